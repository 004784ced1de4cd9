import type { Knex } from 'knex';
import type { Command } from '../../../shared/account/command.ts';
import { namingFailures } from '../database-error.ts';
import type { CommandToAppend } from './chain-append.ts';
import { appendBy } from './command-repository.ts';
import type { Outbox } from './outbox.ts';

/** A call as it was after its last transition. `snapshot` is what the call's machine needs to resume. */
export type CallSnapshot = {
  readonly callId: string;
  readonly line: number;
  readonly machineVersion: number;
  readonly snapshot: unknown;
  /** Business instants. */
  readonly updatedAt: string;
  readonly closedAt: string | null;
};

type CallRow = {
  call_id: string;
  line: number;
  machine_version: number;
  snapshot: string;
  updated_at: string;
  closed_at: string | null;
};

const calls = (database: Knex): Knex.QueryBuilder<CallRow, CallRow[]> => database<CallRow>('call');

const snapshotOf = (row: CallRow): CallSnapshot => ({
  callId: row.call_id,
  line: row.line,
  machineVersion: row.machine_version,
  snapshot: JSON.parse(row.snapshot),
  updatedAt: row.updated_at,
  closedAt: row.closed_at,
});

// Ready made, like the insertion of a command: every transition of a call waits for it.
const PUT_CALL = `INSERT INTO call (call_id, line, machine_version, snapshot, updated_at, closed_at) VALUES (?, ?, ?, ?, ?, ?)
  ON CONFLICT (call_id) DO UPDATE SET line = excluded.line, machine_version = excluded.machine_version,
    snapshot = excluded.snapshot, updated_at = excluded.updated_at, closed_at = excluded.closed_at`;

// One statement for both, which SQLite commits or undoes as a whole: a transaction of four costs three more ways to the driver.
const PUT_CALL_WITH_COMMAND = 'INSERT INTO call_with_command VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)';

const valuesOf = (call: CallSnapshot): (string | number | null)[] => [
  call.callId,
  call.line,
  call.machineVersion,
  JSON.stringify(call.snapshot),
  call.updatedAt,
  call.closedAt,
];

/** Lets the snapshot name the command that is recorded with it. */
export type SnapshotMaker = (command: Command | null) => CallSnapshot;

/**
 * Saves a transition and the command it causes as one: after a restart either both happened or neither did, which is what makes an
 * effect happen exactly once. Returns the command as recorded. Throws `DiskFull` and keeps nothing of either.
 */
export const saveCallAndCommand = async (
  outbox: Outbox,
  call: CallSnapshot | SnapshotMaker,
  toAppend?: CommandToAppend,
): Promise<Command | null> => {
  const { database } = outbox;
  const after = (command: Command | null) => valuesOf(typeof call === 'function' ? call(command) : call);
  if (toAppend !== undefined)
    return appendBy(outbox, toAppend, (values, command) =>
      database.raw(PUT_CALL_WITH_COMMAND, [...values, ...after(command)]),
    );
  await namingFailures(() => database.raw(PUT_CALL, after(null)));
  return null;
};

/** Calls that were not closed, by line: what a restarted desk resumes. */
export const listOpenCalls = async (outbox: Outbox): Promise<CallSnapshot[]> =>
  (await calls(outbox.database).select<CallRow[]>('*').whereNull('closed_at').orderBy('line')).map(snapshotOf);

export const findCall = async (outbox: Outbox, callId: string): Promise<CallSnapshot | null> => {
  const row = await calls(outbox.database).where('call_id', callId).first<CallRow | undefined>();
  return row === undefined ? null : snapshotOf(row);
};

/** How many calls this desk has had, for the number of the next case. */
export const countCalls = async (outbox: Outbox): Promise<number> => {
  const [row] = await calls(outbox.database).count({ n: '*' });
  return Number(row?.n ?? 0);
};
