import { DAYS_COMMANDS_ARE_KEPT } from '../../../db/desk/outbox/forgettable.ts';
import type { Problem, SyncView } from '../../../shared/contract/console-view.ts';
import type { Business, Enrolment } from '../../../shared/contract/hq-api.ts';
import type { BusinessClock } from '../clock/business-clock.ts';
import type { Random } from '../clock/random.ts';
import type { DeskSync, DeskSyncListener, LeaseExchange } from '../desk-sync.ts';
import { NEVER_SYNCED } from '../desk-sync.ts';
import type { HqClient } from '../hq/hq-client.ts';
import type { DeskLog } from '../log/desk-log.ts';
import type { ProgrammeExchange } from '../programme/programme-book.ts';
import { createAgreement, type Findings } from './agreement.ts';
import { createHqManners } from './ask-hq.ts';
import { fractionOf, waitAfterFailures } from './backoff.ts';
import { hearNews } from './hear-news.ts';
import type { SyncCases } from './sync-cases.ts';
import { type SyncFailure, syncFailureOf } from './sync-failure.ts';
import { type Greeting, syncRound } from './sync-round.ts';
import type { SyncStore } from './sync-store.ts';
import { REAL_TIMING, type Timing } from './timing.ts';

/** Between two rounds that found nothing to do. */
const PAUSE_MS = 5000;
/** A hello is good for rounds that somebody asks for within this time; lost heads and scopes are noticed no later. */
const GREETING_LIFE_MS = 2 * PAUSE_MS;
/** Between two tries of a desk that headquarters has refused: the operator may have put it right. */
const REFUSED_PAUSE_MS = 60_000;

/** A loss is shown for as long as commands are kept here; headquarters has it written down for good. */
const LOSS_SHOWN_MS = DAYS_COMMANDS_ARE_KEPT * 86_400_000;
/** Between two looks for what has served its time. */
const EXPIRE_EVERY_MS = 60 * 60_000;

export type DeskSyncPorts = {
  store: SyncStore;
  enrolment: Enrolment;
  /** Null when nobody knows where headquarters is: the desk works offline. */
  hq: HqClient | null;
  clock: BusinessClock;
  random: Random;
  log: DeskLog;
  listener: DeskSyncListener;
  /** Absent: a desk that never acts alone. */
  leases?: LeaseExchange;
  /** Without it the desk hears of no cases. */
  cases?: SyncCases;
  programmes?: ProgrammeExchange;
  timing?: Timing;
  /** Takes out of the desk's files what has served its time by this business instant; true while there is more. */
  expire?(now: string): Promise<boolean>;
};

type Refusal = 'desk-revoked' | 'desk-forked' | 'upgrade-needed';
type State = {
  view: SyncView;
  failures: number;
  /** No round has come to its end yet. */
  isFirst: boolean;
  /** Headquarters answered last time it was asked. */
  reached: boolean;
  isSlow: boolean;
  isDiskFull: boolean;
  refusal: Refusal | null;
  fetchAgain: boolean;
  /** Commands that are lost on both sides, by a restore of headquarters. */
  lost: number;
  expireAt: number;
  kicked: boolean;
  quietUntil: number;
  wake: AbortController;
  stop: AbortController;
  running: Promise<void> | null;
  /** The round under way, or the last one. */
  round: Promise<number> | null;
  /** The last hello. */
  greeting: { said: Greeting; at: number } | null;
  /** A whole round is due: the last hello is not enough. */
  isHelloDue: boolean;
  /** Who waits for a round to succeed. */
  awaitingSuccess: (() => void)[];
};

const REFUSALS: Partial<Record<SyncFailure['kind'], Refusal>> = {
  revoked: 'desk-revoked',
  forked: 'desk-forked',
  'too-old': 'upgrade-needed',
};

/**
 * The desk's link with headquarters: rounds until stopped, at once after `kick`, with growing pauses while headquarters is out of
 * reach. It reads and writes the store in small transactions and never keeps an agent waiting.
 */
