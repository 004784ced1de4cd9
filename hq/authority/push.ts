import type { CommandResult, PushedCommand } from '../../shared/account/command.ts';
import type { Authority, PushingDesk } from './authority.ts';
import { type ChainBreak, FORKED } from './follow-chain.ts';
import { type BatchOutcome, settleBatch, type WayToSettle } from './settle-batch.ts';
import { settleCommand } from './settle-command.ts';
import { endingOnly } from './settlement.ts';
import { type Understood, understood } from './understood.ts';

/** Settles as understood, or parks what no release of ours would have written. */
const asUnderstood: WayToSettle = {
  loads: true,
  settle: async (settling, { command }) =>
    command === null
      ? endingOnly({ status: 'parked', code: 'not-understood', clause: null })
      : settleCommand(settling, command),
};

const asPoison: WayToSettle = {
  loads: false,
  settle: async () => endingOnly({ status: 'parked', code: 'poison', clause: null }),
};

/** The outcome of work, or undefined when it failed for reasons in the data, with nothing of it done. */
const unlessDataFail = async (
  { store }: Authority,
  work: () => Promise<BatchOutcome>,
): Promise<BatchOutcome | undefined> => {
  try {
    return await work();
  } catch (error) {
    if (!store.liesInTheData(error)) throw error; // the database is away: the desk keeps the commands and pushes again
    return undefined;
  }
};

type Settle = (commands: readonly Understood[], way: WayToSettle) => Promise<BatchOutcome>;

/** A command that cannot be settled is parked alone, with nothing of it done, and the queue moves on (I8). */
const settleOrPark = async (authority: Authority, settle: Settle, command: Understood): Promise<BatchOutcome> => {
  const alone = () => settle([command], asUnderstood);
  return (
    (await unlessDataFail(authority, alone)) ??
    // Chance, such as a new code given out twice in the same moment, does not strike twice.
    (await unlessDataFail(authority, alone)) ??
    settle([command], asPoison)
  );
};

/** One by one after a batch failed, so that only the culprit parks. */
const settleOneByOne = async function* (
  authority: Authority,
  settle: Settle,
  commands: readonly Understood[],
): AsyncGenerator<BatchOutcome> {
  for (const command of commands) yield await settleOrPark(authority, settle, command);
};

const outcomes = async function* (
  authority: Authority,
  settle: Settle,
  commands: readonly Understood[],
): AsyncGenerator<BatchOutcome> {
  const whole = commands.length === 1 ? undefined : () => settle(commands, asUnderstood);
  const outcome = whole && (await unlessDataFail(authority, whole));
  if (outcome === undefined) yield* settleOneByOne(authority, settle, commands);
  else yield outcome;
};

/**
 * Settles a batch in order and in one transaction. A repeat is answered with the result it had and takes no effect again (I2). A batch that
 * cannot be settled whole is undone and settled one by one. Stops where the chain breaks; what came before is settled and will be answered
 * on the next push.
 * @throws Error when the database fails; the commands settled so far stay settled
 */
export const pushCommands = async (
  authority: Authority,
  desk: PushingDesk,
  batch: {
    readonly incarnation: string;
    readonly commands: readonly PushedCommand[];
    /** What the desk had been answered in an earlier epoch, where it was. */
    readonly earlier?: readonly CommandResult[] | undefined;
  },
): Promise<readonly CommandResult[] | ChainBreak> => {
  const { incarnation } = batch;
  if (batch.commands.some((command) => command.incarnation !== incarnation)) return FORKED;
  const earlier = new Map((batch.earlier ?? []).map((result) => [result.commandId, result]));
  const settle: Settle = (commands, way) => settleBatch(authority, desk, incarnation, commands, way, earlier);
  const results: CommandResult[] = [];
  let mails = 0;
  try {
    for await (const outcome of outcomes(authority, settle, batch.commands.map(understood))) {
      results.push(...outcome.results);
      mails += outcome.mails;
      if (outcome.chainBreak !== null) return outcome.chainBreak;
    }
    return results;
  } finally {
    if (mails > 0) authority.onMailQueued();
  }
};
