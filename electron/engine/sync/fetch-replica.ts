import { createHash } from 'node:crypto';
import type { Chunk, ScopeProgress } from '../../../db/desk/replica/staging-progress.ts';
import { rowText } from '../../../shared/account/document-text.ts';
import type { AccountRow } from '../../../shared/contract/hq-api.ts';
import { unpackAccounts } from '../../../shared/contract/packed-accounts.ts';
import type { HqClient } from '../hq/hq-client.ts';
import { CHUNK_PATIENCE_MS, type HqManners } from './ask-hq.ts';
import { ChunkDamaged } from './sync-failure.ts';
import type { SyncReplica, SyncStaging } from './sync-store.ts';

/** Accounts per chunk: one is checked and saved in a few hundredths of a second, so searches go on in between. */
const CHUNK = 500;

export type Fetch = {
  hq: HqClient;
  manners: HqManners;
  replica: SyncReplica;
  progress(done: number, total: number): void;
  stopped: AbortSignal;
};

/** What headquarters put over a chunk: sha256 in hex over the canonical JSON of its rows. */
export const checksumOf = (rows: readonly AccountRow[]): string =>
  createHash('sha256')
    .update(`[${rows.map(rowText).join(',')}]`)
    .digest('hex');

const report = (progressed: readonly ScopeProgress[], fetch: Fetch): void =>
  fetch.progress(
    progressed.reduce((sum, { received }) => sum + received, 0),
    progressed.reduce((sum, { received, total }) => sum + Math.max(received, total), 0),
  );

type Answer = Awaited<ReturnType<HqClient['bootstrap']>>;

const packedChecksum = (packed: string): string => createHash('sha256').update(packed).digest('hex');

/** The rows of a chunk in either of its forms, proved whole. */
const rowsOf = ({ rows, packed, checksum }: Answer): readonly AccountRow[] => {
  if ((packed === undefined ? checksumOf(rows) : packedChecksum(packed)) !== checksum)
    throw new ChunkDamaged('A chunk of accounts arrived damaged.');
  return packed === undefined ? rows : unpackAccounts(packed);
};

const nextChunk = async ({ hq, manners }: Fetch, scope: string, afterCode: string, epoch: string): Promise<Chunk> => {
  const answer = await manners.ask(
    (options) => hq.bootstrap({ scope, afterCode, limit: CHUNK, packed: true }, options),
    CHUNK_PATIENCE_MS,
  );
  const chunk = { ...answer, rows: rowsOf(answer) };
  if (chunk.epoch !== epoch) throw new Error('Headquarters was restored while accounts were being fetched.');
  if (!chunk.done && chunk.rows.length === 0) throw new Error('Headquarters sent an empty chunk before the last one.');
  return chunk;
};

const fetchScope = async (fetch: Fetch, staging: SyncStaging, scope: string, epoch: string): Promise<void> => {
  let progressed = await staging.progress();
  const mine = progressed.find((progress) => progress.scope === scope);
  const next = (afterCode: string): Promise<Chunk> => {
    fetch.stopped.throwIfAborted();
    const chunk = nextChunk(fetch, scope, afterCode, epoch);
    // Whoever waits for it hears of a failure; nobody does when saving the chunk before fails first.
    chunk.catch(() => undefined);
    return chunk;
  };
  let coming = mine?.done === true ? null : next(mine?.afterCode ?? '');
  while (coming !== null) {
    const chunk: Chunk = await coming;
    // Headquarters makes the next one ready while this one is saved.
    coming = chunk.done ? null : next(chunk.rows.at(-1)?.code ?? '');
    const saved = await staging.saveChunk(scope, chunk);
    progressed = [...progressed.filter((progress) => progress.scope !== scope), saved];
    report(progressed, fetch);
  }
};

const isOf = (progressed: readonly ScopeProgress[], scopes: readonly string[], epoch: string): boolean =>
  progressed.every((progress) => progress.epoch === epoch && scopes.includes(progress.scope));

/**
 * Fetches every account of the scopes into a new file beside the replica and exchanges the two at the end. The replica in use
 * answers searches all the while; the outbox is not touched. Stopped at any point, it continues after the last chunk saved.
 */
export const fetchReplica = async (fetch: Fetch, scopes: readonly string[], epoch: string): Promise<void> => {
  const staging = await fetch.replica.openStaging();
  try {
    if (!isOf(await staging.progress(), scopes, epoch)) await staging.discard();
    report(await staging.progress(), fetch);
    for (const scope of scopes) await fetchScope(fetch, staging, scope, epoch);
    await staging.finish(scopes, fetch.stopped);
  } finally {
    // Closing what `finish` closed already does nothing.
    await staging.close();
  }
};