export const createDeskSync = (ports: DeskSyncPorts): DeskSync => {
  const {
    store,
    enrolment,
    hq,
    clock,
    random,
    log,
    listener,
    leases,
    cases = null,
    programmes,
    timing = REAL_TIMING,
    expire,
  } = ports;
  const state: State = {
    view: NEVER_SYNCED,
    failures: 0,
    isFirst: true,
    reached: false,
    isSlow: false,
    isDiskFull: false,
    refusal: null,
    fetchAgain: false,
    lost: 0,
    expireAt: 0,
    kicked: false,
    quietUntil: 0,
    wake: new AbortController(),
    stop: new AbortController(),
    running: null,
    round: null,
    greeting: null,
    isHelloDue: true,
    awaitingSuccess: [],
  };

  const agreement = createAgreement({ timing, log });

  const show = (change: Partial<SyncView>): void => {
    const next = { ...state.view, ...change };
    if (JSON.stringify(next) === JSON.stringify(state.view)) return;
    state.view = next;
    listener.changed();
  };

  const resting = async (): Promise<SyncView['state']> => {
    if (state.refusal !== null) return 'attention';
    if (Object.keys(await store.replica.readCursors()).length === 0) return state.failures > 0 ? 'offline' : 'never';
    return state.reached ? 'synced' : 'offline';
  };

  const recount = async (): Promise<void> => {
    const lost = (await store.outbox.readSetting('lostCommands')) ?? [];
    const shownSince = Date.parse(clock.now()) - LOSS_SHOWN_MS;
    const shown = lost.filter(({ at }) => Date.parse(at) >= shownSince);
    state.lost = shown.reduce((sum, { from, to }) => sum + to - from + 1, 0);
    const kept = await store.outbox.countAnswered();
    show({ ...(await store.outbox.countCommands()), kept, members: await store.replica.countAccounts() });
  };

  const slow = (isSlow: boolean): void => {
    if (state.isSlow === isSlow) return;
    state.isSlow = isSlow;
    listener.changed();
  };

  const heard = async (business: Business): Promise<void> => {
    state.reached = true;
    await store.outbox.writeSetting('businessClock', clock.learn(business));
  };

  const manners = createHqManners({
    timing,
    stopped: state.stop.signal,
    slow,
    answered: (ms) => show({ roundTripMs: Math.round(ms) }),
  });

  const refuse = async (refusal: Refusal): Promise<void> => {
    state.refusal = refusal;
    await store.outbox.writeSetting('refusal', refusal);
  };

  const succeeded = (): void => {
    for (const goOn of state.awaitingSuccess.splice(0)) goOn();
  };

  /** Only after a contact: what time it is, headquarters has just said. A failure costs nothing but an hour. */
  const expireSome = async (): Promise<void> => {
    if (expire === undefined || timing.elapsed() < state.expireAt) return;
    const isMore = await expire(clock.now()).catch(() => {
      log('What has served its time could not be taken out.');
      return false;
    });
    state.expireAt = timing.elapsed() + (isMore ? 0 : EXPIRE_EVERY_MS);
  };

  const succeed = async ({ compared }: Findings): Promise<void> => {
    if (state.refusal !== null) await store.outbox.clearSetting('refusal');
    // Answers that came while the disk was full are in the outbox; the calls could not note them.
    if (state.isDiskFull) await listener.accountsChanged();
    Object.assign(state, { isFirst: false, failures: 0, isDiskFull: false, fetchAgain: false, refusal: null });
    const lastSyncedAt = clock.now();
    await store.outbox.writeSetting('lastSyncedAt', lastSyncedAt);
    await recount();
    const agrees = compared.length > 0 && !agreement.isDiffering();
    if (agrees) await store.outbox.writeSetting('comparedAt', lastSyncedAt);
    show({ state: await resting(), lastSyncedAt, ...(agrees ? { comparedAt: lastSyncedAt } : {}), progress: null });
    await expireSome();
    succeeded();
  };

  /** What a failed round leaves behind; answers the milliseconds until the next one. */
  const fail = async (error: unknown): Promise<number> => {
    state.greeting = null;
    const failure = syncFailureOf(error);
    const refusal = REFUSALS[failure.kind];
    state.isDiskFull = failure.kind === 'disk-full';
    log('A round with headquarters did not finish.', { kind: failure.kind, failures: state.failures });
    if (refusal !== undefined) {
      await refuse(refusal);
      await recount();
      show({ state: await resting(), progress: null });
      return REFUSED_PAUSE_MS;
    }
    if (failure.kind === 'fetch-again' && !state.fetchAgain) {
      state.fetchAgain = true;
      return 0;
    }
    state.failures += 1;
    if (failure.kind === 'unreachable' || failure.kind === 'busy') state.reached = false;
    const asked = failure.kind === 'busy' ? failure.afterMs : null;
    const wait = waitAfterFailures(state.failures, asked, random);
    if (asked !== null) state.quietUntil = timing.elapsed() + asked;
    await recount();
    show({ state: await resting(), progress: null });
    return wait;
  };

  const recentGreeting = (): Greeting | null => {
    const { greeting, isHelloDue } = state;
    return isHelloDue || greeting === null || timing.elapsed() - greeting.at > GREETING_LIFE_MS ? null : greeting.said;
  };

  const round = (client: HqClient): Promise<Findings> =>
    syncRound({
      hq: client,
      manners,
      store,
      incarnation: enrolment.incarnation,
      greeting: recentGreeting(),
      fetchAgain: state.fetchAgain,
      mayReadThrough: agreement.mayReadThrough(),
      cases,
      isFirst: state.isFirst,
      stopped: state.stop.signal,
      heard,
      ...(leases === undefined ? {} : { leases }),
      ...(programmes === undefined ? {} : { programmes }),
      greeted: (said) => {
        state.greeting = { said, at: timing.elapsed() };
        state.isHelloDue = false;
      },
      results: (results) => listener.results(results),
      accountsChanged: async () => {
        await recount();
        await listener.accountsChanged();
      },
      phase: (phase, progress) => show({ state: phase, progress }),
      sent: recount,
    });

  /** One round and what comes of it; answers the milliseconds until the next. Never throws. */
  const turn = async (client: HqClient): Promise<number> => {
    try {
      const findings = await round(client);
      if (agreement.judge(findings)) {
        state.fetchAgain = true;
        listener.changed();
        return 0;
      }
      await succeed(findings);
      return PAUSE_MS * (0.5 + fractionOf(random));
    } catch (error) {
      if (state.stop.signal.aborted) return 0;
      try {
        return await fail(error);
      } catch {
        // The store itself fails (disk full, say): that is shown by whoever works on it; here it is one more failure.
        return waitAfterFailures(state.failures, null, random);
      }
    }
  };

  const pause = async (ms: number): Promise<void> => {
    state.wake = new AbortController();
    const busy = Math.max(0, state.quietUntil - timing.elapsed());
    if (busy > 0) await timing.wait(busy, state.stop.signal);
    if (!state.kicked)
      await timing.wait(Math.max(0, ms - busy), AbortSignal.any([state.wake.signal, state.stop.signal]));
  };

  const run = async (client: HqClient): Promise<void> => {
    while (!state.stop.signal.aborted) {
      if (!state.kicked) state.isHelloDue = true;
      state.kicked = false;
      state.round = turn(client);
      const wait = await state.round;
      if (!state.stop.signal.aborted) await pause(wait);
    }
  };

  const begin = async (): Promise<void> => {
    state.refusal = await store.outbox.readSetting('refusal');
    const [lastSyncedAt, comparedAt] = [
      await store.outbox.readSetting('lastSyncedAt'),
      await store.outbox.readSetting('comparedAt'),
    ];
    show({ lastSyncedAt, comparedAt, state: await resting() });
    await recount();
    if (hq !== null) await Promise.all([run(hq), hear(hq)]);
  };

  const count = (): void => void recount().catch(() => log('The outbox could not be counted.'));

  const soon = (): void => {
    state.kicked = true;
    state.wake.abort();
  };
  const kick = (): void => {
    state.isHelloDue = true;
    soon();
  };

  /** Feeds reach this far by now: the next round reads them without asking again. */
  const reaching = (heads: Readonly<Record<string, number>>): void => {
    // The checksums of the greeting are those at its own heads.
    if (state.greeting !== null) state.greeting.said = { ...state.greeting.said, heads, checksums: undefined };
    soon();
  };

  const hear = (client: HqClient): Promise<void> =>
    hearNews({
      hq: client,
      replica: store.replica,
      timing,
      random,
      stopped: state.stop.signal,
      roundOver: async () => void (await state.round),
      nextSuccess: async () => {
        if (!state.stop.signal.aborted) await new Promise<void>((resolve) => state.awaitingSuccess.push(resolve));
      },
      reaching,
      kick,
    });

  return {
    start: () => {
      state.running ??= begin().catch(() => log('The link with headquarters stopped.'));
    },
    kick: () => {
      kick();
      count();
    },
    recorded: () => {
      soon();
      count();
    },
    view: () => state.view,
    isOffline: () => state.refusal !== null || !state.reached,
    isRefused: () => state.refusal !== null,
    problems: () => {
      const problems: Problem[] = [];
      if (state.refusal !== null) problems.push({ code: state.refusal, severity: 'critical', detail: {} });
      if (state.isDiskFull) problems.push({ code: 'disk-full', severity: 'critical', detail: {} });
      if (state.lost > 0)
        problems.push({ code: 'commands-lost', severity: 'critical', detail: { commands: state.lost } });
      if (agreement.isDiffering()) problems.push({ code: 'replica-differs', severity: 'caution', detail: {} });
      if (state.refusal === null && !state.reached && (state.failures > 0 || hq === null)) {
        problems.push({ code: 'hq-unreachable', severity: 'caution', detail: { failures: state.failures } });
      } else if (state.isSlow) problems.push({ code: 'hq-slow', severity: 'info', detail: {} });
      return problems;
    },
    stop: async () => {
      state.stop.abort();
      state.wake.abort();
      succeeded();
      await state.running;
    },
  };
};
