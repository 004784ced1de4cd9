import type { AgentStanding } from '../../db/hq/agent-repository.ts';
import type { CaseProgress, LockedCase, StoredCase } from '../../db/hq/case-repository.ts';
import type { StoredCoupon } from '../../db/hq/coupon-repository.ts';
import { inDocumentOrder } from '../../db/hq/document-order.ts';
import type { PinRecord } from '../../db/hq/event-writer.ts';
import type { FeedEntry } from '../../db/hq/feed-repository.ts';
import type { KnownLeases } from '../../db/hq/lease-repository.ts';
import type { Snapshot } from '../../db/hq/snapshot-repository.ts';
import type { StoredAccount } from '../../db/hq/stored-accounts.ts';
import type { LedgerEntry, MemberAccount } from '../../shared/account/account.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import { evolve } from '../../shared/account/evolve.ts';
import type { ProgrammeData } from '../../shared/programme/programme-data.ts';
import type { Settlement } from './settlement.ts';
import type { BatchEffects, KnownAttempt, LoadedForBatch } from './settlement-store.ts';

/** What the commands of a batch are settled with: as it was loaded, and as the commands before left it. */
export interface BatchWork {
  readonly agent: (agentId: string) => AgentStanding | undefined;
  readonly account: (code: string) => StoredAccount | undefined;
  readonly attempt: (attemptId: string) => KnownAttempt | undefined;
  /** The tables that flights are decided by; null when the batch did not ask for them. */
  readonly programme: ProgrammeData | null;
  /** A flight as it is now; undefined when the batch did not ask for it. */
  readonly flight: (flightRef: string) => FlightInHand | undefined;
  /** What claims of leases are held against; `now` is when the commands of this batch are settled. */
  readonly leases: (now: string) => KnownLeases;
  readonly case: (caseId: string) => LockedCase | undefined;
  /** Takes in what a command came to, so that the next one finds it. @returns what the desks of each scope must hear of it */
  readonly take: (settlement: Settlement) => readonly FeedEntry[];
  /** Takes in a case that a command of the batch became. */
  readonly open: (opened: StoredCase, text: string) => void;
  /** Everything taken in so far. */
  readonly effects: (now: string) => BatchEffects;
}

/** A flight a command names: its coupon, if the booking system has it, and whether some ledger has its miles. */
export interface FlightInHand {
  readonly coupon: StoredCoupon | undefined;
  readonly isCredited: boolean;
}

const FIRST_VERSION = 1;

const isFlightCredit = ({ kind }: LedgerEntry): boolean => kind === 'flight' || kind === 'childFlight';

const creditedBy = ({ events }: Settlement): readonly string[] =>
  events.flatMap((event) =>
    event.type === 'entry-posted' && isFlightCredit(event.entry) ? (event.entry.flightRef ?? []) : [],
  );

const codesIn = (event: AccountEvent): readonly string[] => {
  switch (event.type) {
    case 'account-opened':
      return [event.code, event.continues];
    case 'holdings-moved':
    case 'account-closed':
      return [event.code, event.successor];
    default:
      return [event.code];
  }
};

const touchedBy = (events: readonly AccountEvent[]): readonly string[] => [...new Set(events.flatMap(codesIn))].sort();

const documentIn = (accounts: ReadonlyMap<string, StoredAccount>, code: string): readonly [string, MemberAccount][] => {
  const document = accounts.get(code)?.document();
  return document === undefined ? [] : [[code, document]];
};

const pinAfter = (
  before: PinRecord | undefined,
  code: string,
  { events, pins }: Pick<Settlement, 'events' | 'pins'>,
): PinRecord | undefined =>
  events.reduce((pin, event) => {
    if (event.type === 'pin-cancelled' && event.code === code) return undefined;
    return event.type === 'pin-issued' && event.code === code ? pins.get(code) : pin;
  }, before);

