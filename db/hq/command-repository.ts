import type { Knex } from 'knex';
import type { CommandResult, DecisionRecord } from '../../shared/account/command.ts';
import type { Pipeline, Statement } from './pipeline.ts';
import type { Seals } from './seals.ts';

/** Where the next command of a desk's incarnation belongs (I3). */
export type DeskChain = {
  readonly incarnation: string;
  readonly deskId: string;
  readonly nextDseq: number;
  readonly lastHash: string;
};

/** What a command came to, with its hash: a repeat is answered from here and takes no effect again (I2). */
export type EarlierResult = { readonly hash: string; readonly result: CommandResult };

export type SettledCommand = {
  readonly commandId: string;
  readonly desk: string;
  readonly incarnation: string;
  readonly dseq: number;
  /** sha256 of the text, hex. */
  readonly hash: string;
  readonly type: string;
  readonly account: string | null;
  /** The command in canonical JSON. */
  readonly text: string;
  readonly decision: DecisionRecord | null;
  readonly result: CommandResult;
  readonly receivedAt: string;
};

type ChainRow = { incarnation: string; desk_id: string; next_dseq: number; last_hash: string };

/** Locks a desk's chain for the rest of the transaction. */
export const lockChain = async (tx: Knex, incarnation: string): Promise<DeskChain | undefined> => {
  const row: ChainRow | undefined = await tx('desk_chains').where({ incarnation }).forUpdate().first();
  if (row === undefined) return undefined;
  return { incarnation, deskId: row.desk_id, nextDseq: row.next_dseq, lastHash: row.last_hash };
};

const LOCK_CHAIN: Statement = {
  name: 'lock chain',
  text: `select incarnation, desk_id as "deskId", next_dseq as "nextDseq", last_hash as "lastHash"
           from desk_chains where incarnation = $1 for update`,
};

const FIND: Statement = {
  name: 'find settled commands',
  text: 'select command_id, hash, result from commands where command_id = any($1::uuid[])',
};

const INSERT: Statement = {
  name: 'insert settled commands',
  text: `insert into commands (command_id, desk, incarnation, dseq, hash, type, account, body, decision, result, status, received_at)
         select command_id, $1, $2, dseq, hash, type, account, body, decision, result, status, $3
           from unnest($4::uuid[], $5::int[], $6::text[], $7::text[], $8::text[], $9::bytea[], $10::bytea[], $11::bytea[], $12::text[])
             as given (command_id, dseq, hash, type, account, body, decision, result, status)`,
};

const MOVE_CHAIN: Statement = {
  name: 'move chain',
  text: 'update desk_chains set next_dseq = $2, last_hash = $3 where incarnation = $1',
};

/**
 * Locks a desk's chain for the rest of the transaction: two connections of one desk settle one after the other. Then finds which of the
 * commands were settled before, by id.
 */
export const openChain = async (
  pipeline: Pipeline,
  seals: Seals,
  incarnation: string,
  commandIds: readonly string[],
): Promise<{ readonly chain: DeskChain | undefined; readonly settled: ReadonlyMap<string, EarlierResult> }> => {
  const [[chain], rows] = await Promise.all([
    pipeline.ask<DeskChain>(LOCK_CHAIN, [incarnation]),
    pipeline.ask<{ command_id: string; hash: string; result: Buffer }>(FIND, [commandIds]),
  ]);
  const settled = rows.map(({ command_id, hash, result }): [string, EarlierResult] => [
    command_id,
    { hash, result: JSON.parse(seals.open('commands.result', result)) as CommandResult },
  ]);
  return { chain, settled: new Map(settled) };
};

/** Keeps commands of one push with what became of them, and moves the chain on; the caller has locked it. */
export const saveResults = (
  pipeline: Pipeline,
  seals: Seals,
  commands: readonly SettledCommand[],
  { incarnation, deskId, nextDseq, lastHash }: DeskChain,
): void => {
  const column = <V>(of: (command: SettledCommand) => V): readonly V[] => commands.map(of);
  const sealed = (name: string, text: string | null): Buffer | null =>
    text === null ? null : seals.seal(`commands.${name}`, text);
  pipeline.tell(INSERT, [
    deskId,
    incarnation,
    commands[0]?.receivedAt,
    column(({ commandId }) => commandId),
    column(({ dseq }) => dseq),
    column(({ hash }) => hash),
    column(({ type }) => type),
    column(({ account }) => account),
    column(({ text }) => sealed('body', text)),
    column(({ decision }) => sealed('decision', decision === null ? null : JSON.stringify(decision))),
    column(({ result }) => sealed('result', JSON.stringify(result))),
    column(({ result }) => result.status),
  ]);
  pipeline.tell(MOVE_CHAIN, [incarnation, nextDseq, lastHash]);
};

export const startChain = async (tx: Knex, incarnation: string, deskId: string, firstHash: string): Promise<void> => {
  await tx('desk_chains').insert({ incarnation, desk_id: deskId, next_dseq: 1, last_hash: firstHash });
};

/** The end of a call, as the agent wrapped it up. */
export type CallRecord = {
  readonly commandId: string;
  readonly callId: string | null;
  readonly desk: string;
  readonly agent: string;
  readonly account: string | null;
  readonly disposition: string;
  readonly note: string;
  readonly startedAt: string;
  readonly endedAt: string;
};

const INSERT_CALLS: Statement = {
  name: 'insert calls',
  text: `insert into calls (command_id, call_id, desk, agent, account, disposition, note, started_at, ended_at)
         select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::bytea[],
                              $8::timestamptz[], $9::timestamptz[])`,
};

export const insertCalls = (pipeline: Pipeline, seals: Seals, calls: readonly CallRecord[]): void => {
  if (calls.length === 0) return;
  const column = <V>(of: (call: CallRecord) => V): readonly V[] => calls.map(of);
  pipeline.tell(INSERT_CALLS, [
    column(({ commandId }) => commandId),
    column(({ callId }) => callId),
    column(({ desk }) => desk),
    column(({ agent }) => agent),
    column(({ account }) => account),
    column(({ disposition }) => disposition),
    column(({ note }) => seals.seal('calls.note', note)),
    column(({ startedAt }) => startedAt),
    column(({ endedAt }) => endedAt),
  ]);
};
