import type { CaseFile } from '../../../account/case.ts';
import type { CaseChoice } from '../../../account/case-choice.ts';
import type { DecisionRecord } from '../../../account/command.ts';

/** What a choice hangs on; a desk knows it as soon as headquarters has answered, also before it has the whole case. */
export type CaseFacts = Pick<CaseFile, 'kind' | 'state' | 'passedOn' | 'type'> & {
  readonly code: string | null;
  readonly said: string | null;
  readonly params: Readonly<Record<string, string>>;
  /** Headquarters' decision; null where it came to none, or where the desk does not know it yet. */
  readonly outcome: DecisionRecord['outcome'] | null;
};

/** Who asks: their role, and whether the command was made at the desk they work at. */
export type CaseWorker = { readonly role: string; readonly isOwnDesk: boolean };

export type OfferedChoice = {
  readonly choice: CaseChoice;
  /** Why it cannot be taken now; it stays readable. */
  readonly blockedBy: 'approval' | null;
  /** The member is written to. */
  readonly writes: boolean;
};

type Row = {
  readonly choice: CaseChoice;
  readonly by: 'agent' | 'supervisor';
  readonly kinds: readonly CaseFacts['kind'][];
  /** Types of command it is for; null for all. */
  readonly types: readonly string[] | null;
  /** Codes of headquarters it is for; null for all. */
  readonly codes: readonly string[] | null;
  readonly writes: boolean;
  readonly fits?: (facts: CaseFacts, worker: CaseWorker) => boolean;
};

/** Refusals that may come out otherwise today, or under another name. Rows of acts that only a supervisor may repeat. */
const MAY_COME_OUT_OTHERWISE = ['unknown-account', 'no-card', 'agent-unknown', 'agent-role', 'agent-queue'];

const isCardThatCouldBeIssued = ({ said, params }: CaseFacts): boolean =>
  said === 'card-transfer' && params['cause'] !== 'stolen';

/**
 * What can be done about a case, in the order it is offered; the first is the suggestion. Other programmes and other commands add rows.
 * Nothing here lets anybody do what the rules forbid: headquarters decides every act of a case again.
 */
const TABLE: readonly Row[] = [
  {
    choice: 'accept-centre',
    by: 'agent',
    kinds: ['rejected', 'differs', 'restored'],
    types: null,
    codes: null,
    writes: true,
  },
  {
    choice: 'settle-again',
    by: 'supervisor',
    kinds: ['parked'],
    types: null,
    codes: null,
    writes: true,
  },
  {
    choice: 'settle-again',
    by: 'supervisor',
    kinds: ['rejected'],
    types: null,
    codes: MAY_COME_OUT_OTHERWISE,
    writes: true,
  },
  {
    choice: 'reissue-instead',
    by: 'agent',
    kinds: ['rejected', 'parked'],
    types: ['card.report'],
    codes: ['card.reissue-or-transfer', 'negative-balance'],
    writes: true,
    fits: isCardThatCouldBeIssued,
  },
  {
    choice: 'close-without-effect',
    by: 'supervisor',
    kinds: ['parked'],
    types: null,
    codes: null,
    writes: true,
  },
  {
    choice: 'pass-on',
    by: 'agent',
    kinds: ['rejected', 'parked', 'differs', 'restored'],
    types: null,
    codes: null,
    writes: false,
    fits: (_, { role }) => role === 'agent',
  },
  {
    choice: 'take',
    by: 'supervisor',
    kinds: ['rejected', 'parked', 'differs', 'restored'],
    types: null,
    codes: null,
    writes: false,
    fits: ({ state }, { isOwnDesk }) => state === 'open' && !isOwnDesk,
  },
];

const isFor = (row: Row, facts: CaseFacts, worker: CaseWorker): boolean =>
  row.kinds.includes(facts.kind) &&
  (row.types === null || row.types.includes(facts.type)) &&
  (row.codes === null || (facts.code !== null && row.codes.includes(facts.code))) &&
  (row.fits === undefined || row.fits(facts, worker));

/** Agents see to what their own desk recorded, until it is passed on; supervisors to everything in their scopes. */
const mayTake = (row: Row, { passedOn }: CaseFacts, { role, isOwnDesk }: CaseWorker): boolean =>
  role === 'supervisor' || (role === 'agent' && row.by === 'agent' && isOwnDesk && !passedOn);

/**
 * What somebody may do about a case. Settling again is blocked where the rules want a second person's approval: nobody gives that alone.
 * Empty for a case that is resolved, and for roles that do not act on accounts.
 */
export const choicesFor = (facts: CaseFacts, worker: CaseWorker): readonly OfferedChoice[] => {
  if (facts.state === 'resolved') return [];
  return TABLE.filter((row) => isFor(row, facts, worker) && mayTake(row, facts, worker)).map(({ choice, writes }) => ({
    choice,
    blockedBy: choice === 'settle-again' && facts.outcome === 'needs-approval' ? 'approval' : null,
    writes: writes && facts.said !== null,
  }));
};
