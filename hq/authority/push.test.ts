import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readMemberAccounts } from '../../db/hq/account-reader.ts';
import { readFeed } from '../../db/hq/feed-repository.ts';
import { rebuildSnapshots } from '../../db/hq/rebuild-snapshots.ts';
import { readSnapshots } from '../../db/hq/snapshot-repository.ts';
import { balanceOf } from '../../shared/account/balance.ts';
import type { Command, CommandResult } from '../../shared/account/command.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { businessClock } from '../business-clock.ts';
import { pull } from '../feed/pull.ts';
import { verifyPin } from '../pin/verify-pin.ts';
import {
  ADA,
  ADA_PIN,
  BRUNO,
  CARLA,
  cardReport,
  NOON,
  NOT_VERIFIED,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';
import { pushCommands } from './push.ts';

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
  hq = await openSmallHeadquarters(await server.createDatabase(`push_${databases}`));
  desk = await hq.enrol('D-001');
}, 30_000);
afterEach(() => hq.close());

const push = (commands: readonly Command[], from: TestDesk = desk) =>
  pushCommands(hq, from, { incarnation: from.incarnation, commands });

const results = async (commands: readonly Command[], from: TestDesk = desk): Promise<readonly CommandResult[]> => {
  const answer = await push(commands, from);
  if ('break' in answer) throw new Error(`The chain broke: ${answer.break}`);
  return answer;
};

const only = async (command: Command, from: TestDesk = desk): Promise<CommandResult> => {
  const [result] = await results([command], from);
  if (result === undefined) throw new Error('No result.');
  return result;
};

const pinProven = async (): Promise<{ level: 'pin'; method: 'pin-hq'; attemptId: string }> => {
  const attemptId = randomUUID();
  await verifyPin(hq, desk, { attemptId, callId: 'call-1', account: ADA, pin: ADA_PIN });
  return { level: 'pin', method: 'pin-hq', attemptId };
};

/** Everything that must not change when nothing may: counted and summed. */
const picture = async () => {
  const tables = [
    'members',
    'accounts',
    'ledger',
    'cards',
    'pins',
    'commands',
    'outgoing_mail',
    'feed',
    'account_snapshots',
  ];
  const counts = await Promise.all(tables.map(async (table) => (await hq.db(table).count({ n: '*' }))[0]?.n));
  const [miles] = await hq.db('ledger').sum({ miles: 'miles' });
  return { counts, miles, versions: await hq.db('accounts').orderBy('code').select('code', 'version') };
};

/** The kept snapshots are what the rows say, for every account. */
const expectSnapshotsToBeTheRows = async (): Promise<void> => {
  const codes: string[] = await hq.db('accounts').pluck('code');
  const [rows, kept] = [await readMemberAccounts(hq.db, hq.seals, codes), await readSnapshots(hq.db, hq.seals, codes)];
  expect([...kept.values()].map((snapshot) => snapshot.document).sort((a, b) => (a.code < b.code ? -1 : 1))).toEqual(
    [...rows.values()].sort((a, b) => (a.code < b.code ? -1 : 1)),
  );
};

