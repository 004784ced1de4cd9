import type { CommandStatus, CommandView } from '../../../shared/contract/console-view.ts';
import type { Text } from '../../i18n/translate.ts';
import type { Tone } from '../../ui/class-names.ts';
import { formatCode } from '../../ui/format.ts';
import type { IconName } from '../../ui/icon.tsx';

/** Tone and icon of a command's state; the word is `command.<status>`. */
export const statusLook: Readonly<Record<CommandStatus, { tone: Tone; icon: IconName }>> = {
  recorded: { tone: 'offline', icon: 'clock' },
  sent: { tone: 'accent', icon: 'sync' },
  accepted: { tone: 'positive', icon: 'tick' },
  rejected: { tone: 'critical', icon: 'cross' },
  parked: { tone: 'caution', icon: 'pause' },
};

/** A command's place in the desk's chain: #0429. */
export const commandNumber = (dseq: number): string => `#${String(dseq).padStart(4, '0')}`;

export type OutboxFilter = 'all' | 'attention' | 'toSend' | 'accepted';

const filterStatuses: Readonly<Record<OutboxFilter, readonly CommandStatus[] | null>> = {
  all: null,
  attention: ['rejected', 'parked'],
  toSend: ['recorded', 'sent'],
  accepted: ['accepted'],
};

/** Commands of one view, those that need attention first, then the newest. */
export const commandsOf = (outbox: readonly CommandView[], filter: OutboxFilter): readonly CommandView[] => {
  const wanted = filterStatuses[filter];
  const urgency = ({ status }: CommandView) => (status === 'rejected' || status === 'parked' ? 0 : 1);
  return outbox
    .filter(({ status }) => wanted === null || wanted.includes(status))
    .toSorted((a, b) => urgency(a) - urgency(b) || b.dseq - a.dseq);
};

/** The next rejected or parked command after the chosen one, round the end; null when there is none. */
export const nextRejected = (outbox: readonly CommandView[], chosen: string | null): CommandView | null => {
  const waiting = commandsOf(outbox, 'attention');
  const at = waiting.findIndex(({ commandId }) => commandId === chosen);
  return waiting[(at + 1) % Math.max(1, waiting.length)] ?? null;
};

/** What the centre answered, in one line; empty while there is no answer. */
export const answerWords = (command: CommandView, text: Text, miles: (miles: number) => string): string => {
  if (command.reason) return text(`command.${command.reason.code}`);
  const { result } = command;
  if (!result) return '';
  const words =
    result.newCode !== null
      ? text('syncScreen.newCode', { code: formatCode(result.newCode), miles: miles(result.milesMoved ?? 0) })
      : result.variant === 'reissue'
        ? text('syncScreen.reissued')
        : '';
  return [words, result.mailed ? text('syncScreen.mailed') : ''].filter(Boolean).join(' · ');
};
