import type { VerificationView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { useShortcuts } from '../../../keyboard/use-shortcuts.tsx';
import { Icon, type IconName } from '../../../ui/icon.tsx';
import { Keycap } from '../../../ui/keycap.tsx';
import { useCall } from '../call-context.tsx';

type WayProps = { label: string; icon: IconName; chord?: string; unavailable?: string | null; onPress: () => void };

const Way = ({ label, icon, chord, unavailable = null, onPress }: WayProps) => (
  <button
    type="button"
    className="opt"
    aria-label={label}
    aria-disabled={unavailable === null ? undefined : true}
    aria-description={unavailable ?? undefined}
    aria-keyshortcuts={chord}
    title={unavailable ?? undefined}
    onClick={() => unavailable === null && onPress()}
  >
    <Icon name={icon} />
    <span className="grow">{label}</span>
    <span className="k">{chord ? <Keycap chord={chord} /> : <Icon name="chevronRight" size="s" />}</span>
  </button>
);

/** Going on without the PIN makes sense until the caller is verified, refused or already goes on so. */
const mayGoWithout = ({ state }: VerificationView): boolean =>
  !['verified', 'withoutPin', 'notHolder', 'checking'].includes(state);

/** The ways beside the PIN: without it, not the member, a new PIN, a safe end. */
export const OtherWays = () => {
  const text = useText();
  const { call, send } = useCall();
  const { verification } = call;
  const without = mayGoWithout(verification);
  const busy = verification.state === 'checking' ? text('call.verify.checkingHelp') : null;
  const goWithout = () => void send({ type: 'CONTINUE_WITHOUT_PIN' });
  useShortcuts([
    { chord: 'Shift+F4', label: text('call.verify.continue'), run: goWithout, off: !without, listed: without },
  ]);
  return (
    <div className="other-ways">
      {verification.state === 'withoutPin' || verification.state === 'notHolder' ? (
        <Way
          icon="key"
          label={text('call.verify.byPin')}
          chord="F4"
          onPress={() => void send({ type: 'VERIFY_BY_PIN' })}
        />
      ) : (
        <Way
          icon="info"
          label={text('call.verify.continue')}
          chord="Shift+F4"
          unavailable={busy ?? (without ? null : text('call.verify.continueReason'))}
          onPress={goWithout}
        />
      )}
      <Way
        icon="people"
        label={text('call.verify.notMember')}
        unavailable={verification.state === 'notHolder' ? text('call.verifyNote.notHolder') : busy}
        onPress={() => void send({ type: 'CALLER_NOT_MEMBER' })}
      />
      <Way
        icon="mail"
        label={text('call.verify.newPin')}
        unavailable={text('call.verify.newPinReason')}
        onPress={() => undefined}
      />
      <Way
        icon="barred"
        label={text('call.verify.endSafely')}
        unavailable={busy}
        onPress={() => void send({ type: 'WRAP_UP' })}
      />
    </div>
  );
};
