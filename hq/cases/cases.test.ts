import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findCases } from '../../db/hq/case-repository.ts';
import { sealRow } from '../../db/hq/sealed-rows.ts';
import type { CaseFile } from '../../shared/account/case.ts';
import type { CaseChoice } from '../../shared/account/case-choice.ts';
import type { Command, CommandBody, CommandResult, DecisionRecord } from '../../shared/account/command.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { pushCommands } from '../authority/push.ts';
import { contentOf, wordsOf } from '../mail/message.ts';
import {
  ADA,
  BRUNO,
  cardReport,
  NOON,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';

const AGENT = 'A-2147';
const SUPERVISOR = 'A-2188';
const BASIC = { level: 'basic', method: 'profile', attemptId: null } as const;
const TOLD: DecisionRecord = {
  service: 'card.report',
  edition: 'mm-2017',
  outcome: 'allow',
  provisional: true,
  rules: ['card.report-loss'],
  clauses: ['mm-2017 3.7'],
};

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
  hq = await openSmallHeadquarters(await server.createDatabase(`cases_${databases}`));
  desk = await hq.enrol('D-001');
  const paolo = { agent_id: SUPERVISOR, surname: 'Conti', given: 'Paolo', role: 'supervisor', queues: 'mm' };
  const rest = { languages: 'it en', branch: 'ROM', state: 'active', since: '2014-01-01', passphrase_hash: null };
  await hq.db('agents').insert(sealRow(hq.seals, 'agents', { ...paolo, ...rest }));
}, 30_000);
afterEach(() => hq.close());

const only = async (
  command: Command,
  from: TestDesk = desk,
  earlier?: readonly CommandResult[],
): Promise<CommandResult> => {
  const answer = await pushCommands(hq, from, { incarnation: from.incarnation, commands: [command], earlier });
  if ('break' in answer) throw new Error(`The chain broke: ${answer.break}`);
  const [result] = answer;
  if (result === undefined) throw new Error('No result.');
  return result;
};

const resolving = (caseId: string, choice: CaseChoice, over: Partial<Command> = {}, from: TestDesk = desk): Command => {
  const payload = { caseId, account: ADA, choice, note: 'What the caller heard.', request: NOON };
  return from.command({ type: 'case.resolve', v: 1, payload } satisfies CommandBody, { callId: null, ...over });
};
const bySupervisor: Partial<Command> = { agent: SUPERVISOR };

/** A lost card, closed and transferred without headquarters and without a PIN: headquarters wants an approval. */
const unapproved = (over: Partial<Command> = {}): Command =>
  desk.command(
    cardReport({ cause: 'lost', wants: 'transfer', verification: BASIC, request: { ...NOON, offline: true } }),
    { decision: TOLD, ...over },
  );

const cases = (): Promise<readonly CaseFile[]> =>
  findCases(hq.db, hq.seals, desk, { about: 'work', known: [], all: true }, 100);
const caseAt = async (caseId: string): Promise<CaseFile> => {
  const known = await findCases(hq.db, hq.seals, desk, { about: 'work', known: [caseId], all: false }, 100);
  const found = known.find((one) => one.caseId === caseId);
  if (found === undefined) throw new Error('No such case.');
  return found;
};

const letters = async () => {
  const mails = await hq.db('outgoing_mail').where({ kind: 'case-letter' });
  return mails.map(({ mail_id, ...mail }) => {
    const content = contentOf(hq.masterKey, { ...mail, mailId: mail_id, sendAfter: null });
    return { to: content.to, ...wordsOf(content, mail.language) };
  });
};

