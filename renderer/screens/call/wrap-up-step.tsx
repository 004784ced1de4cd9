import type { CommandView, Disposition } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Block } from '../../ui/block.tsx';
import { ChoiceCards } from '../../ui/choice-card.tsx';
import { useCall } from './call-context.tsx';
import { CallNotes } from './call-notes.tsx';
import { codedText } from './coded-text.ts';
import { CommandStateChip } from './command-state.tsx';
import { useDraft } from './draft.ts';
import { Script } from './script.tsx';
import { StepActions } from './step-actions.tsx';

const dispositions: readonly Disposition[] = [
  'resolved',
  'referred',
  'refused',
  'callBack',
  'notVerified',
  'wrongNumber',
  'dropped',
];
const dispositionOf = (id: string): Disposition | null => dispositions.find((known) => known === id) ?? null;

const Done = ({ command }: { command: CommandView }) => {
  const text = useText();
  return (
    <li className="rule done-row">
      <span className="mono t3">#{String(command.dseq).padStart(4, '0')}</span>
      <span>
        {codedText(text, 'command.title', command.type, () => command.type)}
        {command.service && <>: {text(`answer.service.${command.service}`)}</>}
        {command.reason && (
          <span className="t2">
            {' '}
            {codedText(text, 'command', command.reason.code, () =>
              text('command.other', { code: command.reason?.code ?? '' }),
            )}
          </span>
        )}
      </span>
      <CommandStateChip status={command.status} />
    </li>
  );
};

/** Commands of this call with their state; what happened after the call is seen in Sync and desk. */
const WhatWasDone = () => {
  const text = useText();
  const { call, view } = useCall();
  const commands = view.outbox
    .filter((command) => command.callId === call.callId)
    .toSorted((one, other) => one.dseq - other.dseq);
  return (
    <Block label={text('call.wrap.done')} title={text('call.wrap.done')} icon="inbox">
      {commands.length === 0 && <p className="pad sm t2">{text('call.wrap.nothing')}</p>}
      <ul>
        {commands.map((command) => (
          <Done key={command.commandId} command={command} />
        ))}
      </ul>
    </Block>
  );
};

/** How the call ended, the note, what was done; Finish closes the line. */
export const WrapUpStep = () => {
  const text = useText();
  const { call, send, notes } = useCall();
  const [draft, setDraft] = useDraft(call.callId, 'disposition', call.wrapUp?.disposition ?? '');
  const disposition = dispositionOf(draft);
  const finish = async () => {
    if (disposition && (await notes.flush())) await send({ type: 'FINISH', disposition });
  };
  const focusChoice = () => document.querySelector<HTMLElement>('.dispositions [role="radio"][tabindex="0"]')?.focus();
  return (
    <>
      <Script call={call} />
      <Block label={text('call.wrap.heading')} title={text('call.wrap.heading')} icon="phone">
        <div className="pad dispositions">
          <ChoiceCards
            label={text('call.wrap.disposition')}
            value={disposition}
            onChange={setDraft}
            choices={dispositions.map((id) => ({
              id,
              title: text(`call.disposition.${id}`),
              text: text(`call.disposition.${id}Text`),
            }))}
          />
        </div>
      </Block>
      <WhatWasDone />
      <CallNotes hint={text('call.wrap.noteHint')} />
      <StepActions
        back={call.callerGone ? null : { onBack: () => void send({ type: 'BACK' }) }}
        primary={{ label: text('call.wrap.finish'), onPress: () => void finish() }}
        obstacles={disposition ? [] : [{ id: 'disposition', text: text('call.wrap.chooseFirst'), focus: focusChoice }]}
      />
    </>
  );
};
