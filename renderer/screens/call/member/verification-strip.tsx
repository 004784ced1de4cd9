import type { VerificationView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Icon } from '../../../ui/icon.tsx';
import { useFormat } from '../../../ui/use-format.ts';

const Verified = ({ verification }: { verification: VerificationView }) => {
  const text = useText();
  const format = useFormat();
  const isLocal = verification.method === 'pin-lease';
  const time = verification.at === null ? '' : format.time(verification.at);
  return (
    <div className="vstate pos">
      <Icon name="shieldTick" />
      <span className="grow">{text(isLocal ? 'call.member.verifiedHere' : 'call.member.verifiedAt', { time })}</span>
    </div>
  );
};

/** The first line of the member panel: may anything below be read out? */
export const VerificationStrip = ({ verification }: { verification: VerificationView }) => {
  const text = useText();
  if (verification.level === 'pin') return <Verified verification={verification} />;
  return (
    <div className="vstate cau">
      <Icon name="eyeOff" />
      {verification.state === 'withoutPin' ? (
        <span>{text('call.member.withoutPin')}</span>
      ) : (
        <span>
          <b>{text('call.member.notVerified')}</b>: {text('call.member.readNothing')}
        </span>
      )}
    </div>
  );
};
