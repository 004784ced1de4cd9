import type { GovernedAct, Treatment } from '../../shared/account/lease/act.ts';

export type DeskKind = 'centre' | 'branch' | 'offlineBranch';

/** Limits that are one number. */
export const FIGURES = ['lease.hours', 'member.acts', 'member.miles', 'desk.milesPerDay', 'desk.openCommands'] as const;
export type FigureName = (typeof FIGURES)[number];

/** What an act is worth without headquarters, and how often a day. */
export type ActLimit = { readonly treatment: Treatment; readonly perDay: number | null };

/** A value that counts from a business day on, per kind of desk, and why it is what it is. */
export type Dated<V> = {
  /** Null: always so. */
  readonly from: string | null;
  readonly values: Readonly<Record<DeskKind, V>>;
  readonly reason: string;
};

const everywhere = <V>(value: V): Readonly<Record<DeskKind, V>> => ({
  centre: value,
  branch: value,
  offlineBranch: value,
});
const within = (perDay: number | null): ActLimit => ({ treatment: 'within-lease', perDay });
const PROVISIONAL: ActLimit = { treatment: 'provisional', perDay: null };
const REFUSED: ActLimit = { treatment: 'refused', perDay: null };

/** Standard figures; the operator changes them per kind of desk (`hq set-lease-limit`). */
export const STANDARD_FIGURES: Readonly<Record<FigureName, readonly Dated<number>[]>> = {
  'lease.hours': [
    {
      from: null,
      values: everywhere(72),
      reason: 'As long as PIN leases: over a long weekend without a connection.',
    },
  ],
  'member.acts': [
    {
      from: null,
      values: { centre: 4, branch: 4, offlineBranch: 6 },
      reason: 'More than this for one member before anybody has looked is a sign of a take-over, not of service.',
    },
  ],
  'member.miles': [
    {
      from: null,
      values: everywhere(3000),
      reason: 'About one return flight in Europe: what a wrong credit may cost at most for one member.',
    },
  ],
  'desk.milesPerDay': [
    {
      from: null,
      values: { centre: 20_000, branch: 20_000, offlineBranch: 30_000 },
      reason: 'What one desk may promise on a day before headquarters has seen any of it.',
    },
  ],
  'desk.openCommands': [
    {
      from: null,
      values: { centre: 50, branch: 50, offlineBranch: 200 },
      reason: 'What a supervisor can look through when the line is back; an offline branch works for days on its own.',
    },
  ],
};

/** Standard treatment of acts (DESIGN §7 "Offline authority"); the operator changes it per kind of desk. */
export const STANDARD_ACTS: Readonly<Record<GovernedAct, readonly Dated<ActLimit>[]>> = {
  'card.reissue': [
    {
      from: null,
      values: { centre: within(20), branch: within(10), offlineBranch: within(20) },
      reason: 'A new card goes to the address on file and costs a letter; in bulk it is worth a look.',
    },
  ],
  'card.transfer': [
    { from: null, values: everywhere(PROVISIONAL), reason: 'Only headquarters gives out codes (ADR 0005).' },
  ],
  'answer.record': [
    { from: null, values: everywhere(within(null)), reason: 'Moves nothing; what was said is on record.' },
  ],
  'claim.draft': [
    { from: null, values: everywhere(within(null)), reason: 'A draft credits nothing until headquarters decides it.' },
  ],
  'miles.credit': [
    { from: null, values: everywhere(within(null)), reason: 'Held by the miles of the member and of the desk.' },
  ],
  'award.redeem': [
    {
      from: null,
      values: everywhere(REFUSED),
      reason: 'Seats and the balance are live facts (decision contract 4.5).',
    },
  ],
  'contact.change': [
    { from: null, values: everywhere(REFUSED), reason: 'A new address or PIN is how accounts are taken over (A-09).' },
  ],
  'account.merge': [
    { from: null, values: everywhere(REFUSED), reason: 'Needs both ledgers whole, and cannot be undone.' },
  ],
  'account.exclude': [{ from: null, values: everywhere(REFUSED), reason: 'Needs two supervisors at headquarters.' }],
};

/** The row of a dated table that counts on a day. */
export const inForceOn = <V>(rows: readonly Dated<V>[], day: string): Dated<V> => {
  const inForce = rows.filter(({ from }) => from === null || from <= day).at(-1);
  if (inForce === undefined) throw new Error('A limit of leases has no value for that day.');
  return inForce;
};
