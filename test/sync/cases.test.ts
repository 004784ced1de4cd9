import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { sealRow } from '../../db/hq/sealed-rows.ts';
import { ADA, ADA_PIN } from '../../hq/small-headquarters.fixture.ts';
import type { CommandView } from '../../shared/contract/console-view.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';
import { eventually, newDesk, type RealDesk, type RealHq, realHq, signInAt } from './headquarters-under-test.ts';

const SUPERVISOR = 'A-2188';

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
  real = await realHq(await postgres.createDatabase(`case_desks_${databases}`));
  desks = [];
  const [desk] = await real.hq.db('desks').where({ desk_id: 'D-001' });
  await real.hq.db('desks').insert({ ...desk, desk_id: 'D-003' });
  const [marta] = await real.hq.db('agents').where({ agent_id: 'A-2147' }).select('passphrase_hash');
  const paolo = { agent_id: SUPERVISOR, surname: 'Conti', given: 'Paolo', role: 'supervisor', queues: 'mm' };
  const rest = { languages: 'it en', branch: 'ROM', state: 'active', since: '2014-01-01', ...marta };
  await real.hq.db('agents').insert(sealRow(real.hq.seals, 'agents', { ...paolo, ...rest }));
}, 30_000);
afterEach(async () => {
  for (const desk of desks) await desk.dispose();
  await real.dispose();
});

const workingDesk = async (deskId: string, agentId = 'A-2147'): Promise<RealDesk> => {
  const desk = await newDesk(real, deskId);
  desks.push(desk);
  expect(await signInAt(desk, false, agentId)).toEqual({ outcome: 'signed-in' });
  await eventually(desk, () => desk.desk.view().sync.state === 'synced');
  return desk;
};

const step = async ({ desk }: RealDesk, callId: string, event: CallEvent): Promise<void> =>
  expect(await desk.send(callId, event), event.type).toBe(true);

/** A lost card whose caller gives the PIN, closed and transferred or issued again. */
const reportLost = async (at: RealDesk, variant: 'transfer' | 'reissue'): Promise<void> => {
  calls += 1;
  const callId = `call-${calls}`;
  await at.desk.heardFromExchange({ event: 'newCall', callId });
  await step(at, callId, { type: 'ANSWER' });
  await step(at, callId, { type: 'CHOOSE_MEMBER', code: ADA });
  expect(await at.desk.verifyPin(callId, ADA_PIN)).toBe(true);
  await step(at, callId, { type: 'START_SERVICE', service: 'card.report' });
  await step(at, callId, { type: 'REPORT_CARD', cause: 'lost', lastSeenOn: null, policeReport: '' });
  await step(at, callId, { type: 'CHOOSE_VARIANT', variant });
  if (variant === 'transfer')
    for (const item of ['codeCloses', 'emailRight'] as const)
      await step(at, callId, { type: 'READ_BACK', item, agreed: true });
  await step(at, callId, { type: 'CONFIRM' });
};

const reportAt = ({ desk }: RealDesk): CommandView | undefined =>
  [...desk.view().outbox, ...desk.view().otherCases].find(({ type }) => type === 'card.report');

/** At one desk the card is issued again without headquarters, at another the account is closed meanwhile. */
const refusedReport = async (): Promise<RealDesk> => {
  const desk = await workingDesk('D-001');
  desk.line.isCut = true;
  await eventually(desk, () => desk.desk.view().sync.state === 'offline');
  await reportLost(desk, 'reissue');
  const other = await workingDesk('D-003');
  await reportLost(other, 'transfer');
  await eventually(other, () => reportAt(other)?.status === 'accepted');
  desk.line.isCut = false;
  await eventually(desk, () => reportAt(desk)?.case?.sides != null);
  return desk;
};

const letters = () => real.hq.db('outgoing_mail').where({ kind: 'case-letter' });
const caseId = (desk: RealDesk): string => reportAt(desk)?.commandId ?? '';
const resolve = (desk: RealDesk, choice: 'accept-centre' | 'pass-on' | 'take', note = '') =>
  desk.desk.resolveCase({ caseId: caseId(desk), choice, note });

