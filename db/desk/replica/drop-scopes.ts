import { deleteAccounts, type StoredAccount } from './account-writer.ts';
import type { Replica } from './replica.ts';
import { changeChecksums } from './scope-checksum.ts';

/** Accounts looked at in one transaction: a search waits for less than a tenth of a second. */
const SLICE = 500;

/**
 * Takes what this desk may not read any more out of a slice of the accounts, in the order they came; at the end of the file the cursors of
 * those scopes go. Stopped at any point it is begun again: what was taken out stays out.
 * @param after where the slice before ended; 0 to begin
 * @returns where this one ended, null at the end of the file
 */
export const dropScopes = (replica: Replica, kept: readonly string[], after: number): Promise<number | null> =>
  replica.write(async (tx) => {
    const stored = await tx<StoredAccount>('account')
      .where('id', '>', after)
      .orderBy('id')
      .limit(SLICE)
      .select('id', 'code', 'scope', 'version', 'document');
    const gone = stored.filter(({ scope }) => !kept.includes(scope));
    await changeChecksums(tx, await deleteAccounts(tx, gone));
    if (stored.length === SLICE) return stored.at(-1)?.id ?? null;
    await tx('cursor').whereNotIn('scope', kept).delete();
    return null;
  });
