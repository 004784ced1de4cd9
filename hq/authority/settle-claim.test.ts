import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMemberAccounts } from '../../db/hq/account-reader.ts';
import { lockMail, waitingMail } from '../../db/hq/mail-repository.ts';
import { rebuildSnapshots } from '../../db/hq/rebuild-snapshots.ts';
import { readSnapshots } from '../../db/hq/snapshot-repository.ts';
import { balanceOf } from '../../shared/account/balance.ts';
import type { Command, CommandBody, CommandResult } from '../../shared/account/command.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { addFlights, atPartner, claim, leg, TICKET } from '../claimed-flights.fixture.ts';
import { contentOf } from '../mail/message.ts';
import {
  ADA,
  CARLA,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';
import { pushCommands } from './push.ts';

/** FCO–JFK at 50 %, and half of that again for Ada's club. */
const MILES = 2134;
const BONUS = 1067;
const NEW_TICKET = '0552100000099';

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
  hq = await openSmallHeadquarters(await server.createDatabase(`claims_${databases}`));
  await addFlights(hq);
  desk = await hq.enrol('D-001');
}, 30_000);
afterEach(() => hq.close());

const results = async (commands: readonly Command[], from = desk): Promise<readonly CommandResult[]> => {
  const answers = await pushCommands(hq, from, { incarnation: from.incarnation, commands });
  if ('break' in answers) throw new Error(`The chain broke: ${answers.break}`);
  return answers;
};
const settle = async (body: CommandBody, from = desk): Promise<CommandResult> => {
  const [result] = await results([from.command(body)], from);
  if (result === undefined) throw new Error('No result.');
  return result;
};
const accountOf = async (code: string) => {
  const account = (await readMemberAccounts(hq.db, hq.seals, [code])).get(code);
  if (account === undefined) throw new Error('Nobody has this code.');
  return account;
};
const creditsOf = async (code: string) =>
  (await accountOf(code)).ledger.filter(({ entryId }) => entryId.includes('/')).map(({ kind, miles }) => [kind, miles]);

