import type { CommandView } from '../../../../shared/contract/console-view.ts';
import type { Text } from '../../../i18n/translate.ts';
import type { Tone } from '../../../ui/class-names.ts';
import type { IconName } from '../../../ui/icon.tsx';
import { statusLook } from '../command-words.ts';

type Head = { tone: Tone; icon: IconName; words: string };

/** Where a command and its case stand, in one line. */
export const detailHead = (
  { status, case: file }: CommandView,
  text: Text,
  timeOf: (instant: string) => string,
): Head => {
  const plain = { ...statusLook[status], words: text(`command.${status}`) };
  if (file === null) return plain;
  if (file.state === 'resolved') return { tone: 'positive', icon: 'tick', words: text('case.head.resolved') };
  if (file.pending !== null) return { tone: 'offline', icon: 'clock', words: text('case.head.pending') };
  const openedAt = file.steps[0]?.at;
  const tone = file.kind === 'parked' ? 'caution' : 'critical';
  const icon = file.kind === 'parked' ? 'pause' : 'warning';
  if (openedAt === undefined) return { ...plain, tone };
  return { tone, icon, words: text(`case.head.${file.kind}`, { time: timeOf(openedAt) }) };
};