describe('a refused command at the desk that recorded it', () => {
  it('shows both sides and what can be done; once done it needs nobody any more', async () => {
    const desk = await refusedReport();
    const report = reportAt(desk);
    expect(report).toMatchObject({
      status: 'rejected',
      needsAttention: true,
      made: { by: 'Marta Riva', desk: 'D-001' },
    });
    expect(report?.case?.sides).toMatchObject({
      told: { said: 'card-reissue', offline: true, decision: { seen: { status: 'active', balance: 84_320 } } },
      ruled: { account: { status: 'closed', balance: 0 } },
    });
    expect(report?.case?.choices.map(({ choice }) => choice)).toEqual(['accept-centre', 'pass-on']);
    expect(desk.desk.view().sync.needsAttention).toBe(1);
    const letter = await desk.desk.caseLetter({ caseId: caseId(desk), choice: 'accept-centre' });
    expect(letter).toMatchObject({ language: 'it', isMailed: true });
    expect(await resolve(desk, 'accept-centre')).toBe('recorded');
    expect(reportAt(desk)).toMatchObject({ needsAttention: false });
    await eventually(desk, () => reportAt(desk)?.case?.state === 'resolved');
    expect(desk.desk.view().sync.needsAttention).toBe(0);
    expect(await letters()).toHaveLength(1);
    expect(await resolve(desk, 'accept-centre')).toBe('not-offered');
  });

  it('is resolved once when the engine is killed before it hears the answer', async () => {
    const desk = await refusedReport();
    desk.line.losesAnswersOf = '/rpc/push';
    const pushes = desk.line.pushes;
    expect(await resolve(desk, 'accept-centre')).toBe('recorded');
    await eventually(desk, () => desk.line.pushes > pushes);
    await desk.restart();
    desk.line.losesAnswersOf = null;
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    await eventually(desk, () => reportAt(desk)?.case?.state === 'resolved');
    expect(await letters()).toHaveLength(1);
    expect(await real.hq.db('case_steps').where({ case_id: caseId(desk) })).toHaveLength(2);
  });

  it('can be resolved without headquarters, which hears of it later', async () => {
    const desk = await refusedReport();
    desk.line.isCut = true;
    await eventually(desk, () => desk.desk.view().sync.state === 'offline');
    expect(await resolve(desk, 'accept-centre')).toBe('recorded');
    expect(reportAt(desk)?.case).toMatchObject({ pending: 'accept-centre', choices: [] });
    expect(await letters()).toEqual([]);
    desk.line.isCut = false;
    await eventually(desk, () => reportAt(desk)?.case?.state === 'resolved');
    expect(await letters()).toHaveLength(1);
  });
});

describe('a supervisor at another desk', () => {
  it('sees what was passed on, takes it and resolves it; the first desk hears of it', async () => {
    const desk = await refusedReport();
    expect(await resolve(desk, 'pass-on', 'She heard that a new card would come.')).toBe('recorded');
    await eventually(desk, () => reportAt(desk)?.case?.passedOn === true);
    expect(reportAt(desk)).toMatchObject({ needsAttention: false, case: { choices: [] } });
    const supervised = await workingDesk('D-002', SUPERVISOR);
    await eventually(supervised, () => reportAt(supervised)?.case?.passedOn === true);
    expect(reportAt(supervised)?.case?.steps.at(-1)).toMatchObject({ note: 'She heard that a new card would come.' });
    expect(supervised.desk.view().sync.needsAttention).toBe(1);
    expect(await resolve(supervised, 'take')).toBe('recorded');
    await eventually(supervised, () => reportAt(supervised)?.case?.state === 'claimed');
    expect(await resolve(supervised, 'accept-centre')).toBe('recorded');
    await eventually(supervised, () => reportAt(supervised)?.case?.state === 'resolved');
    await eventually(desk, () => reportAt(desk)?.case?.state === 'resolved');
    expect(reportAt(desk)?.case).toMatchObject({ resolution: 'accept-centre', resolvedBy: SUPERVISOR });
  });

  it('who resolves at the same time as the desk is told that it is done, and nothing is done twice', async () => {
    const desk = await refusedReport();
    const supervised = await workingDesk('D-002', SUPERVISOR);
    await eventually(supervised, () => reportAt(supervised)?.case != null);
    for (const one of [desk, supervised]) {
      one.line.isCut = true;
      await eventually(one, () => one.desk.view().sync.state === 'offline');
      expect(await resolve(one, 'accept-centre')).toBe('recorded');
    }
    for (const one of [desk, supervised]) one.line.isCut = false;
    for (const one of [desk, supervised]) await eventually(one, () => reportAt(one)?.case?.state === 'resolved');
    const tries = await real.hq.db('commands').where({ type: 'case.resolve' }).pluck('status');
    expect(tries.toSorted()).toEqual(['accepted', 'rejected']);
    expect(await letters()).toHaveLength(1);
    for (const one of [desk, supervised]) expect(one.desk.view().sync.needsAttention).toBe(0);
  });
});
