import { createHash } from 'node:crypto';
import type { ScopeProgress } from '../../../db/desk/replica/staging-progress.ts';
import { rowText } from '../../../shared/account/document-text.ts';
import type { AccountRow } from '../../../shared/contract/hq-api.ts';
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

const nextChunk = async ({ hq, manners }: Fetch, scope: string, afterCode: string, epoch: string) => {
  const chunk = await manners.ask(
    (options) => hq.bootstrap({ scope, afterCode, limit: CHUNK }, options),
    CHUNK_PATIENCE_MS,
  );
  if (checksumOf(chunk.rows) !== chunk.checksum) throw new ChunkDamaged('A chunk of accounts arrived damaged.');
  if (chunk.epoch !== epoch) throw new Error('Headquarters was restored while accounts were being fetched.');
  if (!chunk.done && chunk.rows.length === 0) throw new Error('Headquarters sent an empty chunk before the last one.');
  return chunk;
};

const fetchScope = async (fetch: Fetch, staging: SyncStaging, scope: string, epoch: string): Promise<void> => {
  let progressed = await staging.progress();
  let mine = progressed.find((progress) => progress.scope === scope);
  while (mine?.done !== true) {
    fetch.stopped.throwIfAborted();
    const chunk = await nextChunk(fetch, scope, mine?.afterCode ?? '', epoch);
    const saved = await staging.saveChunk(scope, chunk);
    progressed = [...progressed.filter((progress) => progress.scope !== scope), saved];
    report(progressed, fetch);
    mine = saved;
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
