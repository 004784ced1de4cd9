import type { LockedCase } from '../../../db/hq/case-repository.ts';
import type { SettledCommand } from '../../../db/hq/command-repository.ts';
import type { FeedEntry } from '../../../db/hq/feed-repository.ts';
import type { StoredAccount } from '../../../db/hq/stored-accounts.ts';
import { liesInTheData } from '../../../db/hq/transaction.ts';
import { NO_LEASES, type SettlementStore, type SettlementTransaction } from '../../../hq/authority/settlement-store.ts';
import { smallProgramme } from '../../../shared/programme/programme-data.fixture.ts';
import type { SimulatedProcess } from '../core/process.ts';
import { among, type HqContent, withAll } from './content.ts';
import { type FedRow, type HqDatabase, type OpenTransaction, seenBy } from './database.ts';
import { flightsIn } from './flights-in-memory.ts';
import { withEffects } from './write-effects.ts';

const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 8;

const asksToRepeat = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');

const storedAccount = ({ rows, snapshots, pins }: HqContent, code: string): readonly [string, StoredAccount][] => {
  const row = rows.get(code);
  if (row === undefined) return [];
  const version = snapshots.get(code)?.version ?? 0;
  const known = { code, kind: 'member', branch: row.branch, version, status: row.status, pin: pins.get(code) } as const;
  return [[code, { ...known, document: () => row }]];
};

/** Feeds with entries appended, and their heads moved. */
export const withHeads =
  (entries: readonly FedRow[], heads: Readonly<Record<string, number>>) =>
  (content: HqContent): HqContent => ({
    ...content,
    scopes: withAll(
      content.scopes,
      [...content.scopes.values()].map((scope) => [scope.scope, { ...scope, head: heads[scope.scope] ?? scope.head }]),
    ),
    feeds: withAll(
      content.feeds,
      Object.keys(heads).map((scope) => [
        scope,
        [...(content.feeds.get(scope) ?? []), ...entries.filter((entry) => entry.scope === scope)].sort(
          (a, b) => a.seq - b.seq,
        ),
      ]),
    ),
  });

const withCommands =
  (commands: readonly SettledCommand[]) =>
  (content: HqContent): HqContent => {
    if (commands.some(({ commandId }) => content.commands.has(commandId)))
      throw Object.assign(new Error('duplicate key: command'), { code: '23505' });
    return {
      ...content,
      commands: withAll(
        content.commands,
        commands.map((command) => [command.commandId, command]),
      ),
    };
  };

/** Numbers entries on from the heads, in the order given. */
export const numbered = (
  entries: readonly FeedEntry[],
  headOf: (scope: string) => number,
): { readonly rows: readonly FedRow[]; readonly heads: Readonly<Record<string, number>> } => {
  const heads: Record<string, number> = {};
  const rows = entries.map((entry) => {
    const seq = (heads[entry.scope] ?? headOf(entry.scope)) + 1;
    heads[entry.scope] = seq;
    return { ...entry, seq };
  });
  return { rows, heads };
};

/** Where the places of feed entries come from. */
export type FeedOrder = {
  /** Nobody else appends to the scope until this transaction ends. */
  readonly locksHeads: boolean;
  readonly headOf: (scopes: HqContent['scopes'], scope: string) => number;
};

/** As headquarters does it: the head row of the scope, locked last. */
const BY_HEAD_ROW: FeedOrder = { locksHeads: true, headOf: (scopes, scope) => scopes.get(scope)?.head ?? 0 };

const lockedCases = (
  cases: HqContent['cases'],
  commands: HqContent['commands'],
  caseIds: readonly string[],
): ReadonlyMap<string, LockedCase> =>
  new Map(
    [...among(cases, caseIds)].map(([caseId, found]) => [caseId, { ...found, text: commands.get(caseId)?.text ?? '' }]),
  );

