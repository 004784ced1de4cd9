import type { Knex } from 'knex';

/**
 * Raises the floor of every scope to where its feed begins that is still worth reading: the newest `keep` entries, and at least as many as
 * the scope has accounts. Never lowers one.
 */
export const raiseFloors = async (tx: Knex, keep: number): Promise<void> => {
  await tx.raw(
    `update scopes set floor = head - kept.n
       from (select s.scope, greatest(?::bigint, (select count(*) from account_snapshots a where a.scope = s.scope)) as n from scopes s) kept
      where kept.scope = scopes.scope and scopes.head - kept.n > scopes.floor`,
    [keep],
  );
};

/** Deletes at most `limit` entries at or below the floor of a scope. @returns how many it deleted */
export const deleteBelowFloor = async (db: Knex, scope: string, limit: number): Promise<number> => {
  const { rowCount }: { rowCount: number } = await db.raw(
    `delete from feed using (
       select f.scope, f.seq from feed f join scopes s on s.scope = f.scope
        where f.scope = ? and f.seq <= s.floor order by f.seq limit ?) old
      where feed.scope = old.scope and feed.seq = old.seq`,
    [scope, limit],
  );
  return rowCount;
};
