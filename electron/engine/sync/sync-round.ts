import type { CommandResult } from '../../../shared/account/command.ts';
import type { Business } from '../../../shared/contract/hq-api.ts';
import type { LeaseExchange } from '../desk-sync.ts';
import type { HqClient } from '../hq/hq-client.ts';
import type { HqManners } from './ask-hq.ts';
import { fetchReplica } from './fetch-replica.ts';
import { isReplicaOf, pullScope, scopesBehind } from './pull-feed.ts';
import { pushCommands } from './push-commands.ts';
import { pushLeftOver } from './push-left-over.ts';
import type { SyncStore } from './sync-store.ts';

/** What headquarters said of itself and of this desk. */
export type Greeting = { epoch: string; scopes: readonly string[]; heads: Readonly<Record<string, number>> };

export type Round = {
  hq: HqClient;
  manners: HqManners;
  store: SyncStore;
  incarnation: string;
  /** Said so lately that it need not be asked again: what changes meanwhile is noticed by push and pull, or by the next hello. */
  greeting: Greeting | null;
  /** Fetch the replica whole even if it looks right: headquarters said that its feed does not continue. */
  fetchAgain: boolean;
  stopped: AbortSignal;
  heard(business: Business): Promise<void>;
  leases?: LeaseExchange;
  greeted(greeting: Greeting): void;
  results(results: readonly CommandResult[]): Promise<void>;
  accountsChanged(): Promise<void>;
  phase(phase: 'syncing' | 'bootstrapping', progress: { done: number; total: number } | null): void;
  /** Commands went out: counts are to be read again. */
  sent(): Promise<void>;
};

/** Asks for a lease with nothing left to send only: a new one must not come on top of what is unsettled under the one before. */
const leaseQuestion = async ({ store, leases }: Round) => {
  if (leases === undefined || (await store.outbox.countCommands()).toSend > 0) return undefined;
  return { lease: { holds: leases.holds() } };
};

const hello = async (round: Round): Promise<Greeting> => {
  const { hq, manners, store, heard, leases, greeted } = round;
  const question = await leaseQuestion(round);
  const answer = await manners.ask((options) => hq.hello(question, options));
  if (answer.lease !== undefined) await leases?.take(answer.lease);
  await heard(answer.business);
  await store.outbox.writeSetting('epoch', answer.epoch);
  await store.outbox.writeSetting('leasesUntil', answer.leasesUntil);
  greeted(answer);
  return answer;
};

const bringReplicaUp = async (round: Round, scopes: readonly string[], epoch: string): Promise<void> => {
  const { hq, manners, stopped } = round;
  const { replica } = round.store;
  if (!round.fetchAgain && (await isReplicaOf(replica, scopes, epoch))) return;
  const progress = (done: number, total: number): void => round.phase('bootstrapping', { done, total });
  await fetchReplica({ hq, manners, replica, stopped, progress }, scopes, epoch);
  await round.accountsChanged();
  round.phase('syncing', null);
};

/** What the replica shows leaves the overlay, once no power cut can take it back out of the replica. */
const settle = async ({ store: { outbox, replica } }: Round): Promise<void> => {
  const shown = await outbox.listShown(await replica.readCursors());
  if (shown.length === 0) return;
  await replica.flush();
  await outbox.leaveOverlay(shown);
};

/**
 * One round with headquarters: hello (unless it was said just now), send what is recorded, fetch the replica if it must be, read the feeds, clear the overlay.
 * Commands go first: nothing an agent promised waits for a million accounts. Throws what `syncFailureOf` names; whatever was done
 * until then stays done.
 */
export const syncRound = async (round: Round): Promise<void> => {
  const { hq, manners, store, incarnation, heard } = round;
  const { epoch, scopes, heads } = round.greeting ?? (await hello(round));
  // What the commands did is read in the same round: their results say how far the feeds reach with it.
  const reach: Record<string, number> = { ...heads };
  const results: Round['results'] = (some) => {
    for (const { positions } of some) {
      for (const [scope, position] of Object.entries(positions)) reach[scope] = Math.max(reach[scope] ?? 0, position);
    }
    return round.results(some);
  };
  const push = { hq, manners, outbox: store.outbox, incarnation, heard, results };
  await pushLeftOver(push, epoch);
  const answeredBy = await pushCommands(push, epoch);
  await round.sent();
  if (answeredBy !== epoch) throw new Error('Headquarters was restored during the round.');
  await bringReplicaUp(round, scopes, epoch);
  const pull = { hq, manners, replica: store.replica, heard, changed: round.accountsChanged };
  for (const scope of await scopesBehind(store.replica, reach)) {
    if (!scopes.includes(scope)) continue;
    round.phase('syncing', null);
    await pullScope(pull, scope, epoch);
  }
  await settle(round);
};