describe('a stolen card', () => {
  it('closes the code and opens a new one with card, PIN, holdings and all miles', async () => {
    const verification = await pinProven();
    const result = await only(desk.command(cardReport({ verification })));
    expect(result).toMatchObject({ status: 'accepted', variant: 'transfer', milesMoved: 84_320, mailed: true });
    const code = result.status === 'accepted' ? (result.newCode ?? '') : '';
    const accounts = await readMemberAccounts(hq.db, hq.seals, [ADA, code]);
    const [old, fresh] = [accounts.get(ADA), accounts.get(code)];
    expect(old).toMatchObject({ status: 'closed', closeReason: 'cardTransfer', successor: code, hasPin: false });
    expect(old?.cards.map((card) => card.state)).toEqual(['lost', 'stolen']);
    expect(fresh).toMatchObject({ status: 'active', openedOn: '2010-05-01', hasPin: true, branch: 'ROM' });
    expect(fresh?.formerCodes).toEqual(['0010041729', ADA]);
    expect(fresh?.cards.map((card) => [card.kind, card.issueNo, card.state])).toEqual([
      ['coBrand', 3, 'ok'],
      ['standard', 1, 'ok'],
    ]);
    expect([fresh?.clubs.length, fresh?.links.length, fresh?.consents.length]).toEqual([1, 1, 2]);
    expect([balanceOf(old?.ledger ?? []), balanceOf(fresh?.ledger ?? [])]).toEqual([0, 84_320]);
    expect(fresh?.ledger[0]?.activityOn).toBe('2017-10-11');
    await expectSnapshotsToBeTheRows();
  });

  it('feeds both accounts to the scope, up to the position the result names', async () => {
    const result = await only(desk.command(cardReport({ verification: await pinProven() })));
    expect(result.positions).toEqual({ ROM: 2 });
    expect((await readFeed(hq.db, 'ROM', 0, 10)).map((row) => [row.seq, row.kind])).toEqual([
      [1, 'PUT'],
      [2, 'PUT'],
    ]);
  });

  it('is not transferred on a claimed PIN that headquarters has no record of', async () => {
    const claims = [
      { level: 'pin', method: 'pin-hq', attemptId: randomUUID() },
      { level: 'pin', method: 'pin-lease', attemptId: null },
    ] as const;
    for (const verification of claims) {
      const result = await only(desk.command(cardReport({ verification })));
      expect(result).toMatchObject({ status: 'parked', code: 'card.reissue-or-transfer', clause: 'mm-2017 3.7' });
    }
    const verification = await pinProven();
    const elsewhere = desk.command(cardReport({ verification }), { callId: 'call-2' });
    expect(await only(elsewhere)).toMatchObject({ status: 'parked' });
    expect((await readMemberAccounts(hq.db, hq.seals, [ADA])).get(ADA)?.status).toBe('active');
    await expectSnapshotsToBeTheRows();
  });

  it('is transferred on a PIN that the desk checked alone and reported before', async () => {
    const attemptId = randomUUID();
    const payload = { account: ADA, attemptId, matched: true, request: { ...NOON, offline: true } };
    const attempt = desk.command({ type: 'pin.attempt', v: 1, payload });
    const verification = { level: 'pin', method: 'pin-lease', attemptId } as const;
    const report = desk.command(cardReport({ verification, request: { ...NOON, offline: true } }));
    expect(await results([attempt, report])).toMatchObject([{ status: 'accepted' }, { variant: 'transfer' }]);
  });
});

describe('claims of a desk', () => {
  it('of a right PIN prove nothing where there is no PIN', async () => {
    const attemptId = randomUUID();
    const payload = { account: BRUNO, attemptId, matched: true, request: { ...NOON, offline: true } };
    const attempt = desk.command({ type: 'pin.attempt', v: 1, payload });
    const verification = { level: 'pin', method: 'pin-lease', attemptId } as const;
    const report = desk.command(cardReport({ account: BRUNO, verification, wants: 'transfer' }));
    expect(await results([attempt, report])).toMatchObject([
      { status: 'rejected', code: 'no-pin' },
      { status: 'parked', code: 'card.reissue-or-transfer' },
    ]);
    expect((await readMemberAccounts(hq.db, hq.seals, [BRUNO])).get(BRUNO)?.status).toBe('active');
  });

  it('to have been asked tomorrow wait for a supervisor; a clock that runs a little ahead does not matter', async () => {
    const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
    const asked = (at: string) =>
      desk.command(cardReport({ cause: 'damaged', verification, request: { ...NOON, at } }));
    const clock = businessClock(undefined, () => Date.parse('2017-11-20T22:59:59.500Z'));
    const commands = [asked('2017-11-21T10:00:00.000Z'), asked('2017-11-20T23:00:01.000Z')];
    const answer = await pushCommands({ ...hq, clock }, desk, { incarnation: desk.incarnation, commands });
    expect(answer).toMatchObject([
      { status: 'parked', code: 'request-in-future' },
      { status: 'accepted', variant: 'reissue' },
    ]);
    const cards = (await readMemberAccounts(hq.db, hq.seals, [ADA])).get(ADA)?.cards;
    expect(cards?.find(({ issueNo, kind }) => issueNo === 4 && kind === 'standard')?.issuedOn).toBe('2017-11-20');
  });
});

