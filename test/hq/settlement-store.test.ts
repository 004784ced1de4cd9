import { createHash, randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inDocumentOrder } from '../../db/hq/document-order.ts';
import type { FeedEntry } from '../../db/hq/feed-repository.ts';
import { trueChance } from '../../hq/authority/chance.ts';
import { pushCommands } from '../../hq/authority/push.ts';
import type {
  BatchEffects,
  SettlementStore,
  SettlementTransaction,
  WantedByBatch,
} from '../../hq/authority/settlement-store.ts';
import { businessClock } from '../../hq/business-clock.ts';
import { pinRecords } from '../../hq/pin/pin-records.ts';
import { ADA, BRUNO, CARLA, cardReport } from '../../hq/small-headquarters.fixture.ts';
import { canonicalise } from '../../shared/account/canonical.ts';
import type { Command, CommandBody, CommandResult } from '../../shared/account/command.ts';
import { FIRST_PREVIOUS_HASH } from '../../shared/account/command.ts';
import { evolve } from '../../shared/account/evolve.ts';
import { inMemory, overRealPostgres, type StoreUnderTest } from './store-under-test.ts';

const NOW = '2017-11-20T11:00:00.000Z';
const HELD_MS = 60;
const UNUSED = '0099999994';
const NOTHING: BatchEffects = {
  now: NOW,
  events: [],
  pins: new Map(),
  snapshots: [],
  attempts: [],
  calls: [],
  flags: [],
  mails: [],
  leaseUses: [],
  openedCases: [],
  caseSteps: [],
};
const NOBODY: WantedByBatch = { accounts: [], agents: [], attempts: [], flights: [], programme: false, leases: null };

/** Something to wait for. */
const signal = () => {
  let give: () => void = () => undefined;
  const given = new Promise<void>((resolve) => {
    give = resolve;
  });
  return { give, given };
};

/** Closes a member's account, as a settlement would: event, document, version, entry for the feed. */
const changeAccount = async (tx: SettlementTransaction, code: string): Promise<FeedEntry> => {
  const stored = (await tx.load({ ...NOBODY, accounts: [code] })).accounts.get(code);
  const document = stored?.document();
  if (stored === undefined || document === undefined) throw new Error('Nobody has this code.');
  const closing = {
    type: 'account-closed',
    code,
    on: '2017-11-20',
    reason: 'cardTransfer',
    successor: UNUSED,
  } as const;
  const closed = evolve(new Map([[code, document]]), closing).get(code);
  if (closed === undefined) throw new Error('The account is gone.');
  const version = stored.version + 1;
  const snapshots = [{ code, scope: stored.branch, version, document: inDocumentOrder(closed) }];
  await tx.write({ ...NOTHING, events: [closing], snapshots });
  return { scope: stored.branch, kind: 'PUT', code, version };
};

const settled = (incarnation: string, dseq: number, commandId = randomUUID()) => {
  const result: CommandResult = { status: 'rejected', commandId, code: 'no-card', clause: null, positions: { ROM: 1 } };
  const hash = createHash('sha256').update(commandId).digest('hex');
  const command = { commandId, desk: 'D-001', incarnation, dseq, hash, type: 'card.block', account: ADA };
  return { ...command, text: '{}', decision: null, result, receivedAt: NOW };
};

const endOf = ({ incarnation, dseq, hash }: ReturnType<typeof settled>) => ({
  incarnation,
  deskId: 'D-001',
  nextDseq: dseq + 1,
  lastHash: hash,
});

