import type { ClaimServiceView } from '../../../../shared/contract/claim-view.ts';
import type { CommandStatus, CommandView } from '../../../../shared/contract/console-view.ts';
import { type Text, useText } from '../../../i18n/translate.ts';
import { useCall } from '../../../screens/call/call-context.tsx';
import { CallNotes } from '../../../screens/call/call-notes.tsx';
import { codedText } from '../../../screens/call/coded-text.ts';
import { Script } from '../../../screens/call/script.tsx';
import { StepActions } from '../../../screens/call/step-actions.tsx';
import { Mark } from '../../../ui/chip.tsx';
import { classNames, type Tone, toneClass } from '../../../ui/class-names.ts';
import { ClauseChip } from '../../../ui/clause-chip.tsx';
import type { IconName } from '../../../ui/icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';
import { ClaimOutcome } from './claim-outcome.tsx';
import { FlightLegs } from './flight-legs.tsx';

const looks: Readonly<Record<CommandStatus, { tone: Tone; icon: IconName }>> = {
  recorded: { tone: 'offline', icon: 'clock' },
  sent: { tone: 'info', icon: 'clock' },
  accepted: { tone: 'positive', icon: 'tick' },
  rejected: { tone: 'critical', icon: 'cross' },
  parked: { tone: 'caution', icon: 'pause' },
};

const wordsOf = ({ status, result, reason }: CommandView, number: string, miles: string, text: Text): string => {
  if (reason !== null)
    return codedText(text, 'command', reason.code, () => text('command.other', { code: reason.code }));
  if (status !== 'accepted') return text(`claim.result.${status}`, { number });
  const settled = (result?.credited ?? 0) > 0 ? text('claim.result.credited', { miles }) : text('claim.result.kept');
  return `${settled} ${text(result?.mailed ? 'claim.result.mailed' : 'claim.result.notMailed')}`;
};

/** Where the claim stands, said as it changes. */
const ResultHead = ({ command }: { command: CommandView }) => {
  const text = useText();
  const format = useFormat();
  const { tone, icon } = looks[command.status];
  const number = `#${String(command.dseq).padStart(4, '0')}`;
  return (
    <div className={classNames('result-head', toneClass(tone))} role="status" aria-label={text('cardResult.name')}>
      <Mark tone={tone} icon={icon} />
      <div className="grow">
        <b>{text(`cardResult.${command.status}`)}</b>
        <p className="sm">{wordsOf(command, number, format.miles(command.result?.credited ?? 0), text)}</p>
      </div>
      {command.reason?.clause && <ClauseChip label={command.reason.clause} />}
      <span className="sm t2 nw">
        <span className="mono">{number}</span> · {format.time(command.recordedAt)}
      </span>
    </div>
  );
};

/** After recording: what became of the claim, leg by leg; the sentence to read follows it. */
export const ClaimRecorded = ({ claim }: { claim: ClaimServiceView }) => {
  const text = useText();
  const { call, send } = useCall();
  return (
    <>
      <Script call={call} compact />
      {claim.command && <ResultHead command={claim.command} />}
      <FlightLegs claim={claim} />
      <ClaimOutcome claim={claim} />
      <CallNotes hint={text('call.verify.notesHint')} />
      <StepActions primary={{ label: text('cardResult.toWrapUp'), onPress: () => void send({ type: 'WRAP_UP' }) }} />
    </>
  );
};