/** The accounts a settlement touches, as it leaves them, each a version on. */
const accountsAfter = (
  accounts: ReadonlyMap<string, StoredAccount>,
  settlement: Settlement,
): readonly StoredAccount[] => {
  const codes = touchedBy(settlement.events);
  const before = new Map(codes.flatMap((code) => documentIn(accounts, code)));
  const after = settlement.events.reduce(evolve, before);
  return codes.map((code) => {
    const changed = after.get(code);
    if (changed === undefined) throw new Error('An event touched an account that is not there.');
    const known = accounts.get(code);
    const document = inDocumentOrder(changed);
    return {
      code,
      kind: 'member',
      branch: document.branch,
      version: known === undefined ? FIRST_VERSION : known.version + 1,
      status: document.status,
      pin: pinAfter(known?.pin, code, settlement),
      document: () => document,
    };
  });
};

const snapshotOf = ({ code, branch, version, document }: StoredAccount): readonly Snapshot[] => {
  const current = document();
  return current === undefined ? [] : [{ code, scope: branch, version, document: current }];
};

/** A case a step further. */
const advanced = (found: LockedCase, { step, after }: CaseProgress): LockedCase => ({
  ...found,
  file: { ...found.file, ...after, steps: [...found.file.steps, step] },
});

/** Work on a batch in memory, one command after the other, over what was loaded and locked for it. */
export const batchWork = (loaded: LoadedForBatch, locked: ReadonlyMap<string, LockedCase>): BatchWork => {
  const cases = new Map(locked);
  const opened: StoredCase[] = [];
  const accounts = new Map(loaded.accounts);
  const attempts = new Map(loaded.attempts);
  const touched = new Set<string>();
  const credited = new Set(loaded.flights.credited);
  const taken: Settlement[] = [];
  const take = (settlement: Settlement): readonly FeedEntry[] => {
    taken.push(settlement);
    for (const flightRef of creditedBy(settlement)) credited.add(flightRef);
    for (const attempt of settlement.attempts)
      if (!attempts.has(attempt.attemptId)) attempts.set(attempt.attemptId, attempt);
    for (const progress of settlement.caseSteps) {
      const found = cases.get(progress.caseId);
      if (found !== undefined) cases.set(progress.caseId, advanced(found, progress));
    }
    const changed = accountsAfter(accounts, settlement);
    for (const account of changed) {
      accounts.set(account.code, account);
      touched.add(account.code);
    }
    return changed.map(({ branch, code, version }) => ({ scope: branch, kind: 'PUT', code, version }));
  };
  return {
    agent: (agentId) => loaded.agents.get(agentId),
    account: (code) => accounts.get(code),
    attempt: (attemptId) => attempts.get(attemptId),
    programme: loaded.programme,
    flight: (flightRef) =>
      loaded.flights.asked.has(flightRef)
        ? { coupon: loaded.flights.coupons.get(flightRef), isCredited: credited.has(flightRef) }
        : undefined,
    leases: (now) => {
      const ofBatch = taken.flatMap(({ leaseUses }) => leaseUses.map((use) => ({ ...use, settledAt: now })));
      return { ...loaded.leases, uses: [...loaded.leases.uses, ...ofBatch] };
    },
    case: (caseId) => cases.get(caseId),
    take,
    open: (one, text) => {
      opened.push(one);
      cases.set(one.file.caseId, { ...one, text });
    },
    effects: (now) => ({
      now,
      events: taken.flatMap(({ events }) => events),
      pins: new Map(taken.flatMap(({ pins }) => [...pins])),
      snapshots: [...touched].sort().flatMap((code) => {
        const account = accounts.get(code);
        return account === undefined ? [] : snapshotOf(account);
      }),
      attempts: taken.flatMap((settlement) => settlement.attempts),
      calls: taken.flatMap(({ calls }) => calls),
      flags: taken.flatMap(({ flags }) => flags),
      mails: taken.flatMap(({ mails }) => mails),
      leaseUses: taken.flatMap(({ leaseUses }) => leaseUses),
      openedCases: opened,
      caseSteps: taken.flatMap(({ caseSteps }) => caseSteps),
    }),
  };
};
