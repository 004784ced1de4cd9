import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuildSnapshots } from '../../db/hq/rebuild-snapshots.ts';
import { ADA, ADA_PIN, BRUNO } from '../../hq/small-headquarters.fixture.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { lineOf } from '../desk/desk-under-test.ts';
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
  real = await realHq(await postgres.createDatabase(`sync_${databases}`));
  desks = [];
});
afterEach(async () => {
  for (const desk of desks) await desk.dispose();
  await real.dispose();
});

const MEMBERS = 4;
const problemsOf = ({ desk }: RealDesk): string[] => desk.view().problems.map(({ code }) => code);
const outboxOf = ({ desk }: RealDesk, type: string) => desk.view().outbox.filter((command) => command.type === type);

/** Signed in, with all members here. */
const workingDesk = async (deskId: string): Promise<RealDesk> => {
  const desk = await newDesk(real, deskId);
  desks.push(desk);
  expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
  await eventually(desk, () => desk.desk.view().sync.members === MEMBERS && desk.desk.view().sync.state === 'synced');
  return desk;
};

const step = async ({ desk }: RealDesk, callId: string, event: CallEvent): Promise<void> =>
  expect(await desk.send(callId, event), event.type).toBe(true);

const openCall = async (at: RealDesk, member: string): Promise<string> => {
  calls += 1;
  const callId = `call-${calls}`;
  await at.desk.heardFromExchange({ event: 'newCall', callId });
  await step(at, callId, { type: 'ANSWER' });
  await step(at, callId, { type: 'CHOOSE_MEMBER', code: member });
  return callId;
};

const blockCardOf = async (at: RealDesk, member: string): Promise<string> => {
  const callId = await openCall(at, member);
  await step(at, callId, { type: 'BLOCK_CARD' });
  return callId;
};

/** Everything up to Confirm: a stolen card, the caller verified by PIN. */
const reportStolen = async (at: RealDesk): Promise<string> => {
  const callId = await openCall(at, ADA);
  expect(await at.desk.verifyPin(callId, ADA_PIN)).toBe(true);
  await step(at, callId, { type: 'START_SERVICE', service: 'card.report' });
  await step(at, callId, { type: 'REPORT_CARD', cause: 'stolen', lastSeenOn: '2017-11-19', policeReport: '' });
  for (const item of ['codeCloses', 'emailRight'] as const)
    await step(at, callId, { type: 'READ_BACK', item, agreed: true });
  return callId;
};

const settledAtHq = (type: string) => real.hq.db('commands').where({ type });
const cutOff = async (desk: RealDesk): Promise<void> => {
  desk.line.isCut = true;
  await eventually(desk, () => desk.desk.view().sync.state === 'offline');
};

describe('a call at a desk of the real headquarters', () => {
  it('settles, and a second desk of the branch sees the new code', async () => {
    const desk = await workingDesk('D-001');
    const other = await workingDesk('D-002');
    const callId = await reportStolen(desk);
    await step(desk, callId, { type: 'CONFIRM' });
    await eventually(desk, () => lineOf(desk.desk).service?.command?.status === 'accepted');
    const newCode = lineOf(desk.desk).service?.newCode ?? '';
    expect(newCode).toMatch(/^0\d{9}$/);
    await eventually(other, async () => (await other.desk.showMember(ADA))?.status === 'closed');
    expect(await other.desk.showMember(ADA)).toMatchObject({ successor: newCode });
    expect((await other.desk.findMembers(newCode)).hits.map(({ code }) => code)).toContain(newCode);
    expect((await other.desk.showMember(newCode))?.formerCodes).toContain(ADA);
    await eventually(other, () => other.desk.view().sync.members === MEMBERS + 1);
    const [moved] = await real.hq.db('ledger').where({ account: newCode }).sum({ miles: 'miles' });
    expect(Number(moved?.miles)).toBe(84_320);
  });

  it('takes effect once when the answer was lost after the commit', async () => {
    const desk = await workingDesk('D-001');
    const callId = await reportStolen(desk);
    desk.line.losesAnswersOf = '/rpc/push';
    await step(desk, callId, { type: 'CONFIRM' });
    await eventually(desk, () => desk.line.pushes >= 2);
    expect(lineOf(desk.desk).service?.command?.result).toBeNull();
    desk.line.losesAnswersOf = null;
    await eventually(desk, () => lineOf(desk.desk).service?.command?.status === 'accepted');
    expect(await settledAtHq('card.report')).toHaveLength(1);
    expect(await real.hq.db('members')).toHaveLength(MEMBERS + 1);
    expect(await real.hq.db('outgoing_mail')).toHaveLength(2);
  });

  it('goes on at full speed while headquarters is slow, and says so', async () => {
    const desk = await workingDesk('D-001');
    desk.line.delayMs = 2600;
    await eventually(desk, () => problemsOf(desk).includes('hq-slow'));
    const started = performance.now();
    const callId = await blockCardOf(desk, ADA);
    expect((await desk.desk.findMembers('Example')).hits.length).toBeGreaterThan(0);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(lineOf(desk.desk).callId).toBe(callId);
    desk.line.delayMs = 0;
    await eventually(desk, () => outboxOf(desk, 'card.block')[0]?.status === 'accepted');
    await eventually(desk, () => !problemsOf(desk).includes('hq-slow'));
  });

  it('waits for a headquarters that is restarted, and settles then', async () => {
    const desk = await workingDesk('D-001');
    await real.stop();
    await eventually(desk, () => problemsOf(desk).includes('hq-unreachable'));
    await blockCardOf(desk, ADA);
    await expect.poll(() => outboxOf(desk, 'card.block')[0]?.status).toBe('recorded');
    await desk.restart();
    await real.start();
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    await eventually(desk, () => outboxOf(desk, 'card.block')[0]?.status === 'accepted');
    await eventually(desk, () => problemsOf(desk).length === 0);
    const [card] = await real.hq.db('cards').where({ code: ADA, issue_no: 2, kind: 'standard' });
    expect(card.state).toBe('blocked');
  });
});

