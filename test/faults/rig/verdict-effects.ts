import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { readMemberAccounts } from '../../../db/hq/account-reader.ts';
import { openRows } from '../../../db/hq/sealed-rows.ts';
import { readSnapshots } from '../../../db/hq/snapshot-repository.ts';
import { canonicalise } from '../../../shared/account/canonical.ts';
import { type CommandResult, commandResultSchema } from '../../../shared/account/command.ts';
import type { FaultyHq } from './headquarters.ts';

/** What a headquarters has before the first command. */
export type Baseline = { cards: number; members: number; miles: number };

/** A command as headquarters has it. */
export type SettledRow = { commandId: string; desk: string; type: string; body: unknown; result: CommandResult };

const numberOf = async (query: PromiseLike<Record<string, unknown>[]>): Promise<number> =>
  Number(Object.values((await query)[0] ?? {})[0] ?? 0);

export const countSettled = ({ db }: FaultyHq): Promise<number> => numberOf(db('commands').count());

export const baselineOf = async ({ db }: FaultyHq): Promise<Baseline> => ({
  cards: await numberOf(db('cards').count()),
  members: await numberOf(db('members').count()),
  miles: await numberOf(db('ledger').sum('miles')),
});

type StoredRow = { command_id: string; desk: string; type: string; body: string; result: string };

export const settledRows = async ({ db, seals }: FaultyHq): Promise<readonly SettledRow[]> => {
  const rows = await openRows<StoredRow>(seals, 'commands', db('commands').orderBy(['incarnation', 'dseq']));
  return rows.map(({ command_id: commandId, desk, type, body, result }) => ({
    commandId,
    desk,
    type,
    body: JSON.parse(body),
    result: commandResultSchema.parse(JSON.parse(result)),
  }));
};

const compare = (what: string, found: number, expected: number): string[] =>
  found === expected ? [] : [`${what}: ${found} instead of ${expected}`];

/** Every accepted report issues one card; every transfer opens one account, and miles are moved, never made. */
const countFaults = async (hq: FaultyHq, before: Baseline, settled: readonly SettledRow[]): Promise<string[]> => {
  const now = await baselineOf(hq);
  const accepted = settled.flatMap(({ type, result }) => (result.status === 'accepted' ? [{ type, ...result }] : []));
  const reports = accepted.filter(({ type }) => type === 'card.report');
  const transfers = reports.filter(({ newCode }) => newCode !== null);
  const calls = await numberOf(hq.db('calls').count());
  const mailed = reports.filter(({ mailed }) => mailed).length + transfers.filter(({ mailed }) => mailed).length;
  return [
    ...compare('cards', now.cards, before.cards + reports.length),
    ...compare('accounts', now.members, before.members + transfers.length),
    ...compare('miles in all', now.miles, before.miles),
    ...compare('calls', calls, accepted.filter(({ type }) => type === 'call.wrap-up').length),
    ...compare('messages', await numberOf(hq.db('outgoing_mail').count()), mailed),
    ...compare('new codes that differ', new Set(transfers.map(({ newCode }) => newCode)).size, transfers.length),
    ...(await milesFaults(hq, transfers)),
  ];
};

const milesFaults = async (
  { db }: FaultyHq,
  transfers: readonly { newCode: string | null; milesMoved: number | null }[],
): Promise<string[]> => {
  const rows: { account: string; miles: string }[] = await db('ledger')
    .whereIn(
      'account',
      transfers.map(({ newCode }) => newCode ?? ''),
    )
    .groupBy('account')
    .select('account')
    .sum({ miles: 'miles' });
  const moved = new Map(rows.map(({ account, miles }) => [account, Number(miles)]));
  return transfers.flatMap(({ newCode, milesMoved }) =>
    compare(`miles moved to ${newCode}`, moved.get(newCode ?? '') ?? 0, milesMoved ?? 0),
  );
};

/** What desks are fed with is what the rows say, account by account, balances included (I6). */
const documentFaults = async ({ db, seals }: FaultyHq): Promise<string[]> => {
  const codes: string[] = await db('account_snapshots').orderBy('code').pluck('code');
  const faults: string[] = [];
  for (let at = 0; at < codes.length; at += 500) {
    const slice = codes.slice(at, at + 500);
    const [truth, fed] = [await readMemberAccounts(db, seals, slice), await readSnapshots(db, seals, slice)];
    for (const code of slice)
      if (canonicalise(truth.get(code)) !== canonicalise(fed.get(code)?.document)) faults.push(`document of ${code}`);
  }
  return faults;
};

const feedFaults = async ({ db }: FaultyHq): Promise<string[]> => {
  const rows: { scope: string; head: number; n: number; first: number; last: number }[] = (
    await db.raw(
      `select s.scope, s.head, count(f.seq)::int n, coalesce(min(f.seq), 1)::int first, coalesce(max(f.seq), 0)::int last
         from scopes s left join feed f using (scope) group by s.scope, s.head`,
    )
  ).rows;
  return rows
    .filter(({ head, n, first, last }) => n !== Number(head) || first !== 1 || last !== Number(head))
    .map(({ scope }) => `feed of ${scope} has a hole`);
};

/** Messages in the spool: every one that was due, once, and no draft left where a node was killed would hide one. */
export const spoolFaults = async ({ db, folder }: FaultyHq): Promise<string[]> => {
  const sent: string[] = await db('outgoing_mail').whereNotNull('sent_at').pluck('mail_id');
  const files = new Set(readdirSync(join(folder, 'mail')).filter((file) => file.endsWith('.eml')));
  const all: string[] = await db('outgoing_mail').pluck('mail_id');
  return [
    ...sent.filter((id) => !files.has(`${id}.eml`)).map((id) => `message ${id} is not in the spool`),
    ...[...files].filter((file) => !all.includes(file.slice(0, -4))).map((file) => `message ${file} is nobody's`),
  ];
};

/** Everything at headquarters that does not follow from its commands, each done once. */
export const effectFaults = async (
  hq: FaultyHq,
  before: Baseline,
  settled: readonly SettledRow[],
): Promise<string[]> => [
  ...(await countFaults(hq, before, settled)),
  ...(await documentFaults(hq)),
  ...(await feedFaults(hq)),
];
