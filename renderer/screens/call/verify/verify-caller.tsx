import type { RefObject } from 'react';
import type { CallView, VerificationView } from '../../../../shared/contract/console-view.ts';
import { type Text, useText } from '../../../i18n/translate.ts';
import { Block } from '../../../ui/block.tsx';
import { Chip } from '../../../ui/chip.tsx';
import { PinField, type PinFieldHandle } from '../../../ui/pin-field.tsx';
import { useCall } from '../call-context.tsx';
import { OtherWays } from './other-ways.tsx';
import { VerifyNote } from './verify-note.tsx';

/** The words under a wrong PIN, with what is left; null when the last one was not wrong. */
const wrongPin = (call: CallView, text: Text): string | null => {
  const { state, attempt } = call.verification;
  const wasInterrupted = call.refusal?.code === 'pin-check-interrupted';
  if (state !== 'awaitingPin' || attempt.used === 0 || wasInterrupted) return null;
  const left = attempt.left === 1 ? text('call.verify.lastOne') : text('call.verify.left', { n: attempt.left });
  return `${text('call.verify.wrong')} ${left}`;
};

const AttemptChip = ({ verification }: { verification: VerificationView }) => {
  const text = useText();
  const { attempt, state } = verification;
  if (state === 'checking') return <Chip icon="clock">{text('call.verify.checking')}</Chip>;
  const n = Math.min(attempt.used + 1, attempt.of);
  return (
    <Chip tone={attempt.left === 1 ? 'caution' : 'plain'}>{text('call.verify.attempt', { n, of: attempt.of })}</Chip>
  );
};

type VerifyCallerProps = { pin: RefObject<PinFieldHandle | null>; onComplete: (complete: boolean) => void };

const PinEntry = ({ pin, onComplete }: VerifyCallerProps) => {
  const text = useText();
  const { call, verifyPin } = useCall();
  const isChecking = call.verification.state === 'checking';
  return (
    <div className="pad pin-pad">
      <PinField
        ref={pin}
        autoFocus
        label={text('call.verify.pin')}
        busy={isChecking}
        help={text(isChecking ? 'call.verify.checkingHelp' : 'call.verify.help')}
        error={wrongPin(call, text)}
        onComplete={onComplete}
        onSubmit={(digits) => void verifyPin(digits)}
      />
    </div>
  );
};

/** The PIN in four cells beside the other ways; once it is decided, what it came to. */
export const VerifyCaller = ({ pin, onComplete }: VerifyCallerProps) => {
  const text = useText();
  const { call } = useCall();
  const { state } = call.verification;
  const canType = state === 'notStarted' || state === 'awaitingPin' || state === 'checking';
  return (
    <Block
      role="group"
      label={text('call.verify.name')}
      title={text(canType ? 'call.verify.enter' : 'call.verify.name')}
      icon="key"
      aside={canType && <AttemptChip verification={call.verification} />}
    >
      <div className="verify-grid">
        {canType ? <PinEntry pin={pin} onComplete={onComplete} /> : <VerifyNote verification={call.verification} />}
        <OtherWays />
      </div>
    </Block>
  );
};
