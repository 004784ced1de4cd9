import type { MemberAccount } from '../../../shared/account/account.ts';
import { balanceOf, clubInForce } from '../../../shared/account/balance.ts';
import type { CardCause, CardVariant } from '../../../shared/account/command.ts';
import type { EffectKey, EffectRowView, EffectText, EffectWhen } from '../../../shared/contract/console-view.ts';

type Preview = {
  account: MemberAccount;
  cause: CardCause;
  variant: CardVariant;
  /** Figures are shown to a caller verified by PIN only. */
  isVerified: boolean;
  /** When the effect comes: at once, when headquarters accepts, or after a supervisor's approval. */
  when: EffectWhen;
  today: string;
};

const text = <Key extends EffectKey>(key: Key, args: EffectText['args'] = {}): EffectText => ({ key, args });
const at = (key: EffectWhen): EffectText<EffectWhen> => ({ key, args: {} });

const row = (
  item: EffectRowView['item'],
  before: EffectText,
  after: EffectText,
  when: EffectWhen,
  tone: EffectRowView['tone'] = 'plain',
): EffectRowView => ({ item, before, after, when: at(when), tone });

const pinAfter = ({ account, isVerified }: Preview): EffectText => {
  if (account.email === null) return text('pinOnRequest');
  return isVerified ? text('pinByEmail', { email: account.email }) : text('pinByEmailHidden');
};

/** An award ticket that is still worth something hangs on the account; used, lapsed and void ones do not matter. */
const openAwards = (account: MemberAccount): number =>
  account.awards.filter(({ state }) => state === 'booked' || state === 'issued' || state === 'partial').length;

const activeChildren = (account: MemberAccount): number =>
  account.links.filter(({ kind, state }) => kind === 'child' && state === 'active').length;

const holdings = (preview: Preview): EffectRowView[] => {
  const { account, isVerified, when, today } = preview;
  const awards = openAwards(account);
  const children = activeChildren(account);
  const club = clubInForce(account.clubs, today);
  const masked = (shown: EffectText): EffectText => (isVerified ? shown : text('hidden'));
  const until = club?.endsOn ?? '';
  return [
    ...(awards > 0 ? [row('awards', masked(text('awardsHeld', { count: awards })), text('awardsFollow'), when)] : []),
    ...(club === null
      ? []
      : [
          row(
            'club',
            text('clubHeld', { level: club.level, until }),
            text('clubFollows', { level: club.level, until }),
            when,
          ),
        ]),
    ...(children > 0
      ? [row('children', masked(text('childrenLinked', { count: children })), text('childrenFollow'), when)]
      : []),
  ];
};

const coBrandRow = ({ account }: Preview): EffectRowView[] => {
  const count = account.cards.filter((card) => card.kind === 'coBrand' && card.state === 'ok').length;
  if (count === 0) return [];
  return [row('coBrandCard', text('coBrandLinked', { count }), text('issuerMustLink'), 'callerActs', 'caution')];
};

const transferRows = (preview: Preview): EffectRowView[] => {
  const { account, cause, isVerified, when } = preview;
  const miles = balanceOf(account.ledger);
  return [
    row('account', text('accountCloses'), text('accountOpens', { since: account.openedOn }), when, 'critical'),
    isVerified
      ? row('miles', text('milesLeave', { miles }), text('milesMoved', { miles }), when)
      : row('miles', text('hidden'), text('allFollows'), when),
    ...holdings(preview),
    row('pin', text(account.hasPin ? 'pinCancelled' : 'pinNone'), pinAfter(preview), when),
    row('plasticCard', text('cardOutOfUse', { state: cause }), text('newCard'), 'byPost'),
    ...coBrandRow(preview),
  ];
};

const reissueRows = ({ account, cause, isVerified, when }: Preview): EffectRowView[] => [
  row('account', text('accountActive'), text('unchanged'), when),
  row(
    'miles',
    isVerified ? text('milesHeld', { miles: balanceOf(account.ledger) }) : text('hidden'),
    text('unchanged'),
    when,
  ),
  row('pin', text(account.hasPin ? 'pinActive' : 'pinNone'), text('unchanged'), when),
  row('plasticCard', text('cardOutOfUse', { state: cause }), text('newCardSameCode'), 'byPost'),
];

/** What a card report will change, item by item, before anything is confirmed (mm-2016 2.6, mm-2017 3.7; RULES A-11). */
export const effectsPreview = (preview: Preview): EffectRowView[] =>
  preview.variant === 'transfer' ? transferRows(preview) : reissueRows(preview);
