import type { MemberView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Icon } from '../../../ui/icon.tsx';
import { MaskedFigure } from '../../../ui/masked-field.tsx';
import { useFormat } from '../../../ui/use-format.ts';

type Known = NonNullable<MemberView['balance']>;

/** Share of the bar that is still pending, in percent; a debit and a credit weigh the same. */
const pendingShare = ({ posted, pending }: Known): number => {
  const whole = Math.max(posted, 0) + Math.abs(pending);
  return whole === 0 ? 0 : Math.round((Math.abs(pending) / whole) * 100);
};

const BalanceBar = ({ balance }: { balance: Known }) => {
  const text = useText();
  const format = useFormat();
  const share = pendingShare(balance);
  return (
    <>
      <div className="bar balance-bar" aria-hidden="true">
        {balance.posted > 0 && <i style={{ width: `${100 - share}%` }} />}
        {share > 0 && <i className="pend" style={{ width: `${share}%` }} />}
      </div>
      <div className="legend">
        <span>
          <i />
          {text('call.member.posted', { miles: format.miles(balance.posted) })}
        </span>
        {balance.pending !== 0 && (
          <span>
            <i className="pend" />
            {text('call.member.pending', { miles: format.signedMiles(balance.pending) })}
          </span>
        )}
      </div>
    </>
  );
};

const KnownBalance = ({ balance }: { balance: Known }) => {
  const text = useText();
  const format = useFormat();
  return (
    <>
      <div className="bal">
        <span className="v">{format.miles(balance.posted)}</span>
        <span className="t2 sm">{text('call.member.milesAvailable')}</span>
        {balance.pending !== 0 && (
          <span className="chip inf end">
            <Icon name="clock" size="s" />
            {text('call.member.pendingMiles', { miles: format.signedMiles(balance.pending) })}
          </span>
        )}
      </div>
      <BalanceBar balance={balance} />
      {balance.posted > 0 && (
        <div className="row sm good-until">
          <Icon name="calendar" size="s" />
          <span className="t2">{text('call.member.goodUntil', { date: format.shortDate(balance.goodUntil) })}</span>
        </div>
      )}
    </>
  );
};

/** Miles of the account: posted solid, pending hatched. Null means hidden, never zero. */
export const Balance = ({ member }: { member: MemberView }) => {
  const text = useText();
  return (
    <section aria-label={text('call.member.balance')}>
      {member.balance ? (
        <KnownBalance balance={member.balance} />
      ) : (
        <>
          <div className="hrow">
            <h3>{text('call.member.balance')}</h3>
            <span>{text('call.member.hidden')}</span>
          </div>
          <div className="bal">
            <span className="v">
              <MaskedFigure dots="•••••" />
            </span>
          </div>
        </>
      )}
    </section>
  );
};
