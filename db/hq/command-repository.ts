import type { Knex } from 'knex';
import { canonicalise } from '../../shared/account/canonical.ts';
import type { CommandResult, DecisionRecord } from '../../shared/account/command.ts';
import { openRow, sealRow } from './sealed-rows.ts';
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
  readonly hash: string;
  readonly type: string;
  readonly account: string | null;
  readonly body: unknown;
  readonly decision: DecisionRecord | null;
  readonly result: CommandResult;
  readonly receivedAt: string;
};

/** Stores a command with what became of it and moves the desk's chain on by one. */
export const saveSettledCommand = async (tx: Knex, seals: Seals, command: SettledCommand): Promise<void> => {
  const row = {
    command_id: command.commandId,
    desk: command.desk,
    incarnation: command.incarnation,
    dseq: command.dseq,
    hash: command.hash,
    type: command.type,
    account: command.account,
    body: canonicalise(command.body),
    decision: command.decision === null ? null : JSON.stringify(command.decision),
    result: JSON.stringify(command.result),
    status: command.result.status,
    received_at: command.receivedAt,
  };
  await tx('commands').insert(sealRow(seals, 'commands', row));
  await tx('desk_chains')
    .where({ incarnation: command.incarnation })
    .update({ next_dseq: command.dseq + 1, last_hash: command.hash });
};

/** A command settled before, with its hash: a repeat is answered from here and takes no effect again (I2). */
export const findSettledCommand = async (
  tx: Knex,
  seals: Seals,
  commandId: string,
): Promise<{ readonly hash: string; readonly result: CommandResult } | undefined> => {
  const row: object | undefined = await tx('commands').where({ command_id: commandId }).first('hash', 'result');
  if (row === undefined) return undefined;
  const { hash, result } = openRow<{ hash: string; result: string }>(seals, 'commands', row);
  return { hash, result: JSON.parse(result) as CommandResult };
};

export const insertCall = async (
  tx: Knex,
  seals: Seals,
  call: {
    readonly commandId: string;
    readonly callId: string | null;
    readonly desk: string;
    readonly agent: string;
    readonly account: string | null;
    readonly disposition: string;
    readonly note: string;
    readonly startedAt: string;
    readonly endedAt: string;
  },
): Promise<void> => {
  const row = {
    command_id: call.commandId,
    call_id: call.callId,
    desk: call.desk,
    agent: call.agent,
    account: call.account,
    disposition: call.disposition,
    note: call.note,
    started_at: call.startedAt,
    ended_at: call.endedAt,
  };
  await tx('calls').insert(sealRow(seals, 'calls', row));
};
