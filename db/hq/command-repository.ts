import type { Knex } from 'knex';
import type { CommandResult, DecisionRecord } from '../../shared/account/command.ts';
import { openRows, sealRow } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

/** Where the next command of a desk's incarnation belongs (I3). */
export type DeskChain = {
  readonly incarnation: string;
  readonly deskId: string;
  readonly nextDseq: number;
  readonly lastHash: string;
};

type ChainRow = { incarnation: string; desk_id: string; next_dseq: number; last_hash: string };

/** Locks a desk's chain for the rest of the transaction: two connections of one desk settle one after the other. */
export const lockChain = async (tx: Knex, incarnation: string): Promise<DeskChain | undefined> => {
  const row: ChainRow | undefined = await tx('desk_chains').where({ incarnation }).forUpdate().first();
  if (row === undefined) return undefined;
  return { incarnation, deskId: row.desk_id, nextDseq: row.next_dseq, lastHash: row.last_hash };
};

export const startChain = async (tx: Knex, incarnation: string, deskId: string, firstHash: string): Promise<void> => {
  await tx('desk_chains').insert({ incarnation, desk_id: deskId, next_dseq: 1, last_hash: firstHash });
};

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

const rowOf = (command: SettledCommand) => ({
  command_id: command.commandId,
  desk: command.desk,
  incarnation: command.incarnation,
  dseq: command.dseq,
  hash: command.hash,
  type: command.type,
  account: command.account,
  body: command.text,
  decision: command.decision === null ? null : JSON.stringify(command.decision),
  result: JSON.stringify(command.result),
  status: command.result.status,
  received_at: command.receivedAt,
});

/** Stores commands with what became of them. */
export const insertSettledCommands = async (
  tx: Knex,
  seals: Seals,
  commands: readonly SettledCommand[],
): Promise<void> => {
  await tx('commands').insert(commands.map((command) => sealRow(seals, 'commands', rowOf(command))));
};

/** Moves a desk's chain on; the caller has locked it. */
export const moveChain = async (tx: Knex, { incarnation, nextDseq, lastHash }: DeskChain): Promise<void> => {
  await tx('desk_chains').where({ incarnation }).update({ next_dseq: nextDseq, last_hash: lastHash });
};

/** What a command came to, with its hash: a repeat is answered from here and takes no effect again (I2). */
export type EarlierResult = { readonly hash: string; readonly result: CommandResult };

type EarlierRow = { command_id: string; hash: string; result: string };

/** Which of these commands were settled before, by id. */
export const findSettledCommands = async (
  tx: Knex,
  seals: Seals,
  commandIds: readonly string[],
): Promise<ReadonlyMap<string, EarlierResult>> => {
  const query = tx('commands').whereIn('command_id', commandIds).select('command_id', 'hash', 'result');
  const rows = await openRows<EarlierRow>(seals, 'commands', query);
  return new Map(
    rows.map(({ command_id, hash, result }) => [command_id, { hash, result: JSON.parse(result) as CommandResult }]),
  );
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

export const insertCalls = async (tx: Knex, seals: Seals, calls: readonly CallRecord[]): Promise<void> => {
  if (calls.length === 0) return;
  const rows = calls.map((call) => ({
    command_id: call.commandId,
    call_id: call.callId,
    desk: call.desk,
    agent: call.agent,
    account: call.account,
    disposition: call.disposition,
    note: call.note,
    started_at: call.startedAt,
    ended_at: call.endedAt,
  }));
  await tx('calls').insert(rows.map((row) => sealRow(seals, 'calls', row)));
};