describe('a claim of missing miles', () => {
  it('is credited once, with the bonus of the club, however often it is pushed', async () => {
    const before = balanceOf((await accountOf(ADA)).ledger);
    const command = desk.command(claim([leg(1, 'credit')]));
    const [first] = await results([command]);
    const [again] = await results([command]);
    expect(again).toEqual(first);
    expect(first).toMatchObject({ status: 'accepted', mailed: true, claim: { miles: MILES + BONUS } });
    expect(await creditsOf(ADA)).toEqual([
      ['flight', MILES],
      ['clubBonus', BONUS],
    ]);
    const account = await accountOf(ADA);
    expect(balanceOf(account.ledger)).toBe(before + MILES + BONUS);
    expect(account.coupons).toContainEqual(expect.objectContaining({ ticket: TICKET, coupon: 1 }));
    expect(account.ledger.at(-2)).toMatchObject({
      qualifying: true,
      activityOn: '2017-10-10',
      flightRef: `${TICKET}-1`,
    });
  });

  it('leaves a document that is the same as one made from the rows', async () => {
    await settle(claim([leg(1, 'credit'), leg(2, 'refuse'), atPartner]));
    const snapshot = (await readSnapshots(hq.db, hq.seals, [ADA])).get(ADA);
    expect(snapshot?.document).toEqual(await accountOf(ADA));
  });

  it('comes to something of its own for every leg, each with its clause, and is kept with the account', async () => {
    const result = await settle(claim([leg(1, 'credit'), leg(2, 'refuse'), leg(3, 'refuse'), atPartner]));
    const legs = [
      { leg: 1, outcome: 'credit', miles: MILES },
      { leg: 2, outcome: 'refuse', rule: 'missing-miles.window', clause: 'mm-2017 4.3' },
      { leg: 3, outcome: 'refuse', rule: 'earn.special-fare', clause: 'mm-2016 5.10' },
      { leg: 4, outcome: 'refer', rule: 'missing-miles.commercial-partner', clause: 'mm-2017 4.3' },
    ];
    expect(result).toMatchObject({ status: 'accepted', claim: { miles: MILES + BONUS, legs } });
    const [request] = (await accountOf(ADA)).requests ?? [];
    expect(request).toMatchObject({ requestId: result.commandId, dueOn: null });
    expect(request?.legs.map(({ verdict }) => verdict.outcome)).toEqual(['credit', 'refuse', 'refuse', 'refer']);
  });

  it('that names a flight twice is credited once', async () => {
    const result = await settle(claim([leg(1, 'credit'), leg(1, 'credit')]));
    expect(result).toMatchObject({ claim: { legs: [{ outcome: 'credit' }, { rule: 'missing-miles.right' }] } });
    expect(await creditsOf(ADA)).toHaveLength(2);
    expect(await hq.db('supervisor_flags').pluck('reason')).toEqual(['claim-leg-not-kept']);
  });

  it('settled second is refused with its clause, whichever desk and account it comes from', async () => {
    const other = await hq.enrol('D-002');
    await settle(claim([leg(1, 'credit')]));
    const refused = { status: 'rejected', code: 'missing-miles.right', clause: 'mm-2017 1.1' };
    expect(await settle(claim([leg(1, 'credit')]), other)).toMatchObject(refused);
    expect(await settle(claim([leg(1, 'credit')], { account: CARLA }), other)).toMatchObject(refused);
    expect(await creditsOf(ADA)).toHaveLength(2);
    expect(await creditsOf(CARLA)).toEqual([]);
  });

  it('settled in the same batch as another of the same flight is refused as well', async () => {
    const batch = [claim([leg(1, 'credit')]), claim([leg(1, 'credit')], { account: CARLA })];
    const answers = await results(batch.map((body) => desk.command(body)));
    expect(answers.map(({ status }) => status)).toEqual(['accepted', 'rejected']);
  });

  it('settled at the same moment as another of the same flight is credited to one account', async () => {
    const other = await hq.enrol('D-002');
    const both = await Promise.all([
      settle(claim([leg(1, 'credit')])),
      settle(claim([leg(1, 'credit')], { account: CARLA }), other),
    ]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['accepted', 'rejected']);
    expect([...(await creditsOf(ADA)), ...(await creditsOf(CARLA))].filter(([kind]) => kind === 'flight')).toHaveLength(
      1,
    );
  });

  it('taken without a connection is settled for the day of the call', async () => {
    const request = { at: '2017-11-19T21:00:00.000Z', offline: true };
    const result = await settle(claim([leg(2, 'wait')], { request }));
    expect(result).toMatchObject({ status: 'accepted', claim: { miles: MILES + BONUS } });
  });

  it('waits for a supervisor where nothing else remains, and nothing of it is done', async () => {
    await hq.db('members').where({ code: ADA }).update({ status: 'underInvestigation' });
    await hq.db.transaction((tx) => rebuildSnapshots(tx, hq.seals));
    const result = await settle(claim([leg(1, 'approve')]));
    expect(result).toMatchObject({ status: 'parked', code: 'missing-miles.right', clause: 'mm-2017 1.1' });
    expect((await accountOf(ADA)).requests).toBeUndefined();
  });

  it('that was refused to the caller is kept, not rejected', async () => {
    expect(await settle(claim([leg(2, 'refuse')]))).toMatchObject({ status: 'accepted', claim: { miles: 0 } });
  });

  it('that nobody could have written is parked alone, and the queue moves on', async () => {
    const poison = claim([leg(1, 'credit', { flightNo: '0' })]);
    const answers = await results([desk.command(poison), desk.command(claim([leg(1, 'credit')]))]);
    expect(answers.map(({ status }) => status)).toEqual(['parked', 'accepted']);
  });
});

