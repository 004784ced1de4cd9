import type { CommandStatus, CommandView } from '../../../../shared/contract/console-view.ts';
import { type Text, useText } from '../../../i18n/translate.ts';
import { Mark } from '../../../ui/chip.tsx';
import { classNames, type Tone, toneClass } from '../../../ui/class-names.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';

const looks: Readonly<Record<CommandStatus, { tone: Tone; icon: IconName }>> = {
  recorded: { tone: 'offline', icon: 'clock' },
  sent: { tone: 'info', icon: 'clock' },
  accepted: { tone: 'positive', icon: 'tick' },
  rejected: { tone: 'critical', icon: 'cross' },
  parked: { tone: 'caution', icon: 'pause' },
};

const wordsOf = (command: CommandView, number: string, text: Text): string => {
  if (command.status !== 'accepted') return text(`cardResult.${command.status}Text`, { number });
  if (command.result?.variant === 'transfer') return text('cardResult.acceptedTransfer');
  return text(command.result?.variant === 'reissue' ? 'cardResult.acceptedReissue' : 'cardResult.acceptedBlock');
};

/** Where the request stands, said as it changes. */
export const ResultHead = ({ command }: { command: CommandView }) => {
  const text = useText();
  const format = useFormat();
  const { tone, icon } = looks[command.status];
  const number = `#${String(command.dseq).padStart(4, '0')}`;
  return (
    <div className={classNames('result-head', toneClass(tone))} role="status" aria-label={text('cardResult.name')}>
      <Mark tone={tone} icon={icon} />
      <div className="grow">
        <b>{text(`cardResult.${command.status}`)}</b>
        <p className="sm">{wordsOf(command, number, text)}</p>
      </div>
      <span className="sm t2 nw">
        <span className="mono">{number}</span> · {format.time(command.recordedAt)}
      </span>
    </div>
  );
};