const transactionOver = (
  database: HqDatabase,
  process: SimulatedProcess,
  order: FeedOrder,
  open: OpenTransaction,
): SettlementTransaction => {
  const read = <T>(label: string, of: (content: HqContent) => T): Promise<T> =>
    process.io(label, () => of(seenBy(database, open)));
  const write = (label: string, change: (content: HqContent) => HqContent): Promise<void> =>
    process.io(label, () => {
      // Tried at once, so that a constraint speaks at the statement that breaks it.
      change(seenBy(database, open));
      open.changes.push(change);
    });
  const lockAll = async (kind: string, keys: readonly string[]): Promise<void> => {
    for (const key of [...new Set(keys)].sort()) await database.locks.take(open, `${kind} ${key}`);
  };
  return {
    openChain: async (incarnation, commandIds) => {
      await lockAll('chain', [incarnation]);
      return read('opens a chain', ({ chains, commands }) => ({
        chain: chains.get(incarnation),
        settled: among(commands, commandIds),
      }));
    },
    readScopes: (names) => read('reads scopes', ({ scopes }) => [...among(scopes, [...names].sort()).values()]),
    lockCases: async (caseIds) => {
      await lockAll('case', caseIds);
      return read('locks cases', ({ cases, commands }) => lockedCases(cases, commands, caseIds));
    },
    load: async ({ accounts, agents, attempts, flights, programme }) => {
      await lockAll('account', accounts);
      await lockAll('flight', flights);
      return read('loads a batch', (content) => ({
        accounts: new Map(accounts.flatMap((code) => storedAccount(content, code))),
        agents: among(content.agents, agents),
        attempts: among(content.attempts, attempts),
        flights: flightsIn(content.rows.values(), flights),
        programme: programme ? smallProgramme : null,
        leases: NO_LEASES, // desks of the simulation hold none
      }));
    },
    takenCodes: (codes) => read('looks for taken codes', ({ rows }) => new Set(codes.filter((code) => rows.has(code)))),
    write: (effects) =>
      write('writes effects', withEffects(effects)).then(() => {
        open.commit.effects.push(effects);
      }),
    appendToFeed: async (entries) => {
      if (order.locksHeads)
        await lockAll(
          'scope',
          entries.map(({ scope }) => scope),
        );
      const { scopes } = await read('reads heads', (content) => content);
      const { rows, heads } = numbered(entries, (scope) => order.headOf(scopes, scope));
      await write('appends to feeds', withHeads(rows, heads));
      open.commit.fed.push(...rows);
      return heads;
    },
    saveResults: async (commands, chain) => {
      await write('saves results', (content) => ({
        ...withCommands(commands)(content),
        chains: withAll(content.chains, [[chain.incarnation, chain]]),
      }));
      open.commit.commands.push(...commands);
    },
  };
};

/** Settlement over a database in memory, as a node does it: its transactions end when the node dies, and leave nothing. */
export const settlementInMemory = (
  database: HqDatabase,
  process: SimulatedProcess,
  order: FeedOrder = BY_HEAD_ROW,
): SettlementStore & { abandon(): void } => {
  const running = new Set<OpenTransaction>();
  const end = (open: OpenTransaction): void => {
    running.delete(open);
    database.locks.release(open);
  };
  const commit = (open: OpenTransaction): Promise<void> =>
    process.io('commits', () => {
      if (database.refusesCommit()) throw Object.assign(new Error('could not serialize access'), { code: '40001' });
      database.content = seenBy(database, open);
      end(open);
      database.committed(open.commit);
      for (const look of [...database.listeners]) look();
    });
  const once = async <T>(work: (tx: SettlementTransaction) => Promise<T>): Promise<T> => {
    const open: OpenTransaction = { name: process.name, changes: [], commit: { commands: [], effects: [], fed: [] } };
    running.add(open);
    try {
      const value = await work(transactionOver(database, process, order, open));
      await commit(open);
      return value;
    } finally {
      end(open);
    }
  };
  return {
    inTransaction: async (work) => {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(work);
        } catch (error) {
          if (attempt === ATTEMPTS || !asksToRepeat(error)) throw error;
          await process.wait(FIRST_PAUSE_MS * 2 ** attempt);
        }
      }
    },
    liesInTheData,
    abandon: () => {
      for (const open of [...running]) end(open);
    },
  };
};