describe('a case', () => {
  it('is opened for what is put aside, with both sides, once for ever', async () => {
    const command = unapproved();
    expect(await only(command)).toMatchObject({ status: 'parked', code: 'card.reissue-or-transfer' });
    await only(command);
    await Promise.all([only(command), only(command), only(command)]);
    const [opened, ...more] = await cases();
    expect(more).toEqual([]);
    expect(opened).toMatchObject({
      caseId: command.commandId,
      kind: 'parked',
      state: 'open',
      desk: 'D-001',
      account: ADA,
    });
    expect(opened?.told).toMatchObject({ said: 'card-transfer', language: 'it', offline: true, decision: TOLD });
    expect(opened?.ruled).toMatchObject({
      result: { status: 'parked', clause: 'mm-2017 3.7' },
      decision: { outcome: 'needs-approval', edition: 'mm-2017' },
      account: { status: 'active', balance: null },
    });
    expect(opened?.steps.map(({ n, kind }) => [n, kind])).toEqual([[1, 'opened']]);
  });

  it('is opened for a refusal, and for an answer headquarters would not have given; not for what came out as told', async () => {
    await only(unapproved({ agent: 'A-2290' }));
    const answer = {
      service: 'programme.information',
      facts: { inquiry: { topic: 'partner' } },
      language: 'it',
    } as const;
    const payload = { ...answer, account: ADA, request: NOON, verification: BASIC };
    const told = { ...TOLD, service: 'programme.information', provisional: false };
    await only(desk.command({ type: 'answer.record', v: 1, payload }, { decision: { ...told, outcome: 'deny' } }));
    await only(desk.command({ type: 'answer.record', v: 1, payload }, { decision: { ...told, outcome: 'inform' } }));
    await only(desk.command(cardReport({ cause: 'damaged', verification: BASIC }), { decision: TOLD }));
    expect((await cases()).map(({ kind, type, told: side }) => [kind, type, side.said])).toEqual([
      ['rejected', 'card.report', 'card-transfer'],
      ['differs', 'answer.record', 'answer-no'],
    ]);
  });

  it('is opened when headquarters had answered otherwise before it was restored', async () => {
    const command = desk.command(cardReport({ cause: 'damaged', verification: BASIC }), { decision: TOLD });
    const before = {
      status: 'accepted',
      variant: 'transfer',
      newCode: '0095113408',
      milesMoved: 1,
      mailed: true,
    } as const;
    await only(command, desk, [{ ...before, commandId: command.commandId, positions: { ROM: 3 } }]);
    const [opened] = await cases();
    expect(opened).toMatchObject({
      kind: 'restored',
      told: { earlier: before },
      ruled: { result: { variant: 'reissue' } },
    });
  });

  it('is not opened when headquarters answers as before', async () => {
    const command = desk.command(cardReport({ cause: 'damaged', verification: BASIC }), { decision: TOLD });
    const before = { status: 'accepted', variant: 'reissue', newCode: null, milesMoved: null, mailed: true } as const;
    await only(command, desk, [{ ...before, commandId: command.commandId, positions: { ROM: 9 } }]);
    expect(await cases()).toEqual([]);
  });

  it('is sealed, and its history is only added to', async () => {
    await only(unapproved());
    const [row] = await hq.db('cases').select('sides');
    expect(Buffer.from(row.sides).toString('latin1')).not.toContain('card-transfer');
    await expect(hq.db('case_steps').update({ code: 'x' })).rejects.toThrow(/append-only/);
    await expect(hq.db('case_steps').delete()).rejects.toThrow(/append-only/);
    await expect(hq.db.raw('truncate case_steps')).rejects.toThrow(/append-only/);
  });

  it('is seen where the account is served, and nowhere else', async () => {
    await only(desk.command(cardReport({ account: BRUNO, cause: 'lost' })));
    const seenBy = async (scopes: readonly string[], deskId: string) =>
      (await findCases(hq.db, hq.seals, { deskId, scopes }, { about: 'account', account: BRUNO }, 10)).length;
    expect(await seenBy(['ROM'], 'D-002')).toBe(1);
    expect(await seenBy(['MIL'], 'D-009')).toBe(0);
  });
});

