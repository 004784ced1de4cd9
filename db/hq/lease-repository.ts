import type { Knex } from 'knex';
import type { LeaseUse } from '../../shared/account/lease/usage.ts';
import type { Pipeline, Statement } from './pipeline.ts';

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

const READ_USES: Statement = {
  name: 'lease uses',
  text: `select command_id as "commandId", lease_id as "leaseId", act, account, miles, day, settled_at as "settledAt"
           from lease_uses where lease_id = any($1::uuid[])`,
};

const READ_WITHDRAWN: Statement = {
  name: 'withdrawn lease keys',
  text: 'select key_id from lease_keys where withdrawn_at is not null',
};

const READ_LEASE: Statement = {
  name: 'lease of a desk',
  text: `select incarnation, desk_id as "deskId", lease_id as "leaseId", key_id as "keyId", policy_hash as "policyHash",
                issued_at as "issuedAt", expires_at as "expiresAt", is_held as "isHeld"
           from desk_leases where incarnation = $1`,
};

const INSERT_USES: Statement = {
  name: 'insert lease uses',
  text: `insert into lease_uses (command_id, lease_id, act, account, miles, day, settled_at)
         select *, $7::timestamptz from unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::int[], $6::date[])`,
};

export const readKnownLeases = async (
  pipeline: Pipeline,
  incarnation: string,
  leaseIds: readonly string[],
): Promise<KnownLeases> => {
  const [uses, [last], withdrawn] = await Promise.all([
    pipeline.ask<SettledUse>(READ_USES, [leaseIds]),
    pipeline.ask<DeskLease>(READ_LEASE, [incarnation]),
    pipeline.ask<{ key_id: string }>(READ_WITHDRAWN, []),
  ]);
  return { uses, last, withdrawnKeys: new Set(withdrawn.map(({ key_id }) => key_id)) };
};

/** Keeps what was settled under leases. */
export const insertLeaseUses = (
  pipeline: Pipeline,
  uses: readonly Omit<SettledUse, 'settledAt'>[],
  settledAt: string,
): void => {
  if (uses.length === 0) return;
  const column = <V>(of: (use: Omit<SettledUse, 'settledAt'>) => V): readonly V[] => uses.map(of);
  pipeline.tell(INSERT_USES, [
    column(({ commandId }) => commandId),
    column(({ leaseId }) => leaseId),
    column(({ act }) => act),
    column(({ account }) => account),
    column(({ miles }) => miles),
    column(({ day }) => day),
    settledAt,
  ]);
};

/** True if anything was settled under a lease. */
export const isLeaseUsed = async (db: Knex, leaseId: string): Promise<boolean> =>
  (await db('lease_uses').where({ lease_id: leaseId }).first('command_id')) !== undefined;
