import pg from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { confirmBackupMark, takeBackupMark } from '../../db/hq/backup-repository.ts';
import { openHqDatabase } from '../../db/hq/connection.ts';
import { listLostCommands } from '../../db/hq/lost-command-repository.ts';
import { businessClock } from '../../hq/business-clock.ts';
import { trimFeeds } from '../../hq/feed/trim.ts';
import { beginEpochWhereCopied } from '../../hq/history/restored.ts';
import { moveMember } from '../../hq/members/move-member.ts';
import { overPostgres } from '../../hq/over-postgres.ts';
import { ADA, BRUNO, CARLA } from '../../hq/small-headquarters.fixture.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { storeOf } from '../faults/rig/desk-store.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';
import { eventually, newDesk, type RealDesk, type RealHq, realHq, signInAt } from './headquarters-under-test.ts';

let postgres: TestPostgres;
let real: RealHq;
let desks: RealDesk[];
let databases = 0;
let calls = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  real = await realHq(await postgres.createDatabase(`kept_${databases}`));
  await beginEpochWhereCopied(real.hq.db);
  // A branch desk takes its own people only, a contact centre anybody's.
  await real.hq.db('agents').update({ branch: 'MIL' });
  desks = [];
});
afterEach(async () => {
  for (const desk of desks) await desk.dispose();
  await real.dispose();
});

const viewOf = ({ desk }: RealDesk) => desk.view();
const problemsOf = (at: RealDesk): string[] => viewOf(at).problems.map(({ code }) => code);
const synced = (at: RealDesk) =>
  eventually(at, () => viewOf(at).sync.state === 'synced' && viewOf(at).sync.toSend === 0);

const workingDesk = async (deskId: string): Promise<RealDesk> => {
  const desk = await newDesk(real, deskId);
  desks.push(desk);
  expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
  await synced(desk);
  return desk;
};

const step = async ({ desk }: RealDesk, callId: string, event: CallEvent): Promise<void> =>
  expect(await desk.send(callId, event), event.type).toBe(true);

/** Blocks the member's card in a call that stays open. */
const blockCardOf = async (at: RealDesk, member: string): Promise<void> => {
  calls += 1;
  const callId = `call-${calls}`;
  await at.desk.heardFromExchange({ event: 'newCall', callId });
  await step(at, callId, { type: 'ANSWER' });
  await step(at, callId, { type: 'CHOOSE_MEMBER', code: member });
  await step(at, callId, { type: 'BLOCK_CARD' });
};
const blockAndSettle = async (at: RealDesk, member: string): Promise<void> => {
  const before = viewOf(at).outbox[0]?.dseq ?? 0;
  await blockCardOf(at, member);
  const isAnswered = (): boolean =>
    viewOf(at).outbox.some(({ dseq, status }) => dseq > before && status === 'accepted');
  await eventually(at, isAnswered);
  await synced(at);
};

const urlOf = (name: string): string => Object.assign(new URL(postgres.url), { pathname: `/${name}` }).href;
const administer = async (statement: string): Promise<void> => {
  const admin = new pg.Client({ connectionString: postgres.url });
  await admin.connect();
  await admin.query(statement);
  await admin.end();
};
/** Headquarters goes on with another database, as after a restore; it begins an epoch by itself where that is a copy. */
const serveFrom = async (name: string): Promise<void> => {
  const db = openHqDatabase(urlOf(name));
  Object.assign(real.hq, { db, ...overPostgres(db, real.hq.seals), close: () => db.destroy() });
  await beginEpochWhereCopied(db);
  await real.start();
};
const putDown = async (): Promise<void> => {
  await real.stop();
  await real.hq.db.destroy();
};
/** Keeps a copy of the database as it is now. */
const backUp = async (): Promise<void> => {
  await putDown();
  await administer(`create database kept_${databases}_backup template kept_${databases}`);
  await serveFrom(`kept_${databases}`);
};
const restore = async (): Promise<void> => {
  await putDown();
  await serveFrom(`kept_${databases}_backup`);
};
/** Headquarters' business date becomes this one. */
const itIsNow = async (day: string): Promise<void> => {
  await real.stop();
  Object.assign(real.hq, { clock: businessClock(day) });
  await real.start();
};

describe('accounts at a desk', () => {
  it('are compared with headquarters at rest, and fetched again where a document was altered', async () => {
    const desk = await workingDesk('D-001');
    await eventually(desk, () => viewOf(desk).sync.comparedAt !== null);
    await desk.desk.close();
    const store = await storeOf(desk.dataDir);
    await store.replica.write((tx) =>
      tx.raw(`UPDATE account SET document = replace(document, '"given":"Bruno"', '"given":"Brutus"')`),
    );
    await store.replica.close();
    await store.outbox.close();
    await desk.restart();
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    await eventually(desk, async () => (await desk.desk.showMember(BRUNO))?.name.includes('Bruno') === true);
    await eventually(desk, () => viewOf(desk).sync.state === 'synced' && problemsOf(desk).length === 0);
  });

  it('are fetched again where a feed begins above the place of the desk', async () => {
    const [desk, other] = [await workingDesk('D-001'), await workingDesk('D-002')];
    desk.line.isCut = true;
    await blockAndSettle(other, ADA);
    await real.hq.db('account_snapshots').where({ scope: 'ROM' }).andWhereNot({ code: ADA }).update({ scope: 'away' });
    await trimFeeds(real.hq.db, 0);
    await real.hq.db('account_snapshots').where({ scope: 'away' }).update({ scope: 'ROM' });
    desk.line.isCut = false;
    await eventually(
      desk,
      async () => (await desk.desk.showMember(ADA))?.cards.some(({ state }) => state === 'blocked') === true,
    );
  });
});

