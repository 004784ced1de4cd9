import type { SyncReplica } from './sync-store.ts';

/**
 * Takes the accounts of scopes out that this desk may not read any more (I12), slice by slice. Stopped in between, the next round goes on.
 * @returns whether there were any
 */
export const dropLostScopes = async (
  replica: SyncReplica,
  scopes: readonly string[],
  stopped: AbortSignal,
): Promise<boolean> => {
  const held = Object.keys(await replica.readCursors());
  if (held.every((scope) => scopes.includes(scope))) return false;
  for (let after: number | null = 0; after !== null; ) {
    stopped.throwIfAborted();
    after = await replica.dropScopes(scopes, after);
  }
  return true;
};