describe('a resolution', () => {
  it('carries out the compensating act, tells the member in their language, and closes the case', async () => {
    const command = unapproved();
    await only(command);
    const resolve = resolving(command.commandId, 'reissue-instead');
    expect(await only(resolve)).toMatchObject({ status: 'accepted', variant: 'reissue', newCode: null, mailed: true });
    expect(await only(resolve)).toMatchObject({ status: 'accepted', variant: 'reissue' });
    const resolved = await caseAt(command.commandId);
    expect(resolved).toMatchObject({ state: 'resolved', resolution: 'reissue-instead', resolvedBy: AGENT });
    expect(resolved.steps.map(({ kind, note }) => [kind, note])).toEqual([
      ['opened', ''],
      ['resolved', 'What the caller heard.'],
    ]);
    const cards = await hq.db('cards').where({ code: ADA, kind: 'standard' }).orderBy('issue_no').pluck('state');
    expect(cards).toEqual(['lost', 'lost', 'ok']);
    const [letter, ...more] = await letters();
    expect(more).toEqual([]);
    expect(letter?.to).toBe(`m${ADA}@mail.example`);
    expect(letter?.text).toContain('Gentile Ada Example,');
    expect(letter?.text).toContain("l'articolo 3.7");
    expect(letter?.text).toContain('nuova carta con lo stesso codice');
    expect(await cases()).toEqual([]);
  });

  it('counts once: the first that arrives wins, whichever desk it comes from', async () => {
    const other = await hq.enrol('D-002');
    const command = unapproved();
    await only(command);
    const mine = resolving(command.commandId, 'reissue-instead');
    const theirs = resolving(command.commandId, 'close-without-effect', bySupervisor, other);
    const [first, second] = await Promise.all([only(mine), only(theirs, other)]);
    const refused = [first, second].filter(({ status }) => status === 'rejected');
    expect(refused).toMatchObject([{ code: 'case-resolved' }]);
    expect(await letters()).toHaveLength(1);
    expect((await caseAt(command.commandId)).steps).toHaveLength(2);
    expect(await cases()).toEqual([]);
  });

  it('lets what headquarters has stand, and says so to the member', async () => {
    const command = unapproved({ agent: 'A-2290' });
    await only(command);
    expect(await only(resolving(command.commandId, 'accept-centre'))).toMatchObject({
      status: 'accepted',
      mailed: true,
    });
    const [letter] = await letters();
    expect(letter?.text).toContain('Ci scusiamo di dover correggere');
    expect(await hq.db('cards').where({ code: ADA, kind: 'standard', state: 'ok' })).toHaveLength(1);
  });

  it('settles again under the supervisor’s name what somebody recorded who has left since', async () => {
    const report = cardReport({ cause: 'damaged', wants: 'reissue', verification: BASIC });
    const command = desk.command(report, { agent: 'A-2100', decision: TOLD });
    expect(await only(command)).toMatchObject({ status: 'parked', code: 'agent-left' });
    expect(await only(resolving(command.commandId, 'settle-again'))).toMatchObject({ code: 'case-not-offered' });
    expect(await only(resolving(command.commandId, 'settle-again', bySupervisor))).toMatchObject({
      status: 'accepted',
      variant: 'reissue',
    });
    expect(await caseAt(command.commandId)).toMatchObject({ state: 'resolved', resolvedBy: SUPERVISOR });
  });

  it('does not give the approval of a second person', async () => {
    const command = unapproved();
    await only(command);
    expect(await only(resolving(command.commandId, 'settle-again', bySupervisor))).toMatchObject({
      status: 'rejected',
      code: 'case-not-offered',
    });
    expect(await caseAt(command.commandId)).toMatchObject({ state: 'open' });
  });

  it('that the rules refuse leaves the case open, with the try in its history, and opens no case of its own', async () => {
    const strange = desk.command({ type: 'card.levitate', v: 7, payload: { account: ADA } } as never);
    await only(strange);
    expect(await only(resolving(strange.commandId, 'settle-again', bySupervisor))).toMatchObject({
      status: 'rejected',
      code: 'not-understood',
    });
    const open = await caseAt(strange.commandId);
    expect(open.state).toBe('open');
    expect(open.steps.map(({ kind, code }) => [kind, code])).toEqual([
      ['opened', null],
      ['refused', 'not-understood'],
    ]);
    expect(await cases()).toHaveLength(1);
    expect(await letters()).toEqual([]);
    expect(await only(resolving(strange.commandId, 'close-without-effect', bySupervisor))).toMatchObject({
      status: 'accepted',
      mailed: false,
    });
  });

  it('belongs to the agents of the desk until it is passed on, and to supervisors always', async () => {
    const other = await hq.enrol('D-002');
    const command = unapproved();
    await only(command);
    const { commandId } = command;
    expect(await only(resolving(commandId, 'reissue-instead', {}, other), other)).toMatchObject({
      code: 'case-not-offered',
    });
    expect(await only(resolving(commandId, 'pass-on'))).toMatchObject({ status: 'accepted', mailed: false });
    expect(await only(resolving(commandId, 'reissue-instead'))).toMatchObject({ code: 'case-not-offered' });
    expect(await only(resolving(commandId, 'take', bySupervisor, other), other)).toMatchObject({ status: 'accepted' });
    expect(await caseAt(commandId)).toMatchObject({ state: 'claimed', passedOn: true, claimedBy: SUPERVISOR });
    expect(await only(resolving(commandId, 'reissue-instead', bySupervisor, other), other)).toMatchObject({
      status: 'accepted',
    });
  });

  it('is refused for a case that is not there, of another account, or out of reach', async () => {
    const branch = await hq.enrol('D-009');
    const command = unapproved();
    await only(command);
    expect(await only(resolving(randomUUID(), 'accept-centre'))).toMatchObject({ code: 'case-unknown' });
    const payload = {
      caseId: command.commandId,
      account: BRUNO,
      choice: 'reissue-instead',
      note: '',
      request: NOON,
    } as const;
    expect(await only(desk.command({ type: 'case.resolve', v: 1, payload }))).toMatchObject({ code: 'case-unknown' });
    const far = resolving(command.commandId, 'reissue-instead', bySupervisor, branch);
    expect(await only(far, branch)).toMatchObject({ code: 'case-unknown' });
  });

  it('pushed again to a headquarters that lost both settles both, in one batch', async () => {
    const command = unapproved();
    const resolve = resolving(command.commandId, 'reissue-instead');
    const batch = { incarnation: desk.incarnation, commands: [command, resolve] };
    expect(await pushCommands(hq, desk, batch)).toMatchObject([{ status: 'parked' }, { status: 'accepted' }]);
    expect(await caseAt(command.commandId)).toMatchObject({ state: 'resolved' });
    expect(await letters()).toHaveLength(1);
  });
});
