import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import { listUnsettled } from '../../../db/desk/outbox/unsettled.ts';
import { businessDayOf } from '../../../shared/account/business-day.ts';
import type { Command, CommandBody } from '../../../shared/account/command.ts';
import { authorise, type OfflineAuthority } from '../../../shared/account/lease/authorise.ts';
import type { SignedLease } from '../../../shared/account/lease/lease.ts';
import { measureOf } from '../../../shared/account/lease/measure.ts';
import { type LeaseStanding, standingOf } from '../../../shared/account/lease/standing.ts';
import { type LeaseUsage, type LeaseUse, NOTHING_USED } from '../../../shared/account/lease/usage.ts';
import type { LeaseAnswer } from '../../../shared/contract/lease-api.ts';
import type { BusinessClock } from '../clock/business-clock.ts';
import { type HeldLease, readHeldLease, takeLease } from './held-lease.ts';
import type { LeaseHolder } from './prove-lease.ts';

export type LeaseBookPorts = {
  outbox: Outbox;
  holder: LeaseHolder;
  clock: Pick<BusinessClock, 'now' | 'date' | 'hasMoved'>;
  /** Headquarters has shut this desk out, or another copy of it is at work. */
  isRefused(): boolean;
};

/** A command may be recorded without headquarters: under which lease, if it needs one, and what that makes of it. */
export type Authorised = { authority: OfflineAuthority; lease: SignedLease | null };

/** The lease of an open desk and what was done under it. */
export type LeaseBook = {
  /** Identifier of the lease held; null for none. */
  holds(): string | null;
  take(answer: LeaseAnswer): Promise<void>;
  standing(): LeaseStanding;
  /** As last counted by `recount`. */
  usage(): LeaseUsage;
  recount(): Promise<void>;
  /** Weighs a command against the lease and what the outbox holds at this moment. */
  authorise(body: CommandBody): Promise<Authorised>;
};

const useOf = (command: Command): LeaseUse[] => {
  const { act, account, miles } = measureOf(command);
  if (command.lease === undefined || act === null) return [];
  return [{ act, account, miles, day: businessDayOf(command.issuedAt) }];
};

/** Counts what is not settled from the outbox, never from memory: a restart gives nothing back. */
const readUsage = async (outbox: Outbox): Promise<LeaseUsage> => {
  const unsettled = await listUnsettled(outbox);
  return { uses: unsettled.flatMap(useOf), open: unsettled.length };
};

/** Opens the book over the store; the lease in it is proved first. */
export const openLeaseBook = async ({ outbox, holder, clock, isRefused }: LeaseBookPorts): Promise<LeaseBook> => {
  const state = { held: await readHeldLease(outbox, holder), usage: NOTHING_USED };

  const standing = (): LeaseStanding => {
    const now = clock.now();
    const { held }: { held: HeldLease | null } = state;
    return standingOf(held?.terms ?? null, { now, hasClockMoved: clock.hasMoved(), isRefused: isRefused() });
  };

  return {
    holds: () => state.held?.terms.leaseId ?? null,
    take: async (answer) => {
      state.held = await takeLease(outbox, holder, answer);
    },
    standing,
    usage: () => state.usage,
    recount: async () => {
      state.usage = await readUsage(outbox);
    },
    authorise: async (body) => {
      const authority = authorise(standing(), await readUsage(outbox), measureOf(body), clock.date());
      const needsLease = authority.verdict === 'within-lease' || authority.verdict === 'provisional';
      return { authority, lease: needsLease ? (state.held?.signed ?? null) : null };
    },
  };
};
