import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { canonicalise } from '../../../shared/account/canonical.ts';
import { combineChecksums, EMPTY_CHECKSUM } from '../../../shared/account/checksum.ts';
import type { AccountRow, FeedItem } from '../../../shared/contract/hq-api.ts';
import { rowAt } from '../../../test/bench/members.ts';
import { KEY, testFolder } from '../../../test/faults/desk-store-cases.ts';
import { openDeskDatabase } from '../connection.ts';
import { migrateDeskDatabase } from '../migration.ts';
import { countAccounts, findAccount } from './account-repository.ts';
import { dropScopes } from './drop-scopes.ts';
import { applyFeedPage, readCursors } from './feed.ts';
import { REPLICA_MIGRATIONS } from './migrations.ts';
import { openReplica, type Replica } from './replica.ts';
import { accountDigest, readChecksums, readThrough } from './scope-checksum.ts';
import { openStaging } from './staging.ts';

let place: ReturnType<typeof testFolder>;
let file: string;
let replica: Replica;
beforeEach(async () => {
  place = testFolder();
  file = join(place.folder, 'replica.db');
  replica = await openReplica({ file, key: KEY });
});
afterEach(async () => {
  await replica.close();
  place.remove();
});

const rows = (from: number, to: number, version = 1): AccountRow[] =>
  Array.from({ length: to - from }, (_, index) => ({ ...rowAt(from + index), version }));
const sumOf = (of: readonly AccountRow[]): string =>
  combineChecksums(
    of.map(({ code, version, account }) => accountDigest({ code, version, document: canonicalise(account) })),
  );
const chunk = (of: readonly AccountRow[], done = true) => ({
  epoch: 'one',
  cursor: 0,
  total: of.length,
  rows: of,
  done,
});
/** A replica of Rome (600 accounts, in two chunks) and Milan (10). */
const fetched = async (): Promise<void> => {
  const staging = await openStaging(replica);
  await staging.saveChunk('ROM', chunk(rows(0, 500), false));
  await staging.saveChunk('ROM', chunk(rows(500, 600)));
  await staging.saveChunk('MIL', chunk(rows(600, 610)));
  await staging.finish(['ROM', 'MIL']);
};
const put = (seq: number, row: AccountRow): FeedItem => ({ kind: 'PUT', seq, row });
const feed = (scope: string, ...items: FeedItem[]) =>
  applyFeedPage(replica, scope, items, { epoch: 'one', position: items.at(-1)?.seq ?? 0 });
const readAll = async () => {
  for (;;) {
    const found = await readThrough(replica);
    if (found !== 'more') return found;
  }
};

describe('the checksum of a scope at the desk', () => {
  it('is that of what was fetched, and follows the feed: new, changed, removed and moved accounts', async () => {
    await fetched();
    expect(await readChecksums(replica)).toEqual({ ROM: sumOf(rows(0, 600)), MIL: sumOf(rows(600, 610)) });
    const [first, moved] = [rows(0, 1, 2), rows(1, 2, 2)] as [AccountRow[], AccountRow[]];
    await feed(
      'ROM',
      put(1, first[0] as AccountRow),
      { kind: 'REMOVE', seq: 2, code: rowAt(2).code },
      put(3, rowAt(700)),
    );
    await feed('MIL', put(1, moved[0] as AccountRow));
    await feed('ROM', { kind: 'REMOVE', seq: 4, code: rowAt(1).code });
    const expected = {
      ROM: sumOf([...first, ...rows(3, 600), rowAt(700)]),
      MIL: sumOf([...rows(600, 610), ...moved]),
    };
    expect(await readChecksums(replica)).toEqual(expected);
    expect(await readAll()).toBe('sound');
  });

  it('counts an account once that moved to a scope fetched later', async () => {
    const staging = await openStaging(replica);
    await staging.saveChunk('ROM', chunk(rows(0, 3)));
    await staging.saveChunk('MIL', chunk(rows(2, 4, 2)));
    await staging.finish(['ROM', 'MIL']);
    expect(await readChecksums(replica)).toEqual({ ROM: sumOf(rows(0, 2)), MIL: sumOf(rows(2, 4, 2)) });
    expect(await readAll()).toBe('sound');
  });

  it('survives that scopes are lost: their accounts and cursors go, slice by slice', async () => {
    await fetched();
    const first = await dropScopes(replica, ['MIL'], 0);
    expect([first, await countAccounts(replica)]).toEqual([500, 110]);
    expect(await dropScopes(replica, ['MIL'], first ?? 0)).toBeNull();
    expect(await countAccounts(replica)).toBe(10);
    expect(Object.keys(await readCursors(replica))).toEqual(['MIL']);
    expect(await readChecksums(replica)).toEqual({ MIL: sumOf(rows(600, 610)) });
    expect(await readAll()).toBe('sound');
  });
});

describe('reading through the accounts', () => {
  it.each([
    [
      'a document was altered',
      'UPDATE account SET document = replace(document, \'"surname":"\', \'"surname":"X\') WHERE id = 3',
    ],
    ['a version was altered', 'UPDATE account SET version = 9 WHERE id = 601'],
    ['an account is missing', 'DELETE FROM account WHERE id = 560'],
    ['an account is in another scope', "UPDATE account SET scope = 'MIL' WHERE id = 1"],
    ['an account is of a scope that is not kept', "UPDATE account SET scope = 'PMO' WHERE id = 1"],
  ])('finds that %s', async (_, sql) => {
    await fetched();
    expect(await readAll()).toBe('sound');
    await replica.write((tx) => tx.raw(sql));
    expect(await readAll()).toBe('differs');
  });

  it('goes on while accounts change before and behind its place', async () => {
    await fetched();
    expect(await readThrough(replica)).toBe('more');
    await feed(
      'ROM',
      put(1, { ...rowAt(0), version: 2 }),
      put(2, { ...rowAt(550), version: 2 }),
      { kind: 'REMOVE', seq: 3, code: rowAt(5).code },
      { kind: 'REMOVE', seq: 4, code: rowAt(560).code },
      put(5, rowAt(800)),
    );
    expect(await readAll()).toBe('sound');
  });
});

describe('a replica of an earlier release', () => {
  it('is shown as it is and asks to be fetched again', async () => {
    const old = join(place.folder, 'old.db');
    const database = await openDeskDatabase({ file: old, key: KEY, durability: 'normal' });
    await migrateDeskDatabase(database, REPLICA_MIGRATIONS.slice(0, 1));
    const { code, version, account } = rowAt(1);
    await database('account').insert({ id: 1, code, scope: 'ROM', version, document: JSON.stringify(account) });
    await database('cursor').insert({ scope: 'ROM', epoch: 'one', position: 7 });
    await database.destroy();
    const opened = await openReplica({ file: old, key: KEY });
    expect((await findAccount(opened, code))?.account).toEqual(account);
    expect(await readCursors(opened)).toEqual({ ROM: { epoch: '', position: 7 } });
    expect(await readChecksums(opened)).toEqual({ ROM: EMPTY_CHECKSUM });
    await opened.close();
  });
});
