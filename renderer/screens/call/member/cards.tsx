import type { MemberView } from '../../../../shared/contract/console-view.ts';
import { useText } from '../../../i18n/translate.ts';
import { Icon } from '../../../ui/icon.tsx';
import { MaskedFigure } from '../../../ui/masked-field.tsx';

type Card = MemberView['cards'][number];

const stateOf = (card: Card): string => (card.kind === 'coBrand' && card.state === 'ok' ? 'linked' : card.state);

const chipOf = (card: Card): string => {
  if (card.pending) return 'chip off';
  if (card.state === 'returned') return 'chip';
  if (card.state !== 'ok') return 'chip cri';
  return card.kind === 'coBrand' ? 'chip' : 'chip pos';
};

/** The last digits, or words instead of the dots while they are hidden. */
const Digits = ({ digits }: { digits: string }) =>
  /^\d+$/.test(digits) ? <span className="mono t2">•••• {digits}</span> : <MaskedFigure dots={digits} />;

const CardRow = ({ card }: { card: Card }) => {
  const text = useText();
  const kind = text(card.kind === 'standard' ? 'call.member.standardCard' : 'call.member.coBrandCard');
  return (
    <div className="row sm card-row">
      <Icon name={card.state === 'ok' ? 'card' : 'cardBlocked'} />
      <span className="grow ell" title={kind}>
        {kind}
      </span>
      <Digits digits={card.lastDigits} />
      <span className={chipOf(card)} title={card.pending ? text('call.flag.pending') : undefined}>
        {card.pending && <Icon name="clock" size="s" />}
        {text(`call.cardState.${stateOf(card)}`)}
        {card.pending && <span className="vh">, {text('call.cardState.pending')}</span>}
      </span>
    </div>
  );
};

/** The member's cards with the word of their state; a change that headquarters has not settled says so. */
export const Cards = ({ member }: { member: MemberView }) => {
  const text = useText();
  return (
    <section aria-label={text('call.member.cards')}>
      <h3>{text('call.member.cards')}</h3>
      {member.cards.length === 0 && <p className="sm t2">{text('call.member.noCards')}</p>}
      {member.cards.map((card) => (
        <CardRow key={`${card.kind}-${card.issueNo}-${card.lastDigits}`} card={card} />
      ))}
    </section>
  );
};
