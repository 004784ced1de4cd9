import { closeSync, openSync, readdirSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AccountRow, FeedItem } from '../../../shared/contract/hq-api.ts';
import { memberAt, rowAt } from '../../../test/bench/members.ts';
import { randomFrom } from '../../../test/bench/random.ts';
import { KEY, testFolder } from '../../../test/faults/desk-store-cases.ts';
import { countAccounts, findAccount, listAccountsByKey, listAccountsByName } from './account-repository.ts';
import { applyFeedPage, readCursors } from './feed.ts';
import { openReplica, type Replica } from './replica.ts';
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

const put = (seq: number, row: AccountRow): FeedItem => ({ kind: 'PUT', seq, row });
const remove = (seq: number, code: string): FeedItem => ({ kind: 'REMOVE', seq, code });
const at = (position: number) => ({ epoch: 'one', position });
/** As after fetching scopes that were empty. */
const beginFeeds = () =>
  replica.write((tx) => tx('cursor').insert(['ROM', 'MIL'].map((scope) => ({ scope, ...at(0) }))));
const apply = async (items: FeedItem[], scope = 'ROM') => {
  if (Object.keys(await readCursors(replica)).length === 0) await beginFeeds();
  return applyFeedPage(replica, scope, items, at(items.at(-1)?.seq ?? 0));
};
const renamed = (row: AccountRow, surname: string, version: number): AccountRow => ({
  ...row,
  version,
  account: { ...row.account, surname, cardSurname: surname.toUpperCase(), email: `${surname}@post.example` },
});
const codesNamed = async (typed: string) =>
  (await listAccountsByName(replica, typed, 20)).map(({ account }) => account.code);

describe('a feed page', () => {
  it('brings accounts, their keys and names, and moves the cursor with them', async () => {
    const row = renamed(rowAt(1), 'Zafferano', 1);
    await apply([put(1, row)]);
    expect(await codesNamed('zaff')).toEqual([row.code]);
    expect(await listAccountsByKey(replica, 'email', 'zafferano@post.example', 9)).toHaveLength(1);
    expect(await readCursors(replica)).toEqual({ MIL: at(0), ROM: at(1) });
    expect(await countAccounts(replica)).toBe(1);
  });

  it('replaces what an account was found by', async () => {
    await apply([put(1, renamed(rowAt(1), 'zafferano', 1))]);
    await apply([put(2, renamed(rowAt(1), 'corallo', 2))]);
    expect(await codesNamed('zaff')).toEqual([]);
    expect(await codesNamed('corallo')).toHaveLength(1);
    expect(await listAccountsByKey(replica, 'email', 'zafferano@post.example', 9)).toHaveLength(0);
    expect(await listAccountsByKey(replica, 'email', 'corallo@post.example', 9)).toHaveLength(1);
    expect(await countAccounts(replica)).toBe(1);
  });

  it('applied twice changes nothing, and an older version never comes back', async () => {
    const page = [put(1, renamed(rowAt(1), 'zafferano', 3)), put(2, rowAt(2))];
    expect(await apply(page)).toHaveLength(2);
    expect(await apply(page)).toEqual([]);
    await apply([put(3, renamed(rowAt(1), 'corallo', 2))]);
    expect((await findAccount(replica, rowAt(1).code))?.version).toBe(3);
    expect(await readCursors(replica)).toEqual({ MIL: at(0), ROM: at(3) });
  });

  it('with a gap is refused whole', async () => {
    await apply([put(1, rowAt(1))]);
    await expect(apply([put(3, rowAt(3))])).rejects.toThrow('gap');
    expect(await findAccount(replica, rowAt(3).code)).toBeNull();
  });

  it('never makes a replica look complete that was not fetched, or that damage has emptied meanwhile', async () => {
    const page = [put(1, rowAt(1)), put(2, rowAt(2))];
    await expect(applyFeedPage(replica, 'ROM', page, at(2))).rejects.toThrow('not been fetched');
    await apply(page);
    await expect(applyFeedPage(replica, 'ROM', [put(1, rowAt(3))], { epoch: 'two', position: 1 })).rejects.toThrow(
      'not been fetched',
    );
    expect(await readCursors(replica)).toEqual({ MIL: at(0), ROM: at(2) });
  });

  it.each([
    ['from the old branch first', true],
    ['from the new branch first', false],
  ])('moves a member between branches, %s', async (_, oldFirst) => {
    const { code } = rowAt(1);
    await apply([put(1, rowAt(1))], 'ROM');
    const steps = [() => apply([remove(2, code)], 'ROM'), () => apply([put(1, { ...rowAt(1), version: 2 })], 'MIL')];
    for (const step of oldFirst ? steps : steps.reverse()) await step();
    expect((await findAccount(replica, code))?.scope).toBe('MIL');
    expect(await countAccounts(replica)).toBe(1);
  });
});

