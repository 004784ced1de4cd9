import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmBackupMark, readChainStates, takeBackupMark } from '../../db/hq/backup-repository.ts';
import { openHqDatabase } from '../../db/hq/connection.ts';
import { readScopes } from '../../db/hq/feed-repository.ts';
import { listLostCommands } from '../../db/hq/lost-command-repository.ts';
import type { Command } from '../../shared/account/command.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { pushCommands } from '../authority/push.ts';
import { pull } from '../feed/pull.ts';
import {
  cardReport,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';
import { reportLostCommands } from './lost-commands.ts';
import { adoptWithoutLoss, beginEpochAfterRestore, beginEpochWhereCopied } from './restored.ts';

let server: TestPostgres;
let hq: SmallHeadquarters;
let desk: TestDesk;
let databases = 0;

beforeAll(async () => {
  server = await startTestPostgres();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await server.createDatabase(`history_${databases}`));
  desk = await hq.enrol('D-001');
}, 30_000);
afterEach(() => hq.close());

const push = (...commands: readonly Command[]) => pushCommands(hq, desk, { incarnation: desk.incarnation, commands });
const report = (): Command => desk.command(cardReport());
const chain = async () => (await readChainStates(hq.db, 'D-001'))[0];
const epochOf = async (scope: string) => (await readScopes(hq.db, [scope]))[0]?.epoch ?? '';

describe('the watermark of a chain', () => {
  it('rises to where the chain stood at the mark, not to where it stands when the backup is stored', async () => {
    expect(await chain()).toEqual({ incarnation: desk.incarnation, next: 1, backedUp: 0 });
    await push(report(), report());
    const mark = await takeBackupMark(hq.db);
    await push(report());
    expect(await chain()).toMatchObject({ next: 4, backedUp: 0 });
    expect(await confirmBackupMark(hq.db, mark)).toBe(1);
    expect(await chain()).toMatchObject({ next: 4, backedUp: 2 });
    expect(await confirmBackupMark(hq.db, mark)).toBe(0);
  });

  it('never falls, whatever order backups are confirmed in', async () => {
    await push(report());
    const first = await takeBackupMark(hq.db);
    await push(report());
    const second = await takeBackupMark(hq.db);
    await confirmBackupMark(hq.db, second);
    await confirmBackupMark(hq.db, first);
    expect(await chain()).toMatchObject({ backedUp: 2 });
  });

  it('does not move for a mark nobody took', async () => {
    await push(report());
    expect(await confirmBackupMark(hq.db, randomUUID())).toBeUndefined();
    expect(await chain()).toMatchObject({ backedUp: 0 });
  });
});

describe('a new epoch', () => {
  it('starts the feeds again and keeps commands, accounts and checksums', async () => {
    await push(report());
    const [before] = await readScopes(hq.db, ['ROM']);
    const epoch = await beginEpochAfterRestore(hq.db);
    const [after] = await readScopes(hq.db, ['ROM']);
    expect(after).toEqual({ ...before, epoch, head: 0 });
    expect(await pull(hq, desk, { scope: 'ROM', epoch: before?.epoch ?? '', after: 0, limit: 9 })).toBe(
      'epoch-changed',
    );
    expect(await pull(hq, desk, { scope: 'ROM', epoch, after: 0, limit: 9 })).toEqual({ items: [], head: 0 });
    expect(await chain()).toMatchObject({ next: 2 });
  });

  it('begins by itself where the database is a copy of the one served before, once, and not where nothing was lost', async () => {
    expect(await beginEpochWhereCopied(hq.db)).toBeNull();
    const original = await epochOf('ROM');
    await hq.db.destroy();
    const admin = new pg.Client({ connectionString: server.url });
    await admin.connect();
    for (const copy of ['copy', 'standby'])
      await admin.query(`create database history_${databases}_${copy} template history_${databases}`);
    await admin.end();
    const urlOf = (name: string): string => Object.assign(new URL(server.url), { pathname: `/${name}` }).href;

    const copied = openHqDatabase(urlOf(`history_${databases}_copy`));
    const found = (await Promise.all([beginEpochWhereCopied(copied), beginEpochWhereCopied(copied)])).filter(Boolean);
    expect(found).toHaveLength(1);
    expect((await readScopes(copied, ['ROM']))[0]?.epoch).toBe(found[0]);
    await copied.destroy();

    const standby = openHqDatabase(urlOf(`history_${databases}_standby`));
    await adoptWithoutLoss(standby);
    expect(await beginEpochWhereCopied(standby)).toBeNull();
    expect((await readScopes(standby, ['ROM']))[0]?.epoch).toBe(original);
    await standby.destroy();
  });
});

describe('a stretch of a chain that is lost on both sides', () => {
  const hash = 'ab'.repeat(32);
  const lost = (from: number, to: number) => ({ incarnation: desk.incarnation, from, to, hash });

  it('is written down once, and the chain goes on behind it', async () => {
    await push(report());
    await beginEpochAfterRestore(hq.db);
    expect(await reportLostCommands(hq.db, 'D-001', lost(2, 4))).toBe(true);
    expect(await reportLostCommands(hq.db, 'D-001', lost(2, 4))).toBe(true);
    expect(await listLostCommands(hq.db)).toMatchObject([{ deskId: 'D-001', from: 2, to: 4 }]);
    expect(await chain()).toMatchObject({ next: 5 });
    const next = desk.command(cardReport(), { dseq: 5, prevHash: hash });
    expect(await push(next)).toMatchObject([{ commandId: next.commandId }]);
  });

  it.each<[string, () => Promise<unknown>, number, number, string]>([
    ['headquarters was not restored', async () => undefined, 2, 4, 'D-001'],
    ['it is not where the backup ended', () => beginEpochAfterRestore(hq.db), 3, 4, 'D-001'],
    ['the chain has gone on since', () => beginEpochAfterRestore(hq.db).then(() => push(report())), 3, 4, 'D-001'],
    ['the chain is another desk’s', () => beginEpochAfterRestore(hq.db), 2, 4, 'D-002'],
  ])('is not believed where %s', async (_, before, from, to, who) => {
    await push(report());
    await before();
    const standing = await chain();
    expect(await reportLostCommands(hq.db, who, lost(from, to))).toBe(false);
    expect(await listLostCommands(hq.db)).toEqual([]);
    expect(await chain()).toEqual(standing);
  });
});
