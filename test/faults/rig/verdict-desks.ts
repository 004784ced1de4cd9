import { listCommands } from '../../../db/desk/outbox/command-repository.ts';
import { listOverlay } from '../../../db/desk/outbox/overlay.ts';
import { readCursors } from '../../../db/desk/replica/feed.ts';
import { readSnapshots } from '../../../db/hq/snapshot-repository.ts';
import { closeDeskStore, type DeskStore } from '../../../electron/engine/session/desk-store.ts';
import { canonicalise } from '../../../shared/account/canonical.ts';
import { storeOf } from './desk-store.ts';
import type { FaultyHq } from './headquarters.ts';
import type { Journal } from './journal.ts';
import type { SettledRow } from './verdict-effects.ts';

const MANY = 1_000_000;

/** The outbox has exactly the commands headquarters has of this desk, each answered as it was settled. */
const outboxFaults = async (store: DeskStore, settled: readonly SettledRow[]): Promise<string[]> => {
  const recorded = new Map(
    (await listCommands(store.outbox, MANY)).map((row) => [row.command.commandId, row] as const),
  );
  const known = new Map(settled.map((row) => [row.commandId, row]));
  const statusOf = (id: string): string | undefined => recorded.get(id)?.status;
  return [
    ...[...recorded.keys()].filter((id) => !known.has(id)).map((id) => `${id} of the outbox is not at headquarters`),
    ...settled
      .filter(({ commandId, result }) => statusOf(commandId) !== result.status)
      .map(({ commandId, result }) => `${commandId} is ${result.status}, at the desk ${statusOf(commandId)}`),
    ...(await listOverlay(store.outbox, await readCursors(store.replica))).map(
      ({ commandId }) => `${commandId} is still pending`,
    ),
  ];
};

type Account = { code: string; scope: string; version: number; document: string };

/** The replica is what headquarters feeds, account by account. */
const replicaFaults = async (store: DeskStore, { db, seals }: FaultyHq): Promise<string[]> => {
  const rows = await store.replica.read((replica) =>
    replica<Account>('account').select('code', 'scope', 'version', 'document'),
  );
  const scopes = Object.keys(await readCursors(store.replica));
  const fed = await readSnapshots(db, seals, await db('account_snapshots').whereIn('scope', scopes).pluck('code'));
  const wrong = rows.filter(({ code, document, version }) => {
    const truth = fed.get(code);
    return truth?.version !== version || canonicalise(truth.document) !== canonicalise(JSON.parse(document));
  });
  const here = new Set(rows.map(({ code }) => code));
  const missing = [...fed.keys()].filter((code) => !here.has(code));
  return [...wrong.map(({ code }) => `replica of ${code}`), ...missing.map((code) => `${code} is not in the replica`)];
};

/** Everything at a desk, which has sent all and is not running, that does not agree with headquarters. */
export const deskFaults = async (
  hq: FaultyHq,
  dataDir: string,
  deskId: string,
  settled: readonly SettledRow[],
): Promise<string[]> => {
  const store = await storeOf(dataDir);
  try {
    const own = settled.filter(({ desk }) => desk === deskId);
    return [...(await outboxFaults(store, own)), ...(await replicaFaults(store, hq))].map(
      (what) => `${deskId}: ${what}`,
    );
  } finally {
    await closeDeskStore(store);
  }
};

const TYPE_OF: Readonly<Record<string, string>> = {
  BLOCK_CARD: 'card.block',
  CONFIRM: 'card.report',
  FINISH: 'call.wrap-up',
};

const callOf = ({ body, type }: SettledRow): string =>
  `${type} ${typeof body === 'object' && body !== null && 'callId' in body ? body.callId : null}`;

/** What a desk showed its agent, and headquarters does not have, or has otherwise, or has twice. */
export const journalFaults = (journal: Journal, settled: readonly SettledRow[]): string[] => {
  const known = new Map(settled.map((row) => [row.commandId, row]));
  const perAct = new Map<string, number>();
  for (const row of settled) perAct.set(callOf(row), (perAct.get(callOf(row)) ?? 0) + 1);
  const lost = [...journal.shown.keys()]
    .filter((id) => !known.has(id))
    .map((id) => `${id} was shown as saved and is lost`);
  const other = [...journal.shown]
    .filter(
      ([id, { status }]) =>
        ['accepted', 'rejected', 'parked'].includes(status) && known.get(id)?.result.status !== status,
    )
    .map(([id, { status }]) => `${id} was shown as ${status} and is ${known.get(id)?.result.status}`);
  const acts = journal.did
    .filter(({ act, callId }) => perAct.get(`${TYPE_OF[act]} ${callId}`) !== 1)
    .map(({ act, callId }) => `${act} of ${callId} is there ${perAct.get(`${TYPE_OF[act]} ${callId}`) ?? 0} times`);
  const back = journal.takenBack.map((id) => `the answer to ${id} was taken back`);
  return [...lost, ...other, ...acts, ...back];
};

/** Chains of headquarters: gapless from the first command, as many as it has rows (I3). */
export const chainFaults = async ({ db }: FaultyHq): Promise<string[]> => {
  const rows: { incarnation: string; n: number; last: number }[] = await db('commands')
    .groupBy('incarnation')
    .select('incarnation')
    .select(db.raw('count(*)::int n, max(dseq)::int last'));
  return rows.filter(({ n, last }) => n !== last).map(({ incarnation }) => `the chain of ${incarnation} has a hole`);
};