describe('a damaged card', () => {
  it('is blocked and issued again; code, PIN and miles stay', async () => {
    const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
    const result = await only(desk.command(cardReport({ cause: 'damaged', verification })));
    expect(result).toMatchObject({ status: 'accepted', variant: 'reissue', newCode: null, mailed: true });
    const account = (await readMemberAccounts(hq.db, hq.seals, [ADA])).get(ADA);
    expect(account?.cards.filter((card) => card.kind === 'standard').map((card) => card.state)).toEqual([
      'lost',
      'damaged',
      'ok',
    ]);
    expect(account?.hasPin).toBe(true);
    await expectSnapshotsToBeTheRows();
  });

  it('is queued without mail where the profile has no address', async () => {
    const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
    const report = desk.command(cardReport({ account: BRUNO, cause: 'damaged', verification }));
    expect(await only(report)).toMatchObject({ status: 'accepted', mailed: false });
    expect(await hq.db('outgoing_mail')).toHaveLength(0);
  });
});

describe('a batch that arrives again', () => {
  it('is answered as before and takes no effect a second time, whole or in halves', async () => {
    const batch = [
      desk.command({
        type: 'card.block',
        v: 1,
        payload: { account: BRUNO, request: NOON, verification: NOT_VERIFIED },
      }),
      desk.command(cardReport({ verification: await pinProven() })),
      desk.command(cardReport({ account: BRUNO, cause: 'lost' })),
    ];
    const first = await results(batch);
    const before = await picture();
    expect(await results(batch)).toEqual(first);
    expect(await results(batch.slice(0, 2))).toEqual(first.slice(0, 2));
    expect(await results([...batch, desk.command(cardReport({ account: CARLA, cause: 'lost' }))])).toHaveLength(4);
    expect((await picture()).miles).toEqual(before.miles);
    expect(await hq.db('members')).toHaveLength(5);
  });

  it('is answered at a place the feed has, also when the feeds have begun anew', async () => {
    const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
    const command = desk.command(cardReport({ cause: 'damaged', verification }));
    expect(await only(command)).toMatchObject({ status: 'accepted', positions: { ROM: 1 } });
    await hq.db.transaction((tx) => rebuildSnapshots(tx, hq.seals));
    expect(await only(command)).toMatchObject({ status: 'accepted', positions: { ROM: 0 } });
  });

  it('takes effect once when two connections push it at the same time', async () => {
    const batch = [
      desk.command(cardReport({ verification: await pinProven() })),
      desk.command(cardReport({ account: BRUNO, cause: 'lost' })),
    ];
    const answers = await Promise.all(Array.from({ length: 6 }, () => results(batch)));
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(await hq.db('members')).toHaveLength(5);
    expect(await hq.db('commands')).toHaveLength(2);
    expect(await hq.db('outgoing_mail')).toHaveLength(2);
    await expectSnapshotsToBeTheRows();
  });
});

describe('the chain of a desk', () => {
  it('says from where to go on when commands are missing', async () => {
    const [first, , third] = [cardReport(), cardReport(), cardReport()].map((body) => desk.command(body));
    if (first === undefined || third === undefined) throw new Error('No commands.');
    await results([first]);
    expect(await push([third])).toEqual({ break: 'gap', expected: 2 });
  });

  it('is refused as forked when the same place holds something else', async () => {
    const first = desk.command(cardReport());
    await results([first]);
    expect(await push([{ ...first, commandId: randomUUID() }])).toEqual({ break: 'forked' });
    expect(await push([{ ...first, issuedAt: '2017-11-20T09:00:01.000Z' }])).toEqual({ break: 'forked' });
    const second = desk.command(cardReport(), { prevHash: '1'.repeat(64) });
    expect(await push([second])).toEqual({ break: 'forked' });
  });

  it('belongs to one desk', async () => {
    const other = await hq.enrol('D-002');
    expect(await push([desk.command(cardReport())], other)).toEqual({ break: 'forked' });
    const batch = { incarnation: desk.incarnation, commands: [other.command(cardReport())] };
    expect(await pushCommands(hq, desk, batch)).toEqual({ break: 'forked' });
  });

  it('of an earlier enrolment still settles what was left over', async () => {
    const leftOver = desk.command(cardReport({ account: BRUNO, cause: 'lost' }));
    const again = await hq.enrol('D-001');
    const batch = { incarnation: desk.incarnation, commands: [leftOver] };
    expect(await pushCommands(hq, again, batch)).toMatchObject([{ status: 'parked' }]);
    expect(await only(again.command(cardReport({ account: BRUNO, cause: 'lost' })), again)).toMatchObject({
      status: 'parked',
    });
  });
});

