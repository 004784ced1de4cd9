import type { Knex } from 'knex';
import { canonicalise } from '../../../shared/account/canonical.ts';
import {
  type Command,
  type CommandResult,
  commandResultSchema,
  commandSchema,
} from '../../../shared/account/command.ts';
import type { CommandStatus } from '../../../shared/contract/console-view.ts';
import { namingFailures } from '../database-error.ts';
import { inTransaction } from '../write-transaction.ts';
import { earlierAnswer, staysInOverlay } from './answer.ts';
import { readAnchor } from './chain-anchor.ts';
import { appendToChain, type Chain, type CommandMaker, type CommandToAppend } from './chain-append.ts';
import type { ChainHead } from './command-chain.ts';
import type { Outbox } from './outbox.ts';

export type RecordedCommand = {
  readonly command: Command;
  readonly status: CommandStatus;
  readonly result: CommandResult | null;
  /** What headquarters had answered before it was restored from a backup, when that differs from `result`. */
  readonly earlierResult: CommandResult | null;
  /** When someone took note of a rejection or parking; null until then. */
  readonly attendedAt: string | null;
};

export type CommandRow = {
  incarnation: string;
  dseq: number;
  command_id: string;
  hash: string;
  call_id: string | null;
  body: string;
  status: CommandStatus;
  result: string | null;
  earlier_result: string | null;
  answered_epoch: string | null;
  in_overlay: number;
  attended_at: string | null;
};

export const commands = (database: Knex): Knex.QueryBuilder<CommandRow, CommandRow[]> =>
  database<CommandRow>('command');

export const resultOf = (text: string | null): CommandResult | null =>
  text === null ? null : commandResultSchema.parse(JSON.parse(text));

export const commandOf = (row: Pick<CommandRow, 'body'>): Command => commandSchema.parse(JSON.parse(row.body));

const recordedOf = (row: CommandRow): RecordedCommand => ({
  command: commandOf(row),
  status: row.status,
  result: resultOf(row.result),
  earlierResult: resultOf(row.earlier_result),
  attendedAt: row.attended_at,
});

/** Newest command of an incarnation, forgotten ones included; null before the first. */
export const readChainHead = async (database: Knex, incarnation: string): Promise<ChainHead | null> => {
  const head = await commands(database)
    .where('incarnation', incarnation)
    .orderBy('dseq', 'desc')
    .first<ChainHead | undefined>('dseq', 'hash');
  return head ?? readAnchor(database, incarnation);
};

// The statement an act waits for, ready made: putting it together by the builder costs as much as running it.
export const INSERT_COMMAND =
  'INSERT INTO command (incarnation, dseq, command_id, hash, call_id, body) VALUES (?, ?, ?, ?, ?, ?)';

const chainOf = ({ chainEnd, database, witness }: Outbox): Chain => ({
  end: chainEnd,
  readHead: (incarnation) => readChainHead(database, incarnation),
  note: (incarnation, dseq) => witness.note(incarnation, dseq),
  read: (made) => commandSchema.parse(made),
});

/** Values of the columns of INSERT_COMMAND, in their order. */
export type CommandValues = readonly (string | number | null)[];

/**
 * Appends a command to the chain by one statement of `write`, which is handed the values of the command's row: durable with whatever
 * else that statement writes, or not at all (I1). When this resolves it survives kill -9 and a power cut. Throws `DiskFull`, and
 * whatever `make` and `write` throw, and keeps nothing then.
 */
export const appendBy = (
  outbox: Outbox,
  toAppend: CommandToAppend,
  write: (values: CommandValues, command: Command) => Promise<unknown>,
): Promise<Command> =>
  namingFailures(() =>
    appendToChain(chainOf(outbox), toAppend, ({ command, body, hash }) =>
      write([command.incarnation, command.dseq, command.commandId, hash, command.callId, body], command),
    ),
  );

/** Records a command alone; promises as `appendBy`. */
export const appendCommand = (outbox: Outbox, incarnation: string, make: CommandMaker): Promise<Command> =>
  appendBy(outbox, { incarnation, make }, (values) => outbox.database.raw(INSERT_COMMAND, [...values]));

export const findCommand = async (outbox: Outbox, commandId: string): Promise<RecordedCommand | null> => {
  const row = await commands(outbox.database).where('command_id', commandId).first<CommandRow | undefined>();
  return row === undefined ? null : recordedOf(row);
};

/** Newest first, for the outbox screen: at most `limit`, and every older one that somebody still has to look at. */
export const listCommands = async (outbox: Outbox, limit: number): Promise<RecordedCommand[]> => {
  const rows = await commands(outbox.database)
    .select<CommandRow[]>('*')
    .whereRaw('rowid IN (SELECT rowid FROM command ORDER BY rowid DESC LIMIT ?)', [limit])
    .orWhere((refused) => refused.whereIn('status', ['rejected', 'parked']).whereNull('attended_at'))
    .orderByRaw('rowid DESC');
  return rows.map(recordedOf);
};

