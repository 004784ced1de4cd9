import type { Knex } from 'knex';
import type { FeedItem } from '../../../shared/contract/hq-api.ts';
import { deleteAccounts, insertAccounts, type StoredAccount } from './account-writer.ts';
import { advanceCursor, changesOf, codesIn, type FeedPosition } from './feed-changes.ts';
import type { Replica } from './replica.ts';
import { changeChecksums } from './scope-checksum.ts';

/** Where the replica stands in the feed of each scope. */
export const readCursors = (replica: Replica): Promise<Record<string, FeedPosition>> =>
  replica.read(async (database) => {
    const rows = await database<{ scope: string; epoch: string; position: number }>('cursor').select('*');
    return Object.fromEntries(rows.map(({ scope, epoch, position }) => [scope, { epoch, position }]));
  });

const storedAccounts = async (tx: Knex.Transaction, codes: readonly string[]): Promise<Map<string, StoredAccount>> => {
  const rows = await tx<StoredAccount>('account')
    .select('id', 'code', 'scope', 'version', 'document')
    .whereIn('code', codes);
  return new Map(rows.map((row) => [row.code, row]));
};

/**
 * Applies a page of one scope's feed and moves the cursor in the same transaction (I5). Items at or before the cursor, and versions
 * not newer than what is there, change nothing, so a page may come twice. Returns the codes that changed. Throws on a gap (I4), and
 * where the scope was not fetched in this epoch.
 */
export const applyFeedPage = (
  replica: Replica,
  scope: string,
  items: readonly FeedItem[],
  to: FeedPosition,
): Promise<string[]> =>
  replica.write(async (tx) => {
    const at = await tx<{ scope: string; epoch: string; position: number }>('cursor').where({ scope }).first();
    const { fresh, cursor } = advanceCursor(scope, at, items, to);
    const { gone, come } = changesOf(scope, fresh, await storedAccounts(tx, codesIn(fresh)));
    const changes = [...(await deleteAccounts(tx, gone)), ...(await insertAccounts(tx, scope, come))];
    await changeChecksums(tx, changes);
    await tx('cursor')
      .insert({ scope, ...cursor })
      .onConflict('scope')
      .merge();
    return [...new Set([...gone.map((old) => old.code), ...come.map((row) => row.code)])];
  });
