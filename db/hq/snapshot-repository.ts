import type { Knex } from 'knex';
import type { MemberAccount } from '../../shared/account/account.ts';
import { combineChecksums, EMPTY_CHECKSUM } from '../../shared/account/checksum.ts';
import type { Pipeline, Statement } from './pipeline.ts';
import { digestOf, fromBits, toBits } from './scope-checksum.ts';
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

/** How saved snapshots change the checksum of each scope: what is to be combined with it (I11). */
export type ChecksumChanges = ReadonlyMap<string, string>;

const saveSome = async (tx: Knex, seals: Seals, snapshots: readonly Snapshot[]): Promise<[string, string][]> => {
  const fresh = snapshots.map((snapshot) => ({ snapshot, digest: digestOf(snapshot) }));
  const rows = fresh.map(({ snapshot, digest }) =>
    sealRow(seals, 'account_snapshots', {
      ...snapshot,
      document: JSON.stringify(snapshot.document),
      digest: toBits(digest),
    }),
  );
  // One statement, which sees the rows as they were before it: the digests that are replaced cost no way to the server of their own.
  const replaced: { scope: string; digest: string }[] = await tx
    .with('saved', tx('account_snapshots').insert(rows).onConflict('code').merge())
    .from('account_snapshots')
    .whereIn(
      'code',
      snapshots.map(({ code }) => code),
    )
    .whereNotNull('digest')
    .select('scope', 'digest');
  return [
    ...fresh.map(({ snapshot, digest }): [string, string] => [snapshot.scope, digest]),
    ...replaced.map(({ scope, digest }): [string, string] => [scope, fromBits(digest)]),
  ];
};

/**
 * Saves documents, each in the place of the one before.
 * @returns how the checksums change; `appendToFeed` takes it in
 */
export const saveSnapshots = async (
  tx: Knex,
  seals: Seals,
  snapshots: readonly Snapshot[],
): Promise<ChecksumChanges> => {
  const changes = new Map<string, string>();
  for (let start = 0; start < snapshots.length; start += ROWS_PER_STATEMENT) {
    for (const [scope, digest] of await saveSome(tx, seals, snapshots.slice(start, start + ROWS_PER_STATEMENT)))
      changes.set(scope, combineChecksums([changes.get(scope) ?? EMPTY_CHECKSUM, digest]));
  }
  return changes;
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

/** A document as text, as it was saved. */
export type StoredDocument = { readonly code: string; readonly version: number; readonly document: string };

/** Documents of a scope in code order after a code (keyset paging). */
export const pageOfDocuments = (
  db: Knex,
  seals: Seals,
  scope: string,
  afterCode: string,
  limit: number,
): Promise<readonly StoredDocument[]> =>
  openRows<StoredDocument>(
    seals,
    'account_snapshots',
    db('account_snapshots')
      .where({ scope })
      .whereRaw('code collate "C" > ?', [afterCode])
      .orderByRaw('code collate "C"')
      .limit(limit)
      .select('code', 'version', 'document'),
  );

export const countSnapshots = async (db: Knex, scope: string): Promise<number> => {
  const [row] = await db('account_snapshots').where({ scope }).count({ n: '*' });
  return Number(row?.n ?? 0);
};

const SAVE: Statement = {
  name: 'save snapshots',
  text: `insert into account_snapshots (code, scope, version, document, digest)
         select * from unnest($1::text[], $2::text[], $3::int[], $4::bytea[], $5::bit(256)[])
         on conflict (code) do update
            set scope = excluded.scope, version = excluded.version, document = excluded.document, digest = excluded.digest`,
};

const SET_VERSIONS: Statement = {
  name: 'set account versions',
  text: `update accounts set version = changed.version
           from unnest($1::text[], $2::int[]) as changed (code, version)
          where accounts.code = changed.code`,
};

/** The digest of a document that is to be replaced, as PostgreSQL keeps it, and the scope it counts in. */
export type KeptDigest = { readonly scope: string; readonly bits: string };

const combined = (digests: readonly (readonly [scope: string, digest: string])[]): ChecksumChanges => {
  const changes = new Map<string, string>();
  for (const [scope, digest] of digests)
    changes.set(scope, combineChecksums([changes.get(scope) ?? EMPTY_CHECKSUM, digest]));
  return changes;
};

/**
 * Saves documents and the versions of their accounts, whose locks the caller holds.
 * @param replaced digests of the documents before, by code
 * @returns how the checksums change; `appendToFeed` takes it in
 */
export const saveSettledSnapshots = (
  pipeline: Pipeline,
  seals: Seals,
  snapshots: readonly Snapshot[],
  replaced: ReadonlyMap<string, KeptDigest>,
): ChecksumChanges => {
  if (snapshots.length === 0) return new Map();
  const column = <V>(of: (snapshot: Snapshot) => V): readonly V[] => snapshots.map(of);
  const [codes, scopes, versions] = [
    column(({ code }) => code),
    column(({ scope }) => scope),
    column(({ version }) => version),
  ];
  const documents = column(({ document }) => seals.seal('account_snapshots.document', JSON.stringify(document)));
  const digests = column(digestOf);
  pipeline.tell(SAVE, [codes, scopes, versions, documents, digests.map(toBits)]);
  pipeline.tell(SET_VERSIONS, [codes, versions]);
  const before = codes.flatMap((code) => replaced.get(code) ?? []);
  return combined([
    ...snapshots.map(({ scope }, at) => [scope, digests[at] ?? EMPTY_CHECKSUM] as const),
    ...before.map(({ scope, bits }) => [scope, fromBits(bits)] as const),
  ]);
};