/** Commands that headquarters of this epoch has not answered, in `dseq` order. A null epoch means: never reached yet. */
export const listCommandsToPush = async (
  outbox: Outbox,
  incarnation: string,
  epoch: string | null,
  limit: number,
): Promise<Command[]> => {
  const rows = await commands(outbox.database)
    .select<Pick<CommandRow, 'body'>[]>('body')
    .where('incarnation', incarnation)
    .andWhere((where) => where.whereNull('answered_epoch').orWhereNot('answered_epoch', epoch ?? ''))
    .orderBy('dseq')
    .limit(limit);
  return rows.map(commandOf);
};

/** Incarnations with commands that headquarters of this epoch has not answered, oldest first: a desk enrolled anew has earlier ones. */
export const listIncarnationsToPush = async (outbox: Outbox, epoch: string): Promise<string[]> => {
  const rows = await commands(outbox.database)
    .select<Pick<CommandRow, 'incarnation'>[]>('incarnation')
    .where((where) => where.whereNull('answered_epoch').orWhereNot('answered_epoch', epoch))
    .groupBy('incarnation')
    .orderByRaw('min(rowid)');
  return rows.map((row) => row.incarnation);
};

/** Accepted by headquarters, and yet a case: it would have answered otherwise, or had done so before it was restored. */
const hasOpenCase = 'command_id IN (SELECT case_id FROM case_file WHERE is_resolved = 0)';

/** `toSend`: commands without an answer at all. `needsAttention`: rejected, parked or with an open case, and not yet attended to. */
export const countCommands = async (outbox: Outbox): Promise<{ toSend: number; needsAttention: number }> => {
  const [open] = await commands(outbox.database).whereIn('status', ['recorded', 'sent']).count({ n: '*' });
  const [refused] = await commands(outbox.database)
    .where((refused) => {
      refused.whereIn('status', ['rejected', 'parked']);
      refused.orWhereRaw(hasOpenCase);
    })
    .whereNull('attended_at')
    .count({ n: '*' });
  return { toSend: Number(open?.n ?? 0), needsAttention: Number(refused?.n ?? 0) };
};

/** Commands with an answer, kept here until headquarters has them backed up. */
export const countAnswered = async ({ database }: Outbox): Promise<number> => {
  const [row] = await commands(database).whereNotNull('answered_epoch').count({ n: '*' });
  return Number(row?.n ?? 0);
};

/** Marks commands as being on their way; they stay to be pushed until they are answered. */
export const markCommandsSent = async (outbox: Outbox, commandIds: readonly string[]): Promise<void> => {
  await namingFailures(() =>
    commands(outbox.database)
      .whereIn('command_id', commandIds)
      .andWhere('status', 'recorded')
      .update({ status: 'sent' }),
  );
};

const earlierOf = (row: CommandRow, now: CommandResult): string | null => {
  const earlier = earlierAnswer(resultOf(row.earlier_result), resultOf(row.result), now);
  return earlier === null ? null : canonicalise(earlier);
};

/** Nothing is left to do about a case that somebody else resolved, or that headquarters does not have. */
const OVER = ['case-resolved', 'case-unknown'];

/**
 * What was to be done about a case was not: somebody has to look at the command of the case again, and never at what was to be done, which
 * is in the history of the case.
 */
const openAgain = async (tx: Knex, row: CommandRow, result: CommandResult): Promise<void> => {
  if (result.status === 'accepted') return;
  const command = commandOf(row);
  if (command.type !== 'case.resolve') return;
  await commands(tx).where('command_id', command.commandId).update({ attended_at: command.issuedAt });
  if (!OVER.includes(result.code))
    await commands(tx).where('command_id', command.payload.caseId).update({ attended_at: null });
};

/** Stores answers of headquarters, all or none. An answer to an unknown command throws: it is not this desk's. */
export const saveResults = async (outbox: Outbox, epoch: string, results: readonly CommandResult[]): Promise<void> => {
  await inTransaction(outbox.database, async (tx) => {
    for (const result of results) {
      const row = await commands(tx).where('command_id', result.commandId).first<CommandRow | undefined>();
      if (row === undefined) throw new Error('Headquarters answered a command this desk does not have.');
      await commands(tx)
        .where('command_id', result.commandId)
        .update({
          status: result.status,
          result: canonicalise(result),
          earlier_result: earlierOf(row, result),
          answered_epoch: epoch,
          in_overlay: Number(staysInOverlay(result)),
        });
      await openAgain(tx, row, result);
    }
  });
};

/** Headquarters expects `dseq` although it had answered later ones (restored backup): asks for those again. */
export const pushAgainFrom = async (outbox: Outbox, incarnation: string, dseq: number): Promise<void> => {
  await namingFailures(() =>
    commands(outbox.database)
      .where('incarnation', incarnation)
      .andWhere('dseq', '>=', dseq)
      .whereNotNull('answered_epoch')
      .update({ answered_epoch: null }),
  );
};
