import { createHash } from 'node:crypto';
import type { StoredDocument } from '../../db/hq/snapshot-repository.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import { canonicalise } from '../../shared/account/canonical.ts';
import type { AccountRow } from '../../shared/contract/hq-api.ts';
import { packAccounts } from '../../shared/contract/packed-accounts.ts';
import { type FeedSource, pinLeases } from './account-rows.ts';
import type { ReadingDesk } from './pull.ts';

export interface BootstrapChunk {
  readonly epoch: string;
  readonly cursor: number;
  readonly total: number;
  readonly rows: readonly AccountRow[];
  readonly packed?: string;
  readonly checksum: string;
  readonly done: boolean;
}

/** sha256 in hex over the canonical JSON of the array of rows. */
export const checksumOf = (rows: readonly AccountRow[]): string =>
  createHash('sha256').update(canonicalise(rows)).digest('hex');

interface ChunkInput {
  readonly scope: string;
  readonly afterCode: string;
  readonly limit: number;
  readonly packed?: boolean | undefined;
}

type Leases = ReadonlyMap<string, string>;

/** The documents as they are kept: nothing in them is read here. */
const asText = (documents: readonly StoredDocument[], leases: Leases) => {
  const packed = packAccounts(documents.map((stored) => ({ ...stored, pinLease: leases.get(stored.code) ?? null })));
  return { rows: [], packed, checksum: createHash('sha256').update(packed).digest('hex') };
};

const asRows = (documents: readonly StoredDocument[], leases: Leases) => {
  const rows = documents.map(({ code, version, document }): AccountRow => {
    const account = JSON.parse(document) as MemberAccount;
    return { code, version, account, pinLease: leases.get(code) ?? null };
  });
  return { rows, checksum: checksumOf(rows) };
};

/**
 * One chunk of a scope's accounts in code order. The head is read before the rows: what changes while a desk reads on is in the feed after
 * the cursor of its first chunk. Stateless: any node answers the next chunk, and a chunk may be asked for again.
 */
export const bootstrapChunk = async (
  source: FeedSource,
  desk: ReadingDesk,
  { scope, afterCode, limit, packed = false }: ChunkInput,
): Promise<BootstrapChunk | 'scope-refused'> => {
  if (!desk.scopes.includes(scope)) return 'scope-refused';
  const { feeds } = source;
  const [state] = await feeds.readScopes([scope]);
  if (state === undefined) return 'scope-refused';
  // Counting a large scope takes as long as reading a chunk of it.
  const total = packed && afterCode !== '' ? 0 : await feeds.countSnapshots(scope);
  const documents = await feeds.pageOfDocuments(scope, afterCode, limit);
  const codes = documents.map(({ code }) => code);
  const leases = await pinLeases(source, desk.leaseSecret, codes);
  const { epoch, head } = state;
  const content = packed ? asText(documents, leases) : asRows(documents, leases);
  return { epoch, cursor: head, total, ...content, done: documents.length < limit };
};
