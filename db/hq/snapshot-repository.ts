import type { Knex } from 'knex';
import type { MemberAccount } from '../../shared/account/account.ts';
import { openRows, sealRow } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

/** The document of an account at a version, as desks of `scope` hold it. A projection of the rows, kept in the same transaction. */
export type Snapshot = {
  readonly code: string;
  readonly scope: string;
  readonly version: number;
  readonly document: MemberAccount;
};

const columns = ['code', 'scope', 'version', 'document'] as const;
const ROWS_PER_STATEMENT = 500;

type SnapshotRow = Omit<Snapshot, 'document'> & { readonly document: string };

const opened = async (seals: Seals, query: PromiseLike<readonly object[]>): Promise<readonly Snapshot[]> => {
  const rows = await openRows<SnapshotRow>(seals, 'account_snapshots', query);
  return rows.map((row) => ({ ...row, document: JSON.parse(row.document) as MemberAccount }));
};

export const saveSnapshots = async (tx: Knex, seals: Seals, snapshots: readonly Snapshot[]): Promise<void> => {
  for (let start = 0; start < snapshots.length; start += ROWS_PER_STATEMENT) {
    const rows = snapshots.slice(start, start + ROWS_PER_STATEMENT);
    await tx('account_snapshots')
      .insert(
        rows.map((row) => sealRow(seals, 'account_snapshots', { ...row, document: JSON.stringify(row.document) })),
      )
      .onConflict('code')
      .merge();
  }
};

export const readSnapshots = async (
  db: Knex,
  seals: Seals,
  codes: readonly string[],
): Promise<ReadonlyMap<string, Snapshot>> => {
  if (codes.length === 0) return new Map();
  const rows = await opened(seals, db('account_snapshots').whereIn('code', codes).select(columns));
  return new Map(rows.map((row) => [row.code, row]));
};

/** Snapshots of a scope in code order after a code (keyset paging). */
export const pageOfSnapshots = async (
  db: Knex,
  seals: Seals,
  scope: string,
  afterCode: string,
  limit: number,
): Promise<readonly Snapshot[]> =>
  opened(
    seals,
    db('account_snapshots')
      .where({ scope })
      .whereRaw('code collate "C" > ?', [afterCode])
      .orderByRaw('code collate "C"')
      .limit(limit)
      .select(columns),
  );

export const countSnapshots = async (db: Knex, scope: string): Promise<number> => {
  const [row] = await db('account_snapshots').where({ scope }).count({ n: '*' });
  return Number(row?.n ?? 0);
};