describe('two desks', () => {
  it('that close the same account at once: one is accepted, the other is told and shows it', async () => {
    const both = [await workingDesk('D-001'), await workingDesk('D-002')] as const;
    for (const desk of both) {
      const callId = await reportStolen(desk);
      await cutOff(desk);
      await step(desk, callId, { type: 'CONFIRM' });
    }
    for (const desk of both) desk.line.isCut = false;
    const reportOf = (desk: RealDesk) => outboxOf(desk, 'card.report')[0];
    for (const desk of both)
      await eventually(desk, () => reportOf(desk)?.result != null || reportOf(desk)?.reason != null);
    const winner = both.find((desk) => reportOf(desk)?.status === 'accepted');
    const loser = both.find((desk) => desk !== winner);
    if (winner === undefined || loser === undefined) throw new Error('One of the two is accepted.');
    expect(reportOf(loser)).toMatchObject({ status: 'rejected', reason: { code: 'account-closed' } });
    await eventually(loser, () => loser.desk.view().sync.needsAttention === 1);
    await eventually(loser, async () => (await loser.desk.showMember(ADA))?.status === 'closed');
    expect(await real.hq.db('members').where({ status: 'active' })).toHaveLength(3);
  });

  it('that are one, copied: the second to speak is told, and enrolled anew goes on with its commands set aside', async () => {
    const first = await workingDesk('D-001');
    await cutOff(first);
    await first.desk.close();
    const second = await first.copy();
    desks.push(second);
    await first.restart();
    for (const desk of [first, second]) expect(await signInAt(desk, true)).toEqual({ outcome: 'signed-in' });
    second.line.isCut = true;
    await blockCardOf(second, BRUNO);
    first.line.isCut = false;
    await blockCardOf(first, ADA);
    await eventually(first, () => outboxOf(first, 'card.block')[0]?.status === 'accepted');
    second.line.isCut = false;
    await eventually(second, () => problemsOf(second).includes('desk-forked'));
    await eventually(second, () => second.desk.view().sync.state === 'attention');
    expect(second.desk.view().sync.toSend).toBe(1);
    expect(await settledAtHq('card.block')).toHaveLength(1);

    await second.invite();
    expect(await signInAt(second)).toEqual({ outcome: 'signed-in' });
    await eventually(second, () => outboxOf(second, 'card.block')[0]?.status === 'parked');
    expect(outboxOf(second, 'card.block')[0]?.reason?.code).toBe('desk-forked');
    await eventually(second, () => problemsOf(second).length === 0);
    await eventually(first, () => problemsOf(first).includes('desk-revoked'));
  });
});

describe('a desk that is shut out', () => {
  it('says so, keeps what it recorded, and settles it once it is enrolled again', async () => {
    const desk = await workingDesk('D-001');
    await cutOff(desk);
    await blockCardOf(desk, ADA);
    await real.hq.enrol('D-001'); // somebody else has its place now: its token is unknown
    desk.line.isCut = false;
    await eventually(desk, () => problemsOf(desk).includes('desk-revoked'));
    expect(outboxOf(desk, 'card.block')[0]?.status).not.toBe('accepted');
    await desk.restart();
    await eventually(desk, () => problemsOf(desk).includes('desk-revoked'));

    writeFileSync(join(desk.dataDir, 'desk', 'enrolment.json'), '{}');
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    await desk.invite();
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    await eventually(desk, () => outboxOf(desk, 'card.block')[0]?.status === 'accepted');
    await eventually(desk, () => problemsOf(desk).length === 0 && desk.desk.view().sync.state === 'synced');
    await cutOff(desk);
    const callId = lineOf(desk.desk).callId;
    expect(await desk.desk.verifyPin(callId, ADA_PIN)).toBe(true); // leases are those of the new secret
    expect(lineOf(desk.desk).verification.method).toBe('pin-lease');
  });

  it('for good is told at sync and at sign-in', async () => {
    const desk = await workingDesk('D-001');
    await real.hq.db('desks').where({ desk_id: 'D-001' }).update({ state: 'revoked' });
    await eventually(desk, () => problemsOf(desk).includes('desk-revoked'));
    expect(await signInAt(desk)).toEqual({ outcome: 'refused', reason: 'desk-revoked' });
  });
});

describe('a new epoch at headquarters', () => {
  it('has all accounts fetched again, and neither loses a command nor leaves one pending for ever', async () => {
    const desk = await workingDesk('D-001');
    await blockCardOf(desk, ADA);
    await eventually(desk, () => outboxOf(desk, 'card.block')[0]?.status === 'accepted');
    const pendingOf = async (code: string) =>
      (await desk.desk.showMember(code))?.cards.filter(({ pending }) => pending).length;
    await eventually(desk, async () => (await pendingOf(ADA)) === 0);
    await cutOff(desk);
    await blockCardOf(desk, BRUNO);
    await real.hq.db.transaction((tx) => rebuildSnapshots(tx, real.hq.seals));
    desk.line.isCut = false;
    await eventually(desk, () => outboxOf(desk, 'card.block').every(({ status }) => status === 'accepted'));
    await eventually(desk, async () => (await pendingOf(ADA)) === 0 && (await pendingOf(BRUNO)) === 0);
    expect(await settledAtHq('card.block')).toHaveLength(2);
    await eventually(desk, () => desk.desk.view().sync.toSend === 0);
    expect(desk.desk.view().sync).toMatchObject({ members: MEMBERS, needsAttention: 0 });
  });
});
