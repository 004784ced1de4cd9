import type { VerificationView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { Chip } from '../../ui/chip.tsx';
import type { Tone } from '../../ui/class-names.ts';

type Look = { key: string; tone: Tone; isSafe: boolean };

const lookOf = ({ state, level, method }: VerificationView): Look => {
  if (level === 'pin') {
    return method === 'pin-lease'
      ? { key: 'verifiedOffline', tone: 'offline', isSafe: true }
      : { key: 'verified', tone: 'positive', isSafe: true };
  }
  return { key: state, tone: state === 'locked' || state === 'notHolder' ? 'critical' : 'caution', isSafe: false };
};

/** Whether the caller is who they say: a polite live status. */
export const VerificationChip = ({ verification }: { verification: VerificationView }) => {
  const text = useText();
  const { key, tone, isSafe } = lookOf(verification);
  return (
    <Chip large tone={tone} icon={isSafe ? 'shieldTick' : 'shieldAlert'} statusLabel={text('call.bar.verification')}>
      {text(`call.verification.${key}`)}
    </Chip>
  );
};