describe.each([overRealPostgres(), inMemory()])('settlement over $name', (maker) => {
  let under: StoreUnderTest;
  let [first, second] = [] as unknown as readonly [SettlementStore, SettlementStore];

  afterAll(() => maker.end());
  beforeEach(async () => {
    under = await maker.open();
    [first, second] = under.nodes;
  }, 60_000);
  afterEach(() => under.close());

  const headOf = async (scope: string): Promise<number> => (await under.feeds.readScopes([scope]))[0]?.head ?? -1;
  const versionOf = async (code: string): Promise<number> =>
    (await under.feeds.readSnapshots([code]))[0]?.version ?? -1;
  const chainOf = async (incarnation: string) =>
    (await first.inTransaction((tx) => tx.openChain(incarnation, []))).chain;

  it('leaves nothing of work that throws', async () => {
    const incarnation = await under.startChain('D-001');
    const command = settled(incarnation, 1);
    const work = first.inTransaction(async (tx) => {
      await tx.openChain(incarnation, [command.commandId]);
      const entry = await changeAccount(tx, ADA);
      await tx.appendToFeed([entry]);
      await tx.saveResults([command], endOf(command));
      throw new Error('The power fails.');
    });
    await expect(work).rejects.toThrow('The power fails.');
    expect([await headOf('ROM'), await versionOf(ADA)]).toEqual([0, 1]);
    expect(await chainOf(incarnation)).toMatchObject({ nextDseq: 1, lastHash: FIRST_PREVIOUS_HASH });
    const { settled: found } = await first.inTransaction((tx) => tx.openChain(incarnation, [command.commandId]));
    expect(found.size).toBe(0);
    expect(await under.feeds.readFeed('ROM', 0, 10)).toEqual([]);
  });

  it('tells for ever what a command came to, and keeps no command twice', async () => {
    const incarnation = await under.startChain('D-001');
    const command = settled(incarnation, 1);
    await first.inTransaction((tx) => tx.saveResults([command], endOf(command)));
    const opened = await second.inTransaction((tx) => tx.openChain(incarnation, [command.commandId, randomUUID()]));
    expect([...opened.settled.keys()]).toEqual([command.commandId]);
    expect(opened.settled.get(command.commandId)).toMatchObject({ hash: command.hash, result: command.result });
    expect(opened.chain).toEqual(endOf(command));
    const again = settled(incarnation, 2, command.commandId);
    const twice = second.inTransaction((tx) => tx.saveResults([again], endOf(again)));
    const failure = await twice.then(
      () => undefined,
      (error: unknown) => error,
    );
    expect(second.liesInTheData(failure)).toBe(true);
    expect(await chainOf(incarnation)).toEqual(endOf(command));
  });

  it('makes a second node wait for a chain, and shows it where the first one left it', async () => {
    const incarnation = await under.startChain('D-001');
    const command = settled(incarnation, 1);
    const order: string[] = [];
    const held = signal();
    const holding = first.inTransaction(async (tx) => {
      await tx.openChain(incarnation, []);
      held.give();
      await pause(HELD_MS);
      await tx.saveResults([command], endOf(command));
      order.push('first');
    });
    await held.given;
    const seen = await second.inTransaction(async (tx) => {
      const opened = await tx.openChain(incarnation, [command.commandId]);
      order.push('second');
      return opened;
    });
    await holding;
    expect(order).toEqual(['first', 'second']);
    expect([seen.chain?.nextDseq, seen.settled.size]).toEqual([2, 1]);
  });

  it('makes a second node wait for an account, and shows it as the first one left it', async () => {
    const held = signal();
    const holding = first.inTransaction(async (tx) => {
      await tx.load({ ...NOBODY, accounts: [ADA] });
      held.give();
      await pause(HELD_MS);
      await changeAccount(tx, ADA);
    });
    await held.given;
    const seen = await second.inTransaction((tx) => tx.load({ ...NOBODY, accounts: [ADA, BRUNO] }));
    await holding;
    const account = seen.accounts.get(ADA);
    expect([account?.version, account?.document()?.status]).toEqual([2, 'closed']);
    expect(seen.accounts.get(BRUNO)?.version).toBe(1);
  });

  it('takes locks of accounts in one order, whatever the order they are asked for in', async () => {
    const both = (store: SettlementStore, accounts: readonly string[]) =>
      store.inTransaction(async (tx) => {
        await tx.load({ ...NOBODY, accounts });
        await pause(2);
        return changeAccount(tx, ADA);
      });
    const rounds = Array.from({ length: 10 }, () => [
      both(first, [ADA, BRUNO, CARLA]),
      both(second, [CARLA, BRUNO, ADA]),
    ]);
    await Promise.all(rounds.flat());
    expect(await versionOf(ADA)).toBe(21);
  });

  it('repeats a whole transaction when two wait for each other', async () => {
    const [one, other] = [await under.startChain('D-001'), await under.startChain('D-002')];
    let tries = 0;
    const [oneHeld, otherHeld] = [signal(), signal()];
    const crossing = (store: SettlementStore, chains: readonly [string, string]) =>
      store.inTransaction(async (tx) => {
        tries += 1;
        await tx.openChain(chains[0], []);
        (chains[0] === one ? oneHeld : otherHeld).give();
        await Promise.all([oneHeld.given, otherHeld.given]);
        const { chain } = await tx.openChain(chains[1], []);
        if (chain === undefined) throw new Error('No such chain.');
        await tx.saveResults([], { ...chain, nextDseq: chain.nextDseq + 1 });
      });
    await Promise.all([crossing(first, [one, other]), crossing(second, [other, one])]);
    expect(tries).toBeGreaterThan(2);
    expect([(await chainOf(one))?.nextDseq, (await chainOf(other))?.nextDseq]).toEqual([2, 2]);
  });

  it('gives positions in the order of commits, gapless for a reader at any moment', async () => {
    const seen: number[] = [];
    let isWriting = true;
    const read = async (): Promise<void> => {
      for (let last = false; ; ) {
        const rows = await under.feeds.readFeed('ROM', seen.at(-1) ?? 0, 1000);
        seen.push(...rows.map(({ seq }) => seq));
        if (last) return;
        last = !isWriting;
      }
    };
    const write = (store: SettlementStore, code: string) =>
      store.inTransaction(async (tx) => {
        const entry = await changeAccount(tx, code);
        const heads = await tx.appendToFeed([entry, entry]);
        await pause(2); // whoever has the later position must not be seen first
        return heads.ROM ?? 0;
      });
    const heads: Promise<number>[] = Array.from({ length: 16 }, (_, at) =>
      write(at % 2 === 0 ? first : second, at % 4 < 2 ? ADA : BRUNO),
    );
    const writing = Promise.all(heads).finally(() => {
      isWriting = false;
    });
    const [reached] = await Promise.all([writing, read()]);
    expect(seen).toEqual(Array.from({ length: 32 }, (_, at) => at + 1));
    expect([...reached].sort((a, b) => a - b)).toEqual(Array.from({ length: 16 }, (_, at) => 2 * (at + 1)));
    expect([await headOf('ROM'), await headOf('MIL')]).toEqual([32, 0]);
  });

  it('locks the heads of several scopes in one order, whatever the order of the entries', async () => {
    const append = (store: SettlementStore, scopes: readonly string[]) =>
      store.inTransaction((tx) =>
        tx.appendToFeed(scopes.map((scope) => ({ scope, kind: 'REMOVE', code: CARLA, version: 1 }))),
      );
    const rounds = Array.from({ length: 10 }, () => [append(first, ['ROM', 'MIL']), append(second, ['MIL', 'ROM'])]);
    await Promise.all(rounds.flat());
    expect([await headOf('ROM'), await headOf('MIL')]).toEqual([20, 20]);
  });

  it('leaves a PIN attempt as it was first recorded', async () => {
    const attempt = {
      attemptId: randomUUID(),
      account: ADA,
      callId: 'call-1',
      desk: 'D-001',
      at: NOW,
      businessDay: '2017-11-20',
      matched: false,
      origin: 'desk',
    } as const;
    const record = (matched: boolean) =>
      first.inTransaction((tx) => tx.write({ ...NOTHING, attempts: [{ ...attempt, matched }] }));
    await record(false);
    await record(true);
    const { attempts } = await second.inTransaction((tx) =>
      tx.load({ ...NOBODY, attempts: [attempt.attemptId, randomUUID()] }),
    );
    expect([...attempts.keys()]).toEqual([attempt.attemptId]);
    expect(attempts.get(attempt.attemptId)).toMatchObject({ account: ADA, matched: false });
  });

  it('knows which codes are taken, also by what the transaction itself has opened', async () => {
    const taken = await first.inTransaction(async (tx) => {
      await tx.load({ ...NOBODY, accounts: [ADA] });
      const before = await tx.takenCodes([ADA, UNUSED]);
      await tx.write({
        ...NOTHING,
        events: [{ type: 'account-opened', code: UNUSED, continues: ADA, on: '2017-11-20' }],
      });
      return [[...before], [...(await tx.takenCodes([UNUSED]))]];
    });
    expect(taken).toEqual([[ADA], [UNUSED]]);
  });

  describe('a push', () => {
    const authorityOn = (store: SettlementStore) => ({
      store,
      clock: businessClock('2017-11-20'),
      chance: trueChance,
      masterKey: Buffer.alloc(32, 1),
      pins: pinRecords(Buffer.alloc(32, 1)),
      onMailQueued: () => undefined,
    });
    const desk = { deskId: 'D-001', scopes: ['MIL', 'ROM'] };
    const chained = (incarnation: string, bodies: readonly CommandBody[]): readonly Command[] => {
      let prevHash = FIRST_PREVIOUS_HASH;
      return bodies.map((body, at) => {
        const place = { commandId: randomUUID(), desk: 'D-001', incarnation, dseq: at + 1, prevHash, callId: 'call-1' };
        const command = { ...place, agent: 'A-2147', decision: null, issuedAt: NOW, ...body } as Command;
        prevHash = createHash('sha256').update(canonicalise(command)).digest('hex');
        return command;
      });
    };
    const basic = { level: 'basic', method: 'profile', attemptId: null } as const;
    const reports = (account: string, count: number): readonly CommandBody[] =>
      Array.from({ length: count }, () => cardReport({ account, cause: 'damaged', verification: basic }));
    const push = (store: SettlementStore, incarnation: string, commands: readonly Command[]) =>
      pushCommands(authorityOn(store), desk, { incarnation, commands });

    it('settles in order, and each command finds what the ones before it left', async () => {
      const incarnation = await under.startChain('D-001');
      const answer = await push(first, incarnation, chained(incarnation, [...reports(ADA, 3), ...reports(CARLA, 1)]));
      expect(answer).toMatchObject([
        { status: 'accepted', positions: { ROM: 1 } },
        { status: 'accepted', positions: { ROM: 2 } },
        { status: 'accepted', positions: { ROM: 3 } },
        { status: 'accepted', positions: { MIL: 1 } },
      ]);
      expect([await versionOf(ADA), await versionOf(CARLA)]).toEqual([4, 2]);
      const [snapshot] = await under.feeds.readSnapshots([ADA]);
      const issued = snapshot?.document.cards.filter(({ kind, state }) => kind === 'standard' && state === 'damaged');
      expect(issued?.length).toBe(3);
    });

    it('takes effect once, wherever and however often it arrives', async () => {
      const incarnation = await under.startChain('D-001');
      const commands = chained(incarnation, [...reports(ADA, 2), ...reports(BRUNO, 2)]);
      const answers = await Promise.all(
        Array.from({ length: 6 }, (_, at) => push(at % 2 === 0 ? first : second, incarnation, commands)),
      );
      for (const answer of answers) expect(answer).toEqual(answers[0]);
      expect([await versionOf(ADA), await versionOf(BRUNO), await headOf('ROM')]).toEqual([3, 3, 4]);
      expect(await push(second, incarnation, commands.slice(1, 3))).toEqual(
        'break' in (answers[0] ?? []) ? [] : [...(answers[0] as CommandResult[])].slice(1, 3),
      );
    });

    it('stops where the chain breaks, with what came before settled', async () => {
      const incarnation = await under.startChain('D-001');
      const [one, two, three, four] = chained(incarnation, reports(ADA, 4)) as [Command, Command, Command, Command];
      expect(await push(first, incarnation, [one, two, four])).toEqual({ break: 'gap', expected: 3 });
      expect(await chainOf(incarnation)).toMatchObject({ nextDseq: 3 });
      expect(await push(second, incarnation, [{ ...two, issuedAt: '2017-11-20T11:00:01.000Z' }])).toEqual({
        break: 'forked',
      });
      expect(await push(second, incarnation, [{ ...three, commandId: randomUUID(), prevHash: one.prevHash }])).toEqual({
        break: 'forked',
      });
      expect(await versionOf(ADA)).toBe(3);
    });

    it('parks only the culprit of a batch, and leaves nothing of it', async () => {
      const incarnation = await under.startChain('D-001');
      const note = { account: ADA, disposition: 'resolved', note: '', startedAt: NOW, endedAt: NOW } as const;
      const [report] = reports(ADA, 1) as [CommandBody];
      const wrapUp: CommandBody = { type: 'call.wrap-up', v: 1, payload: note };
      const commands = chained(incarnation, [report, wrapUp, report]);
      const [, culprit] = commands as [Command, Command];
      const poisoned = { ...culprit, callId: 'what no database holds \u0000' };
      const hash = createHash('sha256').update(canonicalise(poisoned)).digest('hex');
      const last = { ...(commands[2] as Command), prevHash: hash };
      const answer = await push(first, incarnation, [commands[0] as Command, poisoned, last]);
      expect(answer).toMatchObject([
        { status: 'accepted', positions: { ROM: 1 } },
        { status: 'parked', code: 'poison', positions: {} },
        { status: 'accepted', positions: { ROM: 2 } },
      ]);
      expect(await versionOf(ADA)).toBe(3);
    });
  });
});
