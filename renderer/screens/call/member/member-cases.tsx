import { useEffect, useState } from 'react';
import type { MemberCaseLine, MemberCasesView } from '../../../../shared/contract/case-view.ts';
import type { CallView, MemberView } from '../../../../shared/contract/console-view.ts';
import { useDesk } from '../../../app/desk-connection.tsx';
import { useText } from '../../../i18n/translate.ts';
import { Button } from '../../../ui/button.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { Note } from '../../../ui/note.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { useFormat } from '../../../ui/use-format.ts';

type Asked = MemberCasesView | 'loading' | null;

/** Asks for the cases once, and again when the account changes or somebody wants to. */
const useMemberCases = (callId: string, code: string) => {
  const { memberCases: ask } = useDesk();
  const [cases, setCases] = useState<Asked>('loading');
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `code` and `tries` ask again.
  useEffect(() => {
    let isShown = true;
    void ask(callId).then((answer) => {
      if (isShown) setCases(answer);
    });
    return () => {
      isShown = false;
    };
  }, [callId, ask, code, tries]);
  return { cases, retry: () => setTries(tries + 1) };
};

const CaseLine = ({ line }: { line: MemberCaseLine }) => {
  const text = useText();
  const format = useFormat();
  const isDone = line.state === 'resolved';
  const where = line.passedOn ? text('call.member.caseWithSupervisor') : text('call.member.caseOpen');
  return (
    <li className="member-case">
      <div className="row">
        <b className="grow ell">{text(`command.title.${line.type}`)}</b>
        <Chip tone={isDone ? 'positive' : 'caution'} icon={isDone ? 'tick' : 'clock'}>
          {isDone ? text('case.resolvedChip') : where}
        </Chip>
      </div>
      <div className="row sm t2">
        <span className="mono">{line.number}</span>
        <span className="grow" />
        <span>{format.shortDate(line.openedAt.slice(0, 10))}</span>
      </div>
      {line.resolution !== null && <div className="sm t2">{text(`case.choice.${line.resolution}`)}</div>}
    </li>
  );
};

const OpenCases = ({ call, member }: { call: CallView; member: MemberView }) => {
  const text = useText();
  const { cases, retry } = useMemberCases(call.callId, member.code);
  if (cases === 'loading')
    return (
      <section>
        <Skeleton lines={3} />
      </section>
    );
  if (cases === null)
    return (
      <section>
        <p className="sm t2">{text('call.member.casesUnknown')}</p>
        <Button size="s" label={text('call.member.ledgerRetry')} onPress={retry} />
      </section>
    );
  return (
    <section>
      {!cases.isComplete && <Note tone="offline">{text('call.member.casesOfDesk')}</Note>}
      {cases.cases.length === 0 && <p className="sm t2">{text('call.member.noCases')}</p>}
      <ul>
        {cases.cases.map((line) => (
          <CaseLine key={line.caseId} line={line} />
        ))}
      </ul>
    </section>
  );
};

/** The member's cases, open and resolved; hidden until the caller is verified. */
export const MemberCases = ({ call, member }: { call: CallView; member: MemberView }) => {
  const text = useText();
  if (member.balance !== null) return <OpenCases call={call} member={member} />;
  return (
    <section>
      <p className="sm t2">{text('call.member.casesHidden')}</p>
    </section>
  );
};
