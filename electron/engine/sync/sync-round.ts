import type { CommandResult } from '../../../shared/account/command.ts';
import type { ChainState } from '../../../shared/contract/chain-state.ts';
import type { Business } from '../../../shared/contract/hq-api.ts';
import type { LeaseExchange } from '../desk-sync.ts';
import type { HqClient } from '../hq/hq-client.ts';
import type { ProgrammeExchange } from '../programme/programme-book.ts';
import type { Findings } from './agreement.ts';
import type { HqManners } from './ask-hq.ts';
import { compareAtRest, readThroughSome } from './compare-checksums.ts';
import { dropLostScopes } from './drop-lost-scopes.ts';
import { fetchReplica } from './fetch-replica.ts';
import { followChains } from './follow-chains.ts';
import { forgetBackedUp } from './forget-backed-up.ts';
import { isReplicaOf, pullScope, scopesBehind } from './pull-feed.ts';
import { pushCommands } from './push-commands.ts';
import { pushLeftOver } from './push-left-over.ts';
import { bringCases, type SyncCases } from './sync-cases.ts';
import type { SyncStore } from './sync-store.ts';

/** What headquarters said of itself and of this desk. */
export type Greeting = {
  epoch: string;
  scopes: readonly string[];
  heads: Readonly<Record<string, number>>;
  /** At those heads. */
  checksums?: Readonly<Record<string, string>> | undefined;
  chains?: readonly ChainState[] | undefined;
  business: Business;
  /** Version of the programme tables in force there; absent at an earlier release. */
  programme?: string | undefined;
};

export type Round = {
  hq: HqClient;
  manners: HqManners;
  store: SyncStore;
  incarnation: string;
  /** Said so lately that it need not be asked again: what changes meanwhile is noticed by push and pull, or by the next hello. */
  greeting: Greeting | null;
  /** Null for a desk that keeps none. */
  cases: SyncCases | null;
  /** Nothing was asked since the desk was started. */
  isFirst: boolean;
  /** Fetch the replica whole even if it looks right: headquarters said that its feed does not continue. */
  fetchAgain: boolean;
  /** There is time to read through accounts that were fetched before. */
  mayReadThrough: boolean;
  stopped: AbortSignal;
  heard(business: Business): Promise<void>;
  leases?: LeaseExchange;
  programmes?: ProgrammeExchange;
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
  if (await dropLostScopes(replica, scopes, stopped)) await round.accountsChanged();
  if (!round.fetchAgain && (await isReplicaOf(replica, scopes, epoch))) return;
  const progress = (done: number, total: number): void => round.phase('bootstrapping', { done, total });
  await fetchReplica({ hq, manners, replica, stopped, progress }, scopes, epoch);
  await round.accountsChanged();
  round.phase('syncing', null);
};

/** The tables are small, and a caller's flight cannot be decided without them: they come before the accounts. */
const bringProgrammeUp = async ({ hq, manners, programmes }: Round, version: string | undefined): Promise<void> => {
  if (programmes === undefined || version === undefined || programmes.holds() === version) return;
  const { programme } = await manners.ask((options) => hq.programme(undefined, options));
  await programmes.take(programme);
};

/** What the replica shows leaves the overlay, once no power cut can take it back out of the replica. */
const settle = async ({ store: { outbox, replica } }: Round): Promise<void> => {
  const shown = await outbox.listShown(await replica.readCursors());
  if (shown.length === 0) return;
  await replica.flush();
  await outbox.leaveOverlay(shown);
};

/** What can wait until a round has nothing else to do: comparing checksums, forgetting what is backed up, reading through accounts. */
const tidy = async (round: Round, said: Greeting, chains: readonly ChainState[]): Promise<Findings> => {
  const { outbox, replica } = round.store;
  const comparison = await compareAtRest(replica, said);
  if (comparison.differing.length > 0) return { ...comparison, readThrough: null };
  await forgetBackedUp(outbox, chains, said.epoch, said.business.now);
  return { ...comparison, readThrough: round.mayReadThrough ? await readThroughSome(replica) : null };
};

/** Desks that keep no cases have nothing to say of earlier answers. */
const answersBeforeOf = ({ cases }: Round) => (cases === null ? {} : { answersBefore: cases.answersBefore });

/**
 * One round with headquarters: hello (unless it was said just now), send what is recorded, fetch the replica if it must be, read the feeds,
 * clear the overlay, hear of cases, tidy up.
 * Commands go first: nothing an agent promised waits for a million accounts. Throws what `syncFailureOf` names; whatever was done
 * until then stays done.
 */
export const syncRound = async (round: Round): Promise<Findings> => {
  const { hq, manners, store, incarnation, heard } = round;
  const said = round.greeting ?? (await hello(round));
  const { epoch, scopes, heads, business, programme, chains = [] } = said;
  const isFresh = round.greeting === null;
  // What was answered since an earlier greeting is not in what it says of the chains.
  if (isFresh) await followChains({ hq, manners, outbox: store.outbox, incarnation, heard }, chains, business.now);
  // What the commands did is read in the same round: their results say how far the feeds reach with it.
  const reach: Record<string, number> = { ...heads };
  let answered = 0;
  const results: Round['results'] = (some) => {
    answered += some.length;
    for (const { positions } of some) {
      for (const [scope, position] of Object.entries(positions)) reach[scope] = Math.max(reach[scope] ?? 0, position);
    }
    return round.results(some);
  };
  const push = { hq, manners, outbox: store.outbox, incarnation, heard, results, ...answersBeforeOf(round) };
  await pushLeftOver(push, epoch);
  const answeredBy = await pushCommands(push, epoch);
  await round.sent();
  if (answeredBy !== epoch) throw new Error('Headquarters was restored during the round.');
  await bringProgrammeUp(round, programme);
  await bringReplicaUp(round, scopes, epoch);
  const pull = { hq, manners, replica: store.replica, heard, changed: round.accountsChanged };
  for (const scope of await scopesBehind(store.replica, reach)) {
    if (!scopes.includes(scope)) continue;
    round.phase('syncing', null);
    await pullScope(pull, scope, epoch);
  }
  await settle(round);
  if (round.cases !== null) await bringCases({ hq, manners, cases: round.cases }, answered > 0 || round.isFirst);
  return tidy(round, said, isFresh ? chains : []);
};