describe('a command that cannot be settled', () => {
  it('is parked alone, leaves nothing behind, and the next one is settled', async () => {
    const callId = 'an id the database cannot hold \u0000';
    const wrapUp = { account: ADA, disposition: 'resolved', note: '', startedAt: NOON.at, endedAt: NOON.at } as const;
    const poison = desk.command({ type: 'call.wrap-up', v: 1, payload: wrapUp }, { callId });
    const strange = desk.command({ type: 'card.levitate', v: 7, payload: { account: ADA } } as never);
    const next = desk.command(cardReport({ verification: await pinProven() }));
    expect(await results([poison, strange, next])).toMatchObject([
      { status: 'parked', code: 'poison', positions: {} },
      { status: 'parked', code: 'not-understood' },
      { status: 'accepted', variant: 'transfer' },
    ]);
    expect(await hq.db('calls')).toHaveLength(0);
    expect(await results([poison])).toMatchObject([{ code: 'poison' }]);
  });

  it('leaves no trace of a settlement that broke half-way', async () => {
    await hq.db.raw("alter table outgoing_mail add constraint no_pins check (kind <> 'new-pin')");
    const before = await picture();
    const result = await only(desk.command(cardReport({ verification: await pinProven() })));
    expect(result).toMatchObject({ status: 'parked', code: 'poison' });
    const after = await picture();
    expect(after.miles).toEqual(before.miles);
    expect(after.versions).toEqual(before.versions);
    expect(await hq.db('outgoing_mail')).toHaveLength(0);
  });

  it('stays with the desk when the database is away', async () => {
    const command = desk.command(cardReport());
    await hq.db.destroy();
    await expect(push([command])).rejects.toThrow();
    hq.db.initialize();
    expect(await only(command)).toMatchObject({ status: 'parked' });
  });
});

describe('who may act', () => {
  it.each([
    ['A-2290', 'rejected', 'agent-role'],
    ['A-2203', 'rejected', 'agent-queue'],
    ['A-9999', 'rejected', 'agent-unknown'],
    ['A-2100', 'parked', 'agent-left'],
  ])('is judged at headquarters again: %s is %s', async (agentId, status, code) => {
    expect(await only(desk.command(cardReport(), { agent: agentId }))).toMatchObject({ status, code });
  });

  it('is limited to the scopes of the desk', async () => {
    const branchDesk = await hq.enrol('D-009');
    expect(await only(branchDesk.command(cardReport({ cause: 'lost' })), branchDesk)).toMatchObject({
      status: 'rejected',
      code: 'unknown-account',
    });
  });

  it('finds an account that was closed meanwhile closed', async () => {
    const verification = await pinProven();
    const [, second] = await results([
      desk.command(cardReport({ verification })),
      desk.command(cardReport({ verification })),
    ]);
    expect(second).toMatchObject({ status: 'rejected', code: 'account-closed' });
  });
});

describe('the feed under many writers', () => {
  it('is gapless for a reader at any moment, and ends with what the snapshots say', async () => {
    const extra = Array.from({ length: 8 }, (_, index) => `D-1${index.toString().padStart(2, '0')}`);
    const row = await hq.db('desks').where({ desk_id: 'D-001' }).first();
    await hq.db('desks').insert(extra.map((deskId) => ({ ...row, desk_id: deskId })));
    const writers = await Promise.all(extra.map((deskId) => hq.enrol(deskId)));
    const [state] = await hq.db('scopes').where({ scope: 'ROM' });
    const seen: number[] = [];
    let isWriting = true;
    const read = async (): Promise<void> => {
      for (let last = false; ; ) {
        const after = seen.at(-1) ?? 0;
        const answer = await pull(hq, desk, { scope: 'ROM', epoch: state.epoch, after, limit: 1000 });
        if (typeof answer === 'string') throw new Error(answer);
        seen.push(...answer.items.map((item) => item.seq));
        if (last) return;
        last = !isWriting;
      }
    };
    const verification = { level: 'basic', method: 'profile', attemptId: null } as const;
    const write = Promise.all(
      writers.map(async (writer, index) => {
        const account = index % 2 === 0 ? ADA : BRUNO;
        const body = () => cardReport({ account, cause: 'damaged', verification });
        for (let n = 0; n < 6; n += 1) await results([writer.command(body())], writer);
      }),
    ).finally(() => {
      isWriting = false;
    });
    await Promise.all([write, read()]);
    expect(seen).toEqual(Array.from({ length: 48 }, (_, index) => index + 1));
    await expectSnapshotsToBeTheRows();
  }, 30_000);
});