const chunk = (from: number, to: number, done: boolean, cursor = 7) => ({
  epoch: 'one',
  cursor,
  total: 30,
  rows: Array.from({ length: to - from }, (_, index) => rowAt(from + index)),
  done,
});

describe('a new replica', () => {
  it('is built beside the old one, continues after a stop, and takes its place as a whole', async () => {
    await apply([put(1, renamed(rowAt(99), 'zafferano', 1))]);
    const first = await openStaging(replica);
    await first.saveChunk('ROM', chunk(0, 10, false, 7));
    await first.close();
    const second = await openStaging(replica);
    expect(await second.progress()).toMatchObject([
      { scope: 'ROM', received: 10, afterCode: rowAt(9).code, done: false },
    ]);
    await expect(second.finish(['ROM'])).rejects.toThrow('not complete');
    await second.saveChunk('ROM', chunk(10, 30, true, 8));
    expect(await codesNamed('zaff')).toHaveLength(1);
    await second.finish(['ROM']);
    expect(await codesNamed('zaff')).toHaveLength(0);
    expect(await countAccounts(replica)).toBe(30);
    expect(await readCursors(replica)).toEqual({ ROM: at(7) });
    expect(await codesNamed(memberAt(5).cardSurname)).toContain(rowAt(5).code);
    expect(readdirSync(place.folder).filter((name) => name.includes('staging'))).toEqual([]);
  });

  it('answers searches while it takes its place', async () => {
    await apply([put(1, rowAt(1))]);
    const staging = await openStaging(replica);
    await staging.saveChunk('ROM', chunk(0, 30, true));
    const [, ...found] = await Promise.all([
      staging.finish(['ROM']),
      ...Array.from({ length: 30 }, () => findAccount(replica, rowAt(1).code)),
    ]);
    expect(found.every((account) => account !== null)).toBe(true);
  });
});

const flip = (path: string, offset: number): void => {
  const byte = readFileSync(path)[offset] ?? 0;
  const handle = openSync(path, 'r+');
  writeSync(handle, Buffer.from([byte ^ 0x40]), 0, 1, offset);
  closeSync(handle);
};

describe('a replica', () => {
  it('with any bit wrong is moved aside and starts empty, and may be filled again', async () => {
    const random = randomFrom(5);
    for (let round = 0; round < 12; round += 1) {
      await apply([put(1, rowAt(1)), put(2, rowAt(2))]);
      await replica.close();
      flip(file, Math.floor(random() * statSync(file).size));
      replica = await openReplica({ file, key: KEY });
      expect(replica.replacedFor()).toBe('damaged');
      expect(await countAccounts(replica)).toBe(0);
    }
    expect(readdirSync(place.folder).filter((name) => /damaged$/.test(name))).toHaveLength(1);
  });

  it('damaged while in use gives no members, not an error', async () => {
    await apply(Array.from({ length: 300 }, (_, index) => put(index + 1, rowAt(index))));
    await replica.read((database) => database.raw('PRAGMA wal_checkpoint(TRUNCATE)'));
    for (let page = 1; page * 4096 < statSync(file).size; page += 1) flip(file, page * 4096 + 99);
    await replica.read((database) => database.raw('PRAGMA cache_size = 1; '));
    await replica.read((database) => database.raw('PRAGMA shrink_memory'));
    expect(await findAccount(replica, rowAt(150).code)).toBeNull();
    expect(replica.replacedFor()).toBe('damaged');
  });

  it('of a newer Milepost is moved aside', async () => {
    await replica.write((tx) => tx('migration').insert({ name: '9999-from-the-future', batch: 9, migration_time: '' }));
    await replica.close();
    replica = await openReplica({ file, key: KEY });
    expect(replica.replacedFor()).toBe('newer');
  });

  it('shows nothing of what it holds on the disk', async () => {
    await apply([put(1, renamed(rowAt(1), 'Zaffiromarker', 1))]);
    for (const name of readdirSync(place.folder)) {
      expect(readFileSync(join(place.folder, name)).toString('latin1').toLowerCase().includes('zaffiro'), name).toBe(
        false,
      );
    }
  });
});
