import type { Knex } from 'knex';
import type { LeaseUse } from '../../shared/account/lease/usage.ts';

/** What the operator set instead of the standard limits, for one kind of desk. */
export const readLeaseLimits = async (db: Knex, deskKind: string): Promise<ReadonlyMap<string, string>> => {
  const rows: { name: string; value: string }[] = await db('lease_limits').where({ desk_kind: deskKind });
  return new Map(rows.map(({ name, value }) => [name, value]));
};

/** Sets a limit, or goes back to the standard with null. */
export const saveLeaseLimit = async (
  db: Knex,
  limit: { readonly deskKind: string; readonly name: string; readonly value: string | null },
  setAt: Date,
): Promise<void> => {
  const { deskKind: desk_kind, name, value } = limit;
  if (value === null) await db('lease_limits').where({ desk_kind, name }).delete();
  else
    await db('lease_limits')
      .insert({ desk_kind, name, value, set_at: setAt })
      .onConflict(['desk_kind', 'name'])
      .merge();
};

/** The signing keys in use so far, oldest first; none before the first change of keys. */
export const readLeaseKeys = async (
  db: Knex,
): Promise<readonly { readonly keyId: string; readonly isWithdrawn: boolean }[]> => {
  const rows: { key_id: string; withdrawn_at: string | null }[] = await db('lease_keys').orderBy('begun_at');
  return rows.map(({ key_id, withdrawn_at }) => ({ keyId: key_id, isWithdrawn: withdrawn_at !== null }));
};

/** Begins a signing key; `before` is the one until now, kept as withdrawn if its leases shall not count any more. */
export const beginLeaseKey = async (
  tx: Knex,
  { keyId, before, withdraws }: { readonly keyId: string; readonly before: string; readonly withdraws: boolean },
  at: Date,
): Promise<void> => {
  const withdrawn_at = withdraws ? at : null;
  await tx('lease_keys')
    .insert({ key_id: before, begun_at: new Date(0), withdrawn_at })
    .onConflict('key_id')
    .ignore();
  if (withdraws) await tx('lease_keys').where({ key_id: before }).update({ withdrawn_at });
  await tx('lease_keys').insert({ key_id: keyId, begun_at: at, withdrawn_at: null });
};

/** The last lease of an incarnation. `isHeld` once the desk has said that it has it. */
export type DeskLease = {
  readonly incarnation: string;
  readonly deskId: string;
  readonly leaseId: string;
  readonly keyId: string;
  readonly policyHash: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
  readonly isHeld: boolean;
};

const leaseColumns = {
  incarnation: 'incarnation',
  deskId: 'desk_id',
  leaseId: 'lease_id',
  keyId: 'key_id',
  policyHash: 'policy_hash',
  issuedAt: 'issued_at',
  expiresAt: 'expires_at',
  isHeld: 'is_held',
};

export const findDeskLease = async (db: Knex, incarnation: string): Promise<DeskLease | undefined> =>
  db('desk_leases').where({ incarnation }).first(leaseColumns);

/** Remembers a new lease in place of the one before. */
export const saveDeskLease = async (db: Knex, lease: Omit<DeskLease, 'isHeld'>): Promise<void> => {
  await db('desk_leases')
    .insert({
      incarnation: lease.incarnation,
      desk_id: lease.deskId,
      lease_id: lease.leaseId,
      key_id: lease.keyId,
      policy_hash: lease.policyHash,
      issued_at: lease.issuedAt,
      expires_at: lease.expiresAt,
      is_held: false,
    })
    .onConflict('incarnation')
    .merge();
};

/** The desk says that it holds this lease. */
export const markLeaseHeld = async (db: Knex, incarnation: string, leaseId: string): Promise<void> => {
  await db('desk_leases').where({ incarnation, lease_id: leaseId, is_held: false }).update({ is_held: true });
};

/** A use of a lease as it was settled. */
export type SettledUse = LeaseUse & {
  readonly commandId: string;
  readonly leaseId: string;
  readonly settledAt: string;
};

/** What claims are held against: all that was settled under these leases, and the last lease of the incarnation. */
export type KnownLeases = {
  readonly uses: readonly SettledUse[];
  readonly last: DeskLease | undefined;
  readonly withdrawnKeys: ReadonlySet<string>;
};

const useColumns = {
  commandId: 'command_id',
  leaseId: 'lease_id',
  act: 'act',
  account: 'account',
  miles: 'miles',
  day: 'day',
  settledAt: 'settled_at',
};

export const readKnownLeases = async (
  tx: Knex,
  incarnation: string,
  leaseIds: readonly string[],
): Promise<KnownLeases> => {
  const uses: SettledUse[] = await tx('lease_uses').whereIn('lease_id', leaseIds).select(useColumns);
  const keys = await readLeaseKeys(tx);
  const withdrawn = keys.filter(({ isWithdrawn }) => isWithdrawn).map(({ keyId }) => keyId);
  return { uses, last: await findDeskLease(tx, incarnation), withdrawnKeys: new Set(withdrawn) };
};

/** Keeps what was settled under leases. */
export const insertLeaseUses = async (
  tx: Knex,
  uses: readonly Omit<SettledUse, 'settledAt'>[],
  settledAt: string,
): Promise<void> => {
  if (uses.length === 0) return;
  const rows = uses.map(({ commandId, leaseId, act, account, miles, day }) => ({
    command_id: commandId,
    lease_id: leaseId,
    act,
    account,
    miles,
    day,
    settled_at: settledAt,
  }));
  await tx('lease_uses').insert(rows);
};

/** True if anything was settled under a lease. */
export const isLeaseUsed = async (db: Knex, leaseId: string): Promise<boolean> =>
  (await db('lease_uses').where({ lease_id: leaseId }).first('command_id')) !== undefined;
