import type { Card, MemberAccount } from '../../../../account/account.ts';
import { balanceOf, lastEarningOn } from '../../../../account/balance.ts';
import { embossedName } from '../../../../account/card-name.ts';
import type { CardCause, CardVariant, CommandBody } from '../../../../account/command.ts';
import type { AccountEvent } from '../../../../account/event.ts';
import type { Decision } from '../../../../rulebook/decision.ts';

type CardCommand = Extract<CommandBody, { type: 'card.report' | 'card.block' }>;

/** What only the settling side can give: the business day, an unused code, ledger entry ids. */
export type ApplyContext = {
  /** Business day of the settlement, `YYYY-MM-DD`. */
  today: string;
  /** Unused code for close-and-transfer; a desk that previews gives a placeholder. */
  newCode: string;
  entryId: (n: number) => string;
};

/** Events of a command, and how it ends. A refusal may carry events too: a card reported lost is blocked whatever follows. */
export type Applied = {
  events: readonly AccountEvent[];
  ending:
    | { status: 'accepted'; variant: CardVariant | null; milesMoved: number | null; mailed: boolean }
    | { status: 'rejected' | 'parked'; code: string; clause: string | null };
};

/** Cards are issued for five years, as on every card of the old host (our convention). */
const CARD_VALIDITY_YEARS = 5;

const yearsLater = (date: string, years: number): string => {
  const [year = '', month = '', day = ''] = date.split('-');
  const later = String(Number(year) + years).padStart(4, '0');
  const isLeapDay = month === '02' && day === '29';
  return `${later}-${month}-${isLeapDay ? '28' : day}`;
};

const isInUse = (card: Card): boolean => card.kind === 'standard' && (card.state === 'ok' || card.state === 'blocked');

const reported = (account: MemberAccount, state: CardCause | 'blocked', on: string): AccountEvent[] =>
  account.cards
    .filter((card) => isInUse(card) && card.state !== state)
    .map((card) => ({
      type: 'card-state-changed',
      code: account.code,
      kind: card.kind,
      issueNo: card.issueNo,
      state,
      on,
    }));

const newCard = (account: MemberAccount, issueNo: number, on: string): Card => ({
  issueNo,
  kind: 'standard',
  partner: null,
  nameOnCard: embossedName(account),
  issuedOn: on,
  validTo: yearsLater(on, CARD_VALIDITY_YEARS),
  state: 'ok',
  stateOn: on,
});

const reissue = (account: MemberAccount, on: string): AccountEvent[] => [
  {
    type: 'card-issued',
    code: account.code,
    card: newCard(account, Math.max(0, ...account.cards.map((card) => card.issueNo)) + 1, on),
  },
];

const movedMiles = (account: MemberAccount, context: ApplyContext): AccountEvent[] => {
  const miles = balanceOf(account.ledger);
  if (miles === 0) return [];
  const plain = {
    qualifying: false,
    postedOn: context.today,
    partner: null,
    flightRef: null,
    awardId: null,
    promotion: null,
    reverses: null,
  };
  return [
    {
      type: 'entry-posted',
      code: account.code,
      entry: {
        ...plain,
        entryId: context.entryId(1),
        kind: 'moveOut',
        miles: -miles,
        activityOn: context.today,
        counterpart: context.newCode,
      },
    },
    {
      type: 'entry-posted',
      code: context.newCode,
      // The date of the old clock goes along: 24 months count from the last earning activity (RULES A-11).
      entry: {
        ...plain,
        entryId: context.entryId(2),
        kind: 'moveIn',
        miles,
        activityOn: lastEarningOn(account),
        counterpart: account.code,
      },
    },
  ];
};

/** Order matters to readers of the feed: the new account is there before anything names it. */
const closeAndTransfer = (account: MemberAccount, context: ApplyContext): AccountEvent[] => [
  { type: 'account-opened', code: context.newCode, continues: account.code, on: context.today },
  ...movedMiles(account, context),
  { type: 'holdings-moved', code: account.code, successor: context.newCode },
  { type: 'card-issued', code: context.newCode, card: newCard(account, 1, context.today) },
  { type: 'pin-cancelled', code: account.code },
  // Without an address on the profile there is nowhere to send a PIN: the member asks for one later (mm-2017 3.7).
  ...(account.email === null ? [] : [{ type: 'pin-issued', code: context.newCode, on: context.today } as const]),
  { type: 'account-closed', code: account.code, on: context.today, reason: 'cardTransfer', successor: context.newCode },
];

const isEnded = (account: MemberAccount): boolean =>
  account.status === 'closed' || account.status === 'withdrawn' || account.status === 'excluded';

const endingWithout = (decision: Decision, status: 'rejected' | 'parked'): Applied['ending'] => {
  const entry = decision.decisive[0];
  return { status, code: entry?.rule ?? 'undecided', clause: entry?.clauses[0] ?? null };
};

const settle = (account: MemberAccount, decision: Decision, context: ApplyContext): Applied => {
  const does = (type: string) => decision.effects.some((effect) => effect.type === type && effect.on === 'now');
  if (does('close-and-transfer')) {
    if (balanceOf(account.ledger) < 0)
      return { events: [], ending: { status: 'parked', code: 'negative-balance', clause: null } };
    return {
      events: closeAndTransfer(account, context),
      ending: {
        status: 'accepted',
        variant: 'transfer',
        milesMoved: balanceOf(account.ledger),
        mailed: account.email !== null,
      },
    };
  }
  if (does('issue-card'))
    return {
      events: reissue(account, context.today),
      ending: { status: 'accepted', variant: 'reissue', milesMoved: null, mailed: account.email !== null },
    };
  const waits = decision.outcome === 'needs-approval' || decision.outcome === 'refer';
  return { events: [], ending: endingWithout(decision, waits ? 'parked' : 'rejected') };
};

/**
 * Events of a card command under a decision (mm-2016 2.6, mm-2017 3.7). Pure: headquarters settles with it, desks preview with it.
 * Codes of a refusal: `account-closed`, `no-card`, `negative-balance`, or the id of the deciding rule.
 */
export const applyCardCommand = (
  account: MemberAccount,
  command: CardCommand,
  decision: Decision,
  context: ApplyContext,
): Applied => {
  if (isEnded(account)) return { events: [], ending: { status: 'rejected', code: 'account-closed', clause: null } };
  if (!account.cards.some((card) => card.kind === 'standard'))
    return { events: [], ending: { status: 'rejected', code: 'no-card', clause: null } };
  const blocks = decision.effects.some((effect) => effect.type === 'block-card');
  if (command.type === 'card.block') {
    const none = { status: 'accepted', variant: null, milesMoved: null, mailed: false } as const;
    return { events: blocks ? reported(account, 'blocked', context.today) : [], ending: none };
  }
  const block = blocks ? reported(account, command.payload.cause, context.today) : [];
  const { events, ending } = settle(account, decision, context);
  return { events: [...block, ...events], ending };
};
