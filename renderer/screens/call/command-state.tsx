import type { CommandStatus } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Chip } from '../../ui/chip.tsx';
import type { Tone } from '../../ui/class-names.ts';
import type { IconName } from '../../ui/icon.tsx';

const looks: Readonly<Record<CommandStatus, { tone: Tone; icon: IconName }>> = {
  recorded: { tone: 'offline', icon: 'clock' },
  sent: { tone: 'info', icon: 'clock' },
  accepted: { tone: 'positive', icon: 'tick' },
  rejected: { tone: 'critical', icon: 'cross' },
  parked: { tone: 'caution', icon: 'pause' },
};

/** Where a command stands, in one word with its icon. */
export const CommandStateChip = ({ status }: { status: CommandStatus }) => {
  const text = useText();
  const { tone, icon } = looks[status];
  return (
    <Chip tone={tone} icon={icon}>
      {text(`command.status.${status}`)}
    </Chip>
  );
};
