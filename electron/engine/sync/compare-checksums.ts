import type { SyncReplica } from './sync-store.ts';

/** What headquarters said of its scopes in one breath: where their feeds end, and the checksums of their accounts there. */
export type SaidOfScopes = {
  readonly epoch: string;
  readonly heads: Readonly<Record<string, number>>;
  readonly checksums?: Readonly<Record<string, string>> | undefined;
};

/** Slices of accounts read through in one round; at 500 accounts each, a fortieth of a second of work every few seconds. */
const SLICES_IN_A_ROUND = 10;

/** `compared`: scopes at rest, whose checksums could be held against each other. `differing`: those whose accounts are not headquarters'. */
export type Comparison = { readonly compared: readonly string[]; readonly differing: readonly string[] };

/** Compares scopes whose cursor stands where headquarters' feed ends: only there both mean the same accounts (I11). */
export const compareAtRest = async (replica: SyncReplica, said: SaidOfScopes): Promise<Comparison> => {
  const [cursors, own] = [await replica.readCursors(), await replica.readChecksums()];
  const compared = Object.keys(said.checksums ?? {}).filter(
    (scope) => cursors[scope]?.epoch === said.epoch && cursors[scope]?.position === said.heads[scope],
  );
  return { compared, differing: compared.filter((scope) => own[scope] !== said.checksums?.[scope]) };
};

/**
 * Reads a little further through the accounts kept here and holds them against the checksum kept beside them, so that a document that was
 * altered in the file is found as well.
 * @returns `differs` when the whole was read and is not what it should be
 */
export const readThroughSome = async (replica: SyncReplica): Promise<'more' | 'sound' | 'differs'> => {
  for (let slice = 0; slice < SLICES_IN_A_ROUND; slice += 1) {
    const found = await replica.readThrough();
    if (found !== 'more') return found;
  }
  return 'more';
};
