import { useRef, useState } from 'react';
import type { VerificationView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.tsx';
import type { ButtonProps } from '../../../ui/button.tsx';
import type { PinFieldHandle } from '../../../ui/pin-field.tsx';
import { useBlockCard } from '../block-card.ts';
import { useCall } from '../call-context.tsx';
import { CallNotes } from '../call-notes.tsx';
import { Script } from '../script.tsx';
import { type Obstacle, StepActions } from '../step-actions.tsx';
import { Gates } from './gates.tsx';
import { VerifyCaller } from './verify-caller.tsx';

/** States in which the PIN can be typed now. */
const takesPin = ({ state }: VerificationView): boolean =>
  state === 'notStarted' || state === 'awaitingPin' || state === 'checking';

/** The one primary of each state: check, go on, try again, or end safely. */
const usePrimary = (submit: () => void): ButtonProps => {
  const text = useText();
  const { call, send } = useCall();
  const { state } = call.verification;
  if (takesPin(call.verification)) {
    return { label: text('call.verify.submit'), busy: state === 'checking', onPress: submit };
  }
  if (state === 'verified' || state === 'withoutPin') {
    return {
      label: text(call.topic === 'missing-miles.claim' ? 'call.verify.toClaim' : 'call.verify.toService'),
      onPress: () => void send({ type: 'START_SERVICE', service: call.topic ?? 'card.report' }),
    };
  }
  if (state === 'unavailable') {
    return { label: text('call.verify.again'), icon: 'sync', onPress: () => void send({ type: 'VERIFY_BY_PIN' }) };
  }
  return { label: text('call.verify.toWrapUp'), onPress: () => void send({ type: 'WRAP_UP' }) };
};

/** Verify the caller by PIN, or go on with what is allowed without it. */
export const VerifyStep = () => {
  const text = useText();
  const { call, send } = useCall();
  const pin = useRef<PinFieldHandle>(null);
  const [isComplete, setComplete] = useState(false);
  const block = useBlockCard();
  const claim: ButtonProps = {
    label: text('call.verify.claim'),
    shortcut: 'Control+Shift+KeyL',
    unavailable: call.verification.state === 'checking' ? text('call.verify.checkingHelp') : null,
    pressed: call.topic === 'missing-miles.claim',
    onPress: () => void send({ type: 'START_SERVICE', service: 'missing-miles.claim' }),
  };
  const canType = takesPin(call.verification);
  const primary = usePrimary(() => pin.current?.submit());
  useShortcuts([
    {
      chord: 'F4',
      label: text('call.verify.byPin'),
      run: () => (canType ? pin.current?.focus() : void send({ type: 'VERIFY_BY_PIN' })),
      off: call.verification.level === 'pin',
    },
  ]);
  const obstacles: readonly Obstacle[] =
    canType && !isComplete && call.verification.state !== 'checking'
      ? [{ id: 'pin', text: text('call.verify.incomplete'), focus: () => pin.current?.focus() }]
      : [];
  return (
    <>
      <Script call={call} />
      <VerifyCaller pin={pin} onComplete={setComplete} />
      <Gates gates={call.gates} />
      <CallNotes hint={text('call.verify.notesHint')} />
      <StepActions
        back={{
          onBack: () => void send({ type: 'BACK' }),
          unavailable: call.verification.state === 'checking' ? text('call.verify.checkingHelp') : null,
        }}
        secondary={[block, claim]}
        primary={primary}
        obstacles={obstacles}
      />
    </>
  );
};
