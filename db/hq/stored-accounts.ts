import type { MemberAccount } from '../../shared/account/account.ts';
import type { PinRecord } from './event-writer.ts';
import type { Pipeline, Statement } from './pipeline.ts';
import type { Seals } from './seals.ts';
import type { KeptDigest } from './snapshot-repository.ts';

/** An account with what settling needs of it. */
export interface StoredAccount {
  readonly code: string;
  readonly kind: 'member' | 'company';
  /** The scope it is fed to. */
  readonly branch: string;
  readonly version: number;
  readonly status: string | undefined;
  readonly pin: PinRecord | undefined;
  /** The document at that version; undefined for companies. It is opened only when somebody asks. */
  readonly document: () => MemberAccount | undefined;
}

const LOCK: Statement = {
  name: 'lock accounts',
  text: 'select from accounts where code = any($1::text[]) order by code collate "C" for update',
};

// A statement of its own: one that waited for a lock goes on with what other tables held before it waited.
const READ: Statement = {
  name: 'read accounts',
  text: `select accounts.code, accounts.kind, accounts.branch, accounts.version,
                coalesce(members.status, companies.status) as status,
                snapshots.scope, snapshots.version as document_version, snapshots.document,
                snapshots.digest, pins.wrapped_hash, pins.key_id
           from accounts
           left join members on members.code = accounts.code
           left join companies on companies.bc_code = accounts.code
           left join account_snapshots as snapshots on snapshots.code = accounts.code
           left join pins on pins.code = accounts.code
          where accounts.code = any($1::text[])`,
};

type Row = {
  readonly code: string;
  readonly kind: 'member' | 'company';
  readonly branch: string;
  readonly version: number;
  readonly status: string | null;
  readonly document_version: number | null;
  readonly document: Buffer | null;
  readonly scope: string | null;
  readonly digest: string | null;
  readonly wrapped_hash: Buffer | null;
  readonly key_id: string | null;
};

/** The document is a projection of the rows, written in the same transaction as they are: at another version something is very wrong. */
const documentIn = (seals: Seals, row: Row): MemberAccount | undefined => {
  if (row.kind === 'company') return undefined;
  if (row.document === null || row.document_version !== row.version)
    throw new Error('The document of an account is not the one of its rows. Make the documents again from the rows.');
  return JSON.parse(seals.open('account_snapshots.document', row.document)) as MemberAccount;
};

const pinIn = ({ wrapped_hash, key_id }: Row): PinRecord | undefined =>
  wrapped_hash === null || key_id === null ? undefined : { wrapped: wrapped_hash, keyId: key_id };

const accountIn = (seals: Seals, row: Row): StoredAccount => {
  const { code, kind, branch, version } = row;
  let document: { readonly opened: MemberAccount | undefined } | undefined;
  return {
    code,
    kind,
    branch,
    version,
    status: row.status ?? undefined,
    pin: pinIn(row),
    document: () => {
      document ??= { opened: documentIn(seals, row) };
      return document.opened;
    },
  };
};

const digestIn = ({ code, scope, digest }: Row): readonly [string, KeptDigest][] =>
  scope === null || digest === null ? [] : [[code, { scope, bits: digest }]];

export interface LockedAccounts {
  readonly accounts: ReadonlyMap<string, StoredAccount>;
  /** Digests of their documents. */
  readonly digests: ReadonlyMap<string, KeptDigest>;
}

/** Locks accounts in code order; then reads them as they are under the lock. Codes nobody has are left out. */
export const lockStoredAccounts = async (
  pipeline: Pipeline,
  seals: Seals,
  codes: readonly string[],
): Promise<LockedAccounts> => {
  if (codes.length === 0) return { accounts: new Map(), digests: new Map() };
  pipeline.tell(LOCK, [codes]);
  const rows = await pipeline.ask<Row>(READ, [codes]);
  return {
    accounts: new Map(rows.map((row) => [row.code, accountIn(seals, row)])),
    digests: new Map(rows.flatMap(digestIn)),
  };
};