describe('commands at a desk', () => {
  it('stay until headquarters has them backed up and they are a month old, then go', async () => {
    const desk = await workingDesk('D-001');
    await blockAndSettle(desk, BRUNO);
    const mark = await takeBackupMark(real.hq.db);
    await blockAndSettle(desk, CARLA);
    await itIsNow('2018-01-20');
    await synced(desk);
    expect(viewOf(desk).sync.kept).toBe(2);
    await confirmBackupMark(real.hq.db, mark);
    await eventually(desk, () => viewOf(desk).sync.kept === 1);
    await desk.restart();
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    await blockAndSettle(desk, ADA);
    expect(viewOf(desk).outbox.map(({ dseq }) => dseq)).toEqual([3, 2]);
  });

  it('that an older backup has not go again, from every desk, and take effect once', async () => {
    const both = [await workingDesk('D-001'), await workingDesk('D-009')] as const;
    await blockAndSettle(both[0], BRUNO);
    await backUp();
    await blockAndSettle(both[0], ADA);
    await blockAndSettle(both[1], CARLA);
    await restore();
    expect(await real.hq.db('commands')).toHaveLength(1);
    for (const desk of both) await eventually(desk, async () => (await real.hq.db('commands')).length === 3);
    for (const desk of both) {
      await synced(desk);
      await eventually(desk, () => viewOf(desk).sync.comparedAt !== null && problemsOf(desk).length === 0);
    }
    const blocked: string[] = await real.hq.db('cards').where({ state: 'blocked' }).pluck('code');
    expect(blocked.sort()).toEqual([ADA, BRUNO, CARLA]);
  });

  it('that are lost on both sides are named at the desk and at headquarters, and the next ones settle', async () => {
    const desk = await workingDesk('D-001');
    await backUp();
    await blockAndSettle(desk, BRUNO);
    await confirmBackupMark(real.hq.db, await takeBackupMark(real.hq.db));
    await itIsNow('2018-01-20');
    await eventually(desk, () => viewOf(desk).sync.kept === 0);
    await restore();
    await eventually(desk, () => problemsOf(desk).includes('commands-lost'));
    expect(await listLostCommands(real.hq.db)).toMatchObject([{ deskId: 'D-001', from: 1, to: 1 }]);
    await blockAndSettle(desk, ADA);
    expect(await real.hq.db('commands').pluck('dseq')).toEqual([2]);
    await desk.restart();
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    expect(problemsOf(desk)).toContain('commands-lost');
  });
});

describe('a member who changes branch', () => {
  const shown = async (at: RealDesk): Promise<boolean> => (await at.desk.showMember(BRUNO)) !== null;

  it('goes from the desks of one branch to those of the other; a contact centre has both all the while', async () => {
    const [centre, milan] = [await workingDesk('D-001'), await workingDesk('D-009')];
    expect([await shown(centre), await shown(milan)]).toEqual([true, false]);
    await moveMember(real.hq.db, real.hq.seals, { code: BRUNO, branch: 'MIL' });
    await eventually(milan, () => shown(milan));
    await eventually(centre, async () => (await shown(centre)) && viewOf(centre).sync.state === 'synced');
    await moveMember(real.hq.db, real.hq.seals, { code: BRUNO, branch: 'ROM' });
    await eventually(milan, async () => !(await shown(milan)));
    for (const desk of [centre, milan]) {
      await synced(desk);
      expect(problemsOf(desk)).toEqual([]);
    }
    expect([await shown(centre), await shown(milan)]).toEqual([true, false]);
  });

  it('leaves a desk with a command on its way: it is answered, shown as refused, and the desk goes on', async () => {
    const milan = await workingDesk('D-009');
    await moveMember(real.hq.db, real.hq.seals, { code: BRUNO, branch: 'MIL' });
    await eventually(milan, () => shown(milan));
    milan.line.isCut = true;
    await blockCardOf(milan, BRUNO);
    await moveMember(real.hq.db, real.hq.seals, { code: BRUNO, branch: 'ROM' });
    milan.line.isCut = false;
    await eventually(milan, () => viewOf(milan).outbox[0]?.reason?.code === 'unknown-account');
    await eventually(milan, async () => !(await shown(milan)));
    expect(viewOf(milan).sync).toMatchObject({ needsAttention: 1, toSend: 0 });
    await blockAndSettle(milan, CARLA);
  });
});
