import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { findSettledCommand, lockChain, saveSettledCommand } from '../../db/hq/command-repository.ts';
import { readScopes } from '../../db/hq/feed-repository.ts';
import { inTransaction, liesInTheData } from '../../db/hq/transaction.ts';
import { canonicalise } from '../../shared/account/canonical.ts';
import { type CommandResult, commandSchema, type PushedCommand } from '../../shared/account/command.ts';
import type { Authority, PushingDesk } from './authority.ts';
import { settleCommand } from './settle-command.ts';
import { type Ending, endingOnly, type Settlement } from './settlement.ts';
import { writeSettlement } from './write-settlement.ts';

/** Why a batch cannot go on: the chain of the desk and of headquarters do not agree (I3). */
export type ChainBreak = { readonly break: 'forked' } | { readonly break: 'gap'; readonly expected: number };

const FORKED: ChainBreak = { break: 'forked' };
const POISON: Ending = { status: 'parked', code: 'poison', clause: null };
const NOT_UNDERSTOOD: Ending = { status: 'parked', code: 'not-understood', clause: null };

const isBreak = (answer: CommandResult | ChainBreak): answer is ChainBreak => 'break' in answer;

const resultOf = (commandId: string, ending: Ending, positions: Readonly<Record<string, number>>): CommandResult => ({
  ...ending,
  commandId,
  positions: { ...positions },
});

const accountNamedBy = (command: PushedCommand): string | null => {
  const { payload } = command;
  const isNamed = typeof payload === 'object' && payload !== null && 'account' in payload;
  return isNamed && typeof payload.account === 'string' && /^\d{10}$/.test(payload.account) ? payload.account : null;
};

/** Settles as understood, or parks what no release of ours would have written. */
const settle = async (
  tx: Knex,
  authority: Authority,
  desk: PushingDesk,
  pushed: PushedCommand,
): Promise<Settlement> => {
  const command = commandSchema.safeParse(pushed);
  return command.success ? settleCommand(tx, authority, desk, command.data) : endingOnly(NOT_UNDERSTOOD);
};

/**
 * An earlier answer with positions that the feeds of today reach. After a new epoch they count from zero again while the effects are in
 * the accounts already: a desk that waited for the old position would show the command as pending for ever (I7).
 */
const withinFeeds = async (tx: Knex, result: CommandResult): Promise<CommandResult> => {
  const scopes = await readScopes(tx, Object.keys(result.positions));
  const reached = scopes.map(({ scope, head }) => [scope, Math.min(head, result.positions[scope] ?? head)] as const);
  return { ...result, positions: Object.fromEntries(reached) };
};

type Outcome = { readonly answer: CommandResult | ChainBreak; readonly mails: number };

/** One command in one transaction: its place in the chain, what it comes to, rows, result, feeds. */
const settleOne = (
  authority: Authority,
  desk: PushingDesk,
  pushed: PushedCommand,
  settleAs: (tx: Knex) => Promise<Settlement>,
): Promise<Outcome> =>
  inTransaction(authority.db, async (tx) => {
    const { commandId, incarnation, dseq, prevHash, type } = pushed;
    const broken = (answer: ChainBreak): Outcome => ({ answer, mails: 0 });
    const chain = await lockChain(tx, incarnation);
    if (chain === undefined || chain.deskId !== desk.deskId || pushed.desk !== desk.deskId) return broken(FORKED);
    const hash = createHash('sha256').update(canonicalise(pushed)).digest('hex');
    const earlier = await findSettledCommand(tx, authority.seals, commandId);
    if (earlier !== undefined)
      return earlier.hash === hash ? { answer: await withinFeeds(tx, earlier.result), mails: 0 } : broken(FORKED);
    if (dseq > chain.nextDseq) return broken({ break: 'gap', expected: chain.nextDseq });
    if (dseq < chain.nextDseq || prevHash !== chain.lastHash) return broken(FORKED);
    const now = authority.clock.now();
    const settlement = await settleAs(tx);
    const positions = await writeSettlement(tx, authority.seals, settlement, now);
    const result = resultOf(commandId, settlement.ending, positions);
    const record = { commandId, desk: desk.deskId, incarnation, dseq, hash, type, body: pushed, result };
    const { decision } = settlement;
    await saveSettledCommand(tx, authority.seals, {
      ...record,
      account: accountNamedBy(pushed),
      decision,
      receivedAt: now,
    });
    return { answer: result, mails: settlement.mails.length };
  });

/** A command that cannot be settled twice in a row is parked alone, with nothing of it done, and the queue moves on (I8). */
const settleOrPark = async (authority: Authority, desk: PushingDesk, pushed: PushedCommand): Promise<Outcome> => {
  const trySettling = () => settleOne(authority, desk, pushed, (tx) => settle(tx, authority, desk, pushed));
  try {
    return await trySettling();
  } catch (error) {
    if (!liesInTheData(error)) throw error; // the database is away: the desk keeps the command and pushes again
  }
  try {
    return await trySettling(); // chance, such as a new code given out twice in the same moment, does not strike twice
  } catch (error) {
    if (!liesInTheData(error)) throw error;
    return settleOne(authority, desk, pushed, async () => endingOnly(POISON));
  }
};

/**
 * Settles a batch in order, each command in a transaction of its own. A repeat is answered with the result it had and takes no effect
 * again (I2). Stops where the chain breaks; what came before is settled and will be answered on the next push.
 * @throws Error when the database fails; the commands settled so far stay settled
 */
export const pushCommands = async (
  authority: Authority,
  desk: PushingDesk,
  batch: { readonly incarnation: string; readonly commands: readonly PushedCommand[] },
): Promise<readonly CommandResult[] | ChainBreak> => {
  if (batch.commands.some((command) => command.incarnation !== batch.incarnation)) return FORKED;
  const results: CommandResult[] = [];
  let mails = 0;
  try {
    for (const command of batch.commands) {
      const outcome = await settleOrPark(authority, desk, command);
      if (isBreak(outcome.answer)) return outcome.answer;
      results.push(outcome.answer);
      mails += outcome.mails;
    }
    return results;
  } finally {
    if (mails > 0) authority.onMailQueued();
  }
};
