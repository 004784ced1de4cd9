import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openRow } from '../../db/hq/sealed-rows.ts';
import type { Command, CommandBody, CommandResult, DecisionRecord } from '../../shared/account/command.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { verifyPin } from '../pin/verify-pin.ts';
import {
  ADA,
  ADA_PIN,
  NOON,
  NOT_VERIFIED,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';
import { pushCommands } from './push.ts';

type AnswerPayload = Extract<CommandBody, { type: 'answer.record' }>['payload'];

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
  hq = await openSmallHeadquarters(await server.createDatabase(`answers_${databases}`));
  desk = await hq.enrol('D-001');
}, 30_000);
afterEach(() => hq.close());

const answer = (over: Partial<AnswerPayload>): CommandBody => ({
  type: 'answer.record',
  v: 1,
  payload: {
    account: ADA,
    service: 'programme.information',
    facts: { inquiry: { topic: 'partner' } },
    language: 'it',
    request: NOON,
    verification: NOT_VERIFIED,
    ...over,
  },
});

const results = async (commands: readonly Command[]): Promise<readonly CommandResult[]> => {
  const answers = await pushCommands(hq, desk, { incarnation: desk.incarnation, commands });
  if ('break' in answers) throw new Error(`The chain broke: ${answers.break}`);
  return answers;
};

const flags = () => hq.db('supervisor_flags').select('reason', 'account', 'service', 'agent', 'state');
type Kept = { decision: string; body: string; status: string };
const kept = async (commandId: string) => {
  const row = await hq.db('commands').where({ command_id: commandId }).first('decision', 'body', 'status');
  const { decision, body, status } = openRow<Kept>(hq.seals, 'commands', row);
  return { decision: JSON.parse(decision), body: JSON.parse(body), status };
};
const told: DecisionRecord = {
  service: 'statement.view',
  edition: 'mm-2017',
  outcome: 'deny',
  provisional: true,
  rules: ['statement.view'],
  clauses: [],
};

describe('an answer', () => {
  it('is accepted with the decision of the desk and that of headquarters', async () => {
    const command = desk.command(answer({}), { decision: told });
    expect(await results([command])).toMatchObject([{ status: 'accepted', positions: {}, mailed: false }]);
    const { decision, body, status } = await kept(command.commandId);
    expect(status).toBe('accepted');
    expect(body.decision).toEqual(told);
    expect(decision).toMatchObject({ service: 'programme.information', outcome: 'inform', provisional: false });
    expect(await flags()).toEqual([]);
  });

  it('is decided again on what headquarters knows of the caller', async () => {
    const attemptId = randomUUID();
    await verifyPin(hq, desk, { attemptId, callId: 'call-1', account: ADA, pin: ADA_PIN });
    const proven = { level: 'pin', method: 'pin-hq', attemptId } as const;
    const claimed = { ...proven, attemptId: randomUUID() };
    const view = (verification: typeof proven) =>
      desk.command(answer({ service: 'statement.view', facts: {}, verification }), { decision: told });
    const [real, invented] = [view(proven), view(claimed)];
    expect((await results([real, invented])).map(({ status }) => status)).toEqual(['accepted', 'accepted']);
    expect((await kept(real.commandId)).decision.outcome).toBe('allow');
    expect((await kept(invented.commandId)).decision.outcome).not.toBe('allow');
  });

  it('raises a flag for the supervisor once, however often it is pushed', async () => {
    const command = desk.command(answer({ service: 'conduct.report', facts: { report: { kind: 'behaviour' } } }));
    const [first] = await results([command]);
    expect(await results([command])).toEqual([first]);
    const flag = { account: ADA, service: 'conduct.report', agent: 'A-2147', state: 'open' };
    expect(await flags()).toEqual([{ ...flag, reason: 'conduct' }]);
    expect(await hq.db('commands').count({ n: '*' })).toEqual([{ n: 1 }]);
  });

  it.each([
    ['facts that are none of ours', { facts: { inquiry: { topic: 'weather' } } }],
    ['a group that is none of ours', { facts: { weather: { rain: true } } }],
    ['a service that executes something', { service: 'award.claim' }],
    ['a service that does not exist', { service: 'weather.forecast' }],
  ])('with %s is parked and the queue moves on', async (_, over) => {
    const commands = [desk.command(answer(over)), desk.command(answer({}))];
    const [parked, next] = await results(commands);
    expect(parked).toMatchObject({ status: 'parked', code: 'not-understood' });
    expect(next?.status).toBe('accepted');
    expect(await flags()).toEqual([]);
  });

  it('that is no answer at all is parked alone', async () => {
    const broken = { ...answer({}), payload: { account: ADA, service: 7 } } as unknown as CommandBody;
    expect(await results([desk.command(broken)])).toMatchObject([{ status: 'parked', code: 'not-understood' }]);
  });

  it('about an account of another branch, or by somebody who takes no calls, is rejected', async () => {
    const elsewhere = desk.command(answer({ account: '0000000000' }));
    const auditor = desk.command(answer({}), { agent: 'A-2290' });
    expect(await results([elsewhere, auditor])).toMatchObject([
      { status: 'rejected', code: 'unknown-account' },
      { status: 'rejected', code: 'agent-role' },
    ]);
  });
});
