import type { Knex } from 'knex';
import type { AccountRow, FeedItem } from '../../../shared/contract/hq-api.ts';
import { deleteAccounts, insertAccounts, type StoredAccount } from './account-writer.ts';
import type { Replica } from './replica.ts';

export type FeedPosition = { readonly epoch: string; readonly position: number };

/** Where the replica stands in the feed of each scope. */
export const readCursors = (replica: Replica): Promise<Record<string, FeedPosition>> =>
  replica.read(async (database) => {
    const rows = await database<{ scope: string; epoch: string; position: number }>('cursor').select('*');
    return Object.fromEntries(rows.map(({ scope, epoch, position }) => [scope, { epoch, position }]));
  });

/** What a page amounts to per account: the newest document after the last removal, or the removal. */
type Outcome = { removed: boolean; put: AccountRow | null };

const outcomesOf = (items: readonly FeedItem[]): Map<string, Outcome> => {
  const outcomes = new Map<string, Outcome>();
  for (const item of items) {
    if (item.kind === 'REMOVE') {
      outcomes.set(item.code, { removed: true, put: null });
      continue;
    }
    const before = outcomes.get(item.row.code);
    const isNewer = before?.put === null || before === undefined || before.put.version < item.row.version;
    if (isNewer) outcomes.set(item.row.code, { removed: before?.removed ?? false, put: item.row });
  }
  return outcomes;
};

/** The page as the replica has to change: rows to write and rows they replace. Older versions change nothing (I5). */
const changesOf = (scope: string, outcomes: Map<string, Outcome>, stored: ReadonlyMap<string, StoredAccount>) => {
  const gone: StoredAccount[] = [];
  const come: AccountRow[] = [];
  for (const [code, outcome] of outcomes) {
    const old = stored.get(code);
    if (outcome.put === null) {
      // An account that moved to another branch was PUT there already: it is no longer this scope's to remove (I12).
      if (old?.scope === scope) gone.push(old);
    } else if (old === undefined || old.version < outcome.put.version) {
      if (old !== undefined) gone.push(old);
      come.push(outcome.put);
    }
  }
  return { gone, come };
};

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
  cursor: FeedPosition,
): Promise<string[]> =>
  replica.write(async (tx) => {
    const at = await tx<{ scope: string; epoch: string; position: number }>('cursor').where({ scope }).first();
    // No cursor: the replica was damaged and started empty a moment ago. A page alone would make it look complete.
    if (at?.epoch !== cursor.epoch) throw new Error(`The accounts of ${scope} have not been fetched yet.`);
    const known = at.position;
    const fresh = items.filter((item) => item.seq > known);
    const first = fresh[0];
    if (first !== undefined && first.seq !== known + 1) {
      throw new Error(`The feed of ${scope} has a gap after ${known}.`);
    }
    const outcomes = outcomesOf(fresh);
    const { gone, come } = changesOf(scope, outcomes, await storedAccounts(tx, [...outcomes.keys()]));
    await deleteAccounts(tx, gone);
    await insertAccounts(tx, scope, come);
    await tx('cursor')
      .insert({ scope, epoch: cursor.epoch, position: Math.max(known, cursor.position) })
      .onConflict('scope')
      .merge();
    return [...new Set([...gone.map((old) => old.code), ...come.map((row) => row.code)])];
  });