describe('papers of a claim', () => {
  const typed = leg(1, 'document', { ticket: NEW_TICKET });
  const arrival = (requestId: string, at = '2017-11-25T10:00:00.000Z'): CommandBody => ({
    type: 'papers.arrived',
    v: 1,
    payload: {
      account: ADA,
      requestId,
      legs: [{ leg: 1, ticket: NEW_TICKET, coupon: 1, fare: { applicableCents: 20_000, paidCents: 15_000 } }],
      language: 'it',
      request: { at, offline: false },
    },
  });

  it('are asked for by mail with their last day, and the miles follow when they arrive', async () => {
    const asked = await settle(claim([typed], { language: 'en' }));
    expect(asked).toMatchObject({
      claim: { miles: 0, legs: [{ outcome: 'document', rule: 'missing-miles.documents' }] },
    });
    expect((await accountOf(ADA)).requests).toMatchObject([{ dueOn: '2018-02-10', arrivedOn: null }]);
    expect(await settle(arrival(asked.commandId))).toMatchObject({ claim: { miles: MILES + BONUS } });
    expect((await accountOf(ADA)).requests).toMatchObject([{ dueOn: null, arrivedOn: '2017-11-25' }]);
    expect(await settle(arrival(asked.commandId))).toMatchObject({ status: 'rejected', code: 'no-papers-awaited' });
    expect(await creditsOf(ADA)).toHaveLength(2);
  });

  it('may come while the claim could not be made any more: the date of the call counts', async () => {
    const request = { at: '2017-11-19T11:00:00.000Z', offline: false };
    const late = leg(1, 'document', { ticket: NEW_TICKET, date: '2017-07-19' });
    const asked = await settle(claim([late], { request }));
    expect((await accountOf(ADA)).requests).toMatchObject([{ dueOn: '2017-12-19' }]);
    expect(await settle(arrival(asked.commandId))).toMatchObject({ claim: { miles: MILES + BONUS } });
  });

  it('that come late wait for a supervisor', async () => {
    const asked = await settle(claim([typed]));
    const late = await settle(arrival(asked.commandId, '2018-02-11T10:00:00.000Z'));
    expect(late).toMatchObject({ status: 'parked', code: 'papers-late' });
  });

  it('without the ticket that the claim named are not understood', async () => {
    const asked = await settle(claim([typed]));
    const body = arrival(asked.commandId) as Extract<CommandBody, { type: 'papers.arrived' }>;
    const without = { ...body, payload: { ...body.payload, legs: [] } };
    expect(await settle(without)).toMatchObject({ status: 'parked', code: 'not-understood' });
  });

  it('of two accounts for one flight give the miles to the first', async () => {
    const [one, two] = [await settle(claim([typed])), await settle(claim([typed], { account: CARLA }))];
    expect(await settle(arrival(one.commandId))).toMatchObject({ claim: { miles: MILES + BONUS } });
    const second = arrival(two.commandId) as Extract<CommandBody, { type: 'papers.arrived' }>;
    const ofCarla = { ...second, payload: { ...second.payload, account: CARLA } };
    expect(await settle(ofCarla)).toMatchObject({ claim: { miles: 0, legs: [{ rule: 'missing-miles.right' }] } });
  });
});

describe('the message to the member', () => {
  const mailed = async () => {
    const [mailId = ''] = await waitingMail(hq.db, '2030-01-01T00:00:00.000Z', 10);
    const mail = await hq.db.transaction((tx) => lockMail(tx, mailId));
    if (mail === undefined) throw new Error('No mail was queued.');
    const content = contentOf(hq.masterKey, mail);
    return content.kind === 'claim-settled' ? content : null;
  };

  it('says leg by leg what became of the claim, in the language of the call', async () => {
    await settle(claim([leg(1, 'credit'), leg(2, 'refuse'), atPartner], { language: 'it' }));
    const content = await mailed();
    expect(content?.lines.split('\n')).toEqual([
      '- AZ 610, FCO–JFK, 10 ottobre 2017: accreditate 3.201 miglia.',
      expect.stringContaining('nessun miglio. Mi dispiace'),
      expect.stringContaining('HOR Example'),
    ]);
    expect(content?.papers).toBe('');
  });

  it('brings the page for the papers if the member wants it', async () => {
    const body = claim([leg(1, 'document', { ticket: NEW_TICKET })], { language: 'en' });
    const { commandId } = await settle(body);
    expect((await mailed())?.papers).toContain(`/papers/${commandId}`);
  });
});
