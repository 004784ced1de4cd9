import type { CommandStatus, CommandView } from '../../../shared/contract/console-view.ts';
import type { Text } from '../../i18n/translate.ts';
import type { Tone } from '../../ui/class-names.ts';
import { folded } from '../../ui/folded.ts';
import { formatCode } from '../../ui/format.ts';
import type { IconName } from '../../ui/icon.tsx';
import { codedText } from '../call/coded-text.ts';

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

const isIn: Readonly<Record<OutboxFilter, (command: CommandView) => boolean>> = {
  all: () => true,
  attention: ({ needsAttention }) => needsAttention,
  toSend: ({ status }) => status === 'recorded' || status === 'sent',
  accepted: ({ status }) => status === 'accepted',
};

const newestFirst = (a: CommandView, b: CommandView): number =>
  Date.parse(b.recordedAt) - Date.parse(a.recordedAt) || b.dseq - a.dseq;

/** Commands of one view, those that need attention first, then the newest. */
export const commandsOf = (outbox: readonly CommandView[], filter: OutboxFilter): readonly CommandView[] =>
  outbox
    .filter(isIn[filter])
    .toSorted((a, b) => Number(b.needsAttention) - Number(a.needsAttention) || newestFirst(a, b));

const findable = ({ dseq, member, account, case: file }: CommandView): string =>
  folded([commandNumber(dseq), member, account, file?.number].filter(Boolean).join(' '));

/** Commands by number, member, code or case number; all of them for an empty text. */
export const searchedFor = (commands: readonly CommandView[], typed: string): readonly CommandView[] => {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  return commands.filter((command) => words.every((word) => findable(command).includes(word)));
};

/** The next rejected or parked command after the chosen one, round the end; null when there is none. */
export const nextRejected = (outbox: readonly CommandView[], chosen: string | null): CommandView | null => {
  const waiting = commandsOf(outbox, 'attention');
  const at = waiting.findIndex(({ commandId }) => commandId === chosen);
  return waiting[(at + 1) % Math.max(1, waiting.length)] ?? null;
};

/** Why the centre refused or put aside, in words; a code this release does not know is named. */
export const reasonWords = (code: string, text: Text): string =>
  codedText(text, 'command', code, () => text('command.other', { code }));

/** What the centre answered, in one line; empty while there is no answer. */
export const answerWords = (command: CommandView, text: Text, miles: (miles: number) => string): string => {
  if (command.reason) return reasonWords(command.reason.code, text);
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
