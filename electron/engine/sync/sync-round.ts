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

export type Round = {
  hq: HqClient;
  manners: HqManners;
  store: SyncStore;
  incarnation: string;
  /** Fetch the replica whole even if it looks right: headquarters said that its feed does not continue. */
  fetchAgain: boolean;
  stopped: AbortSignal;
  heard(business: Business): Promise<void>;
  leases?: LeaseExchange;
  results(results: readonly CommandResult[]): Promise<void>;
  accountsChanged(): Promise<void>;
  phase(phase: 'syncing' | 'bootstrapping', progress: { done: number; total: number } | null): void;
  /** Commands went out: counts are to be read again. */
  sent(): Promise<void>;
};

/** Asks for a lease with nothing left to send only: a new one must not come on top of what is unsettled under the one before. */
const leaseQuestion = async ({ store, leases }: Round, hasSent: boolean) => {
  if (leases === undefined) return undefined;
  const isAsked = hasSent || (await store.outbox.countCommands()).toSend === 0;
  return isAsked ? { lease: { holds: leases.holds() } } : undefined;
};

const hello = async (round: Round, hasSent: boolean) => {
  const { hq, manners, store, heard, leases } = round;
  const question = await leaseQuestion(round, hasSent);
  const answer = await manners.ask((options) => hq.hello(question, options));
  if (answer.lease !== undefined) await leases?.take(answer.lease);
  await heard(answer.business);
  await store.outbox.writeSetting('epoch', answer.epoch);
  await store.outbox.writeSetting('leasesUntil', answer.leasesUntil);
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
 * One round with headquarters: hello, send what is recorded, fetch the replica if it must be, read the feeds, clear the overlay.
 * Commands go first: nothing an agent promised waits for a million accounts. Throws what `syncFailureOf` names; whatever was done
 * until then stays done.
 */
export const syncRound = async (round: Round): Promise<void> => {
  const { hq, manners, store, incarnation, heard } = round;
  const { epoch, scopes, heads } = await hello(round, false);
  let answered = 0;
  const results: Round['results'] = (some) => {
    answered += some.length;
    return round.results(some);
  };
  const push = { hq, manners, outbox: store.outbox, incarnation, heard, results };
  await pushLeftOver(push, epoch);
  const answeredBy = await pushCommands(push, epoch);
  await round.sent();
  if (answeredBy !== epoch) throw new Error('Headquarters was restored during the round.');
  await bringReplicaUp(round, scopes, epoch);
  // Asked once more after pushing, so that what the commands did is seen in the same round.
  const reach = answered === 0 ? heads : (await hello(round, true)).heads;
  const pull = { hq, manners, replica: store.replica, heard, changed: round.accountsChanged };
  for (const scope of await scopesBehind(store.replica, reach)) {
    if (!scopes.includes(scope)) continue;
    round.phase('syncing', null);
    await pullScope(pull, scope, epoch);
  }
  await settle(round);
};
