import type { KnownLeases, SettledUse } from '../../db/hq/lease-repository.ts';
import type { Command } from '../../shared/account/command.ts';
import { authorise } from '../../shared/account/lease/authorise.ts';
import { termsIn } from '../../shared/account/lease/lease.ts';
import { type Measure, measureOf } from '../../shared/account/lease/measure.ts';
import { standingOf } from '../../shared/account/lease/standing.ts';
import { businessDayOf } from '../business-clock.ts';
import { hasSigned } from './signing-key.ts';

export type LeaseObjection = 'lease-unknown' | 'lease-expired' | 'lease-exceeded';

/** `use` is null where no lease is needed. */
export type ClaimJudgement =
  | { readonly outcome: 'within'; readonly use: Omit<SettledUse, 'settledAt'> | null }
  | { readonly outcome: 'objection'; readonly code: LeaseObjection };

/** A desk may be late to hear of its new lease. */
const TOLERANCE_MS = 10 * 60_000;

const WITHOUT: ClaimJudgement = { outcome: 'within', use: null };
const objection = (code: LeaseObjection): ClaimJudgement => ({ outcome: 'objection', code });

/** True if a command is to be held against leases: nothing has to be looked up for any other. */
export const isUnderLease = (command: Command): boolean =>
  measureOf(command).act !== null && (command.lease !== undefined || isOffline(command));

/** The lease a command names, not proved yet; null for none that can be read. */
export const leaseIdIn = ({ lease }: Command): string | null =>
  lease === undefined ? null : (termsIn(lease)?.leaseId ?? null);

const isOffline = (command: Command): boolean => 'request' in command.payload && command.payload.request.offline;

/** Older desks know no leases. One that has said it holds one must say under which it acted. */
const withoutClaim = (command: Command, { last }: KnownLeases): ClaimJudgement =>
  isOffline(command) && last?.isHeld === true ? objection('lease-unknown') : WITHOUT;

const wasReplaced = (claimed: string, issuedAt: string, recordedAt: string, last: KnownLeases['last']): boolean =>
  last !== undefined &&
  last.leaseId !== claimed &&
  Date.parse(last.issuedAt) > Date.parse(issuedAt) &&
  Date.parse(recordedAt) > Date.parse(last.issuedAt) + TOLERANCE_MS;

/** Those that were not settled yet when a command was recorded, by our clock, and so counted against the desk then. */
const openAt = (uses: readonly SettledUse[], recordedAt: string): readonly SettledUse[] =>
  uses.filter(({ settledAt }) => Date.parse(settledAt) > Date.parse(recordedAt));

const judgeTerms = (masterKey: Uint8Array, command: Command, measure: Measure, facts: KnownLeases): ClaimJudgement => {
  const { lease } = command;
  if (lease === undefined) return withoutClaim(command, facts);
  const terms = hasSigned(masterKey, lease) && !facts.withdrawnKeys.has(lease.keyId) ? termsIn(lease) : null;
  if (terms === null || terms.deskId !== command.desk || terms.incarnation !== command.incarnation)
    return objection('lease-unknown');
  const { issuedAt } = command;
  if (wasReplaced(terms.leaseId, terms.issuedAt, issuedAt, facts.last)) return objection('lease-expired');
  const standing = standingOf(terms, { now: issuedAt, hasClockMoved: false, isRefused: false });
  if (standing.state !== 'current') return objection('lease-expired');
  const own = facts.uses.filter(({ leaseId }) => leaseId === terms.leaseId);
  const open = openAt(own, issuedAt);
  const day = businessDayOf(issuedAt);
  const { verdict } = authorise(standing, { uses: open, open: open.length }, measure, day);
  if (verdict === 'refused' || measure.act === null) return objection('lease-exceeded');
  const { act, account, miles } = measure;
  return { outcome: 'within', use: { commandId: command.commandId, leaseId: terms.leaseId, act, account, miles, day } };
};

/**
 * Whether a command recorded without us was within the lease it names, by the same rules as at the desk. What was not is for a person to
 * look at, since the caller has been told: it is never accepted in silence and never thrown away.
 */
export const judgeClaim = (masterKey: Uint8Array, command: Command, facts: KnownLeases): ClaimJudgement => {
  const measure = measureOf(command);
  return measure.act === null ? WITHOUT : judgeTerms(masterKey, command, measure, facts);
};
