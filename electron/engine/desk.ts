import { readLastActivity } from '../../db/desk/outbox/last-activity.ts';
import {
  type BusinessClockSetting,
  type KeptEnrolment,
  readSetting,
  writeSetting,
} from '../../db/desk/outbox/setting-repository.ts';
import type { Language, MemberAccount } from '../../shared/account/account.ts';
import type { CaseChoice } from '../../shared/account/case-choice.ts';
import type { CaseLetterView, MemberCasesView } from '../../shared/contract/case-view.ts';
import type {
  CommandView,
  ConsoleView,
  LedgerView,
  MemberHit,
  MemberView,
  Problem,
} from '../../shared/contract/console-view.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import type { Agent, Business } from '../../shared/contract/hq-api.ts';
import { mayTakeCalls } from './calls/call-ports.ts';
import { isVerifiedByPin } from './calls/open-call.ts';
import { inTurns } from './calls/turns.ts';
import type { Recorded, ToDo } from './cases/record-case-command.ts';
import { createBusinessClock, type WallClock } from './clock/business-clock.ts';
import type { Random } from './clock/random.ts';
import type { CtiAnswer, CtiEvent } from './cti/cti-event.ts';
import { hearExchange } from './cti/hear-exchange.ts';
import { NEVER_SYNCED } from './desk-sync.ts';
import { createHqClient, type HqClient } from './hq/hq-client.ts';
import { createHqReach } from './hq/hq-reach.ts';
import { keyedEnrolment, openCredential } from './hq/open-credential.ts';
import type { DeskCredential } from './hq/signed-fetch.ts';
import { expireLocalData } from './keeping/expire-local-data.ts';
import { hasDeskKeys, hasSlotFor, type Keychain, openDeskKeys } from './keys/desk-keys.ts';
import type { DeskLog } from './log/desk-log.ts';
import { findKnownMember } from './members/member-book.ts';
import { type OpenDesk, openDeskWork } from './open-desk.ts';
import { findMembers } from './search/find-members.ts';
import { readDeskCard, writeDeskCard } from './session/desk-card.ts';
import { closeDeskStore, type DeskStore, openDeskStore, problemOf } from './session/desk-store.ts';
import { readEnrolmentFile } from './session/enrolment-file.ts';
import { createHqWatch } from './session/hq-watch.ts';
import type { Credentials } from './session/sign-in.ts';
import { createSignIn, type SignInAnswer } from './session/sign-in-at-desk.ts';
import { createDeskSync } from './sync/desk-sync.ts';
import { syncStoreOf } from './sync/sync-store-of.ts';
import { createAnnouncer } from './views/announcer.ts';
import { consoleView } from './views/console-view.ts';
import { editionOn, type Session, sessionView } from './views/desk-parts.ts';
import { ledgerView } from './views/ledger-view.ts';
import { memberView } from './views/member-view.ts';

export type DeskOptions = {
  dataDir: string;
  version: string;
  /** Null where the machine has no keychain: the store opens at sign-in. */
  keychain: Keychain | null;
  /** `url` null: as the enrolment says. */
  hq: { url: string | null; fetch: typeof fetch };
  clock: WallClock;
  random: Random;
  log: DeskLog;
  /** Largest page count of the outbox: a disk that fills up at a known place, for tests. */
  maxOutboxPages?: number;
};

/** A whole desk without Electron: what the router offers to the renderer and the telephony port to the exchange. */
export type Desk = {
  view(): ConsoleView;
  /** Called on every change, at most once per turn of the event loop; answers how to stop. */
  subscribe(listener: (view: ConsoleView) => void): () => void;
  signIn(credentials: Credentials & { offline: boolean }): Promise<SignInAnswer>;
  signOut(): void;
  findMembers(text: string): Promise<{ hits: readonly MemberHit[]; tookMs: number }>;
  showMember(code: string): Promise<MemberView | null>;
  /** Null unless somebody is signed in and the caller is verified by PIN. */
  ledger(callId: string): LedgerView | null;
  openCall(from: string | null, language: Language): Promise<string | null>;
  /** Null unless somebody is signed in and the caller is verified by PIN. */
  memberCases(callId: string): Promise<MemberCasesView | null>;
  resolveCase(toDo: ToDo): Promise<Recorded>;
  caseLetter(about: { caseId: string; choice: CaseChoice }): Promise<CaseLetterView | null>;
  send(callId: string, event: CallEvent): Promise<boolean>;
  verifyPin(callId: string, pin: string): Promise<boolean>;
  /** Looks a ticket up for the member of a call; false when nothing was asked. */
  findTicket(callId: string, text: string): Promise<boolean>;
  heardFromExchange(event: CtiEvent): Promise<CtiAnswer>;
  syncNow(): boolean;
  /** Asks headquarters for the business time until the store is open, in the background. */
  watchHeadquarters(): void;
  /** A problem from outside the store, such as the telephony port. */
  report(problem: Problem): void;
  close(): Promise<void>;
};

/** Creates a desk over a data folder and opens its store if the keychain can. It answers at once; nothing needs the network. */
export const createDesk = async (options: DeskOptions): Promise<Desk> => {
  const { dataDir, log, random } = options;
  const clock = createBusinessClock(options.clock);
  const inTurn = inTurns();
  const state = {
    card: readDeskCard(dataDir),
    open: null as OpenDesk | null,
    credential: null as DeskCredential | null,
    session: null as Session | null,
    problem: null as Problem | null,
    reported: [] as readonly Problem[],
  };

  if (state.card?.clock !== undefined) clock.restore(state.card.clock);

  const reachHq = createHqReach(options.hq, () => ({ card: state.card, invitation: readEnrolmentFile(dataDir) }));
  const hqClient = (): HqClient | null => {
    const address = reachHq.address();
    return address === null ? null : createHqClient(address, () => state.credential, random);
  };

  const storeState = (): ConsoleView['desk']['store'] => {
    if (state.problem !== null) return 'unusable';
    if (state.open !== null) return 'sound';
    return state.card === null ? 'new' : 'locked';
  };

  const syncBeforeSignIn = (): ConsoleView['sync'] => {
    const reach = hqWatch.reach();
    if (reach === null) return NEVER_SYNCED;
    return { ...NEVER_SYNCED, state: reach.isReached ? 'never' : 'offline', roundTripMs: reach.roundTripMs };
  };

  /** Whoever is signed in counts what they are shown; before that the desk counts its own commands. */
  const syncShown = (...shown: readonly (readonly CommandView[])[]): ConsoleView['sync'] => {
    const { open, session } = state;
    if (open === null) return syncBeforeSignIn();
    if (session === null) return open.sync.view();
    const needsAttention = shown.flat().filter((command) => command.needsAttention).length;
    return { ...open.sync.view(), needsAttention };
  };

  const view = (): ConsoleView => {
    const { open, session, card } = state;
    const date = clock.date();
    const edition = editionOn(date);
    const looker = session?.agent ?? null;
    const outbox = open?.outbox(looker) ?? [];
    const otherCases = open?.otherCases(looker) ?? [];
    return consoleView({
      revision: announcer.revision(),
      version: options.version,
      desk: {
        id: card?.deskId ?? readEnrolmentFile(dataDir)?.deskId ?? null,
        name: card?.name ?? null,
        branch: card?.branch ?? null,
        store: storeState(),
        offlineSignIn: open !== null || hasOfflineSlots(dataDir),
      },
      business: { now: clock.now(), date, demo: clock.isDemo(), known: clock.isKnown() },
      edition,
      session: sessionView(session),
      sync: syncShown(outbox, otherCases),
      calls: session === null ? [] : (open?.callViews(edition.id) ?? []),
      outbox,
      otherCases,
      problems: [...(state.problem === null ? [] : [state.problem]), ...state.reported, ...(open?.problems() ?? [])],
    });
  };

  const announcer = createAnnouncer(view, log);
  const { changed } = announcer;

  /** Business time on the name plate is a courtesy: a disk that refuses it must not keep anybody from working. */
  const noteClock = (remembered: BusinessClockSetting): void => {
    const noted = state.card?.clock;
    if (state.card === null || (noted?.demo === remembered.demo && isNear(noted.offsetMs, remembered.offsetMs))) return;
    state.card = { ...state.card, clock: remembered };
    try {
      writeDeskCard(dataDir, state.card);
    } catch {
      log('The business time could not be noted for the next start.');
    }
  };

  const learn = async (store: DeskStore, business: Business): Promise<void> => {
    const remembered = clock.learn(business);
    await writeSetting(store.outbox, 'businessClock', remembered);
    noteClock(remembered);
  };

  const hqWatch = createHqWatch({
    hqClient,
    isOver: () => state.open !== null,
    heard: (business) => noteClock(clock.learn(business)),
    changed,
  });

  const work = async (store: DeskStore, kept: KeptEnrolment): Promise<OpenDesk> => {
    const enrolment = await keyedEnrolment(store.outbox, kept, random);
    state.credential = openCredential(store.outbox, enrolment, log);
    const remembered = await readSetting(store.outbox, 'businessClock');
    if (remembered !== null) clock.restore(remembered, await readLastActivity(store.outbox));
    const hq = hqClient();
    const open = await openDeskWork({
      store,
      enrolment,
      hq,
      clock,
      random,
      log,
      changed,
      isSupervised: () => state.session?.agent.role === 'supervisor',
      createSync: (listener, leases, cases, programmes) =>
        createDeskSync({
          store: syncStoreOf(store),
          enrolment,
          hq,
          clock,
          random,
          log,
          listener,
          leases,
          cases,
          programmes,
          expire: (now) => expireLocalData({ store, dataDir, now }),
        }),
    });
    state.open = open;
    changed();
    return open;
  };

  const openStore = async (key: Uint8Array): Promise<DeskStore | null> => {
    const opened = await openDeskStore(dataDir, key, options.maxOutboxPages);
    state.problem = opened.outcome === 'open' ? null : opened.problem;
    if (opened.outcome === 'open') return opened.store;
    log('The store cannot be used.', { problem: opened.problem.code });
    changed();
    return null;
  };

  /** Opens an existing store; null when it cannot be used, with the reason in `state.problem`. */
  const openWith = async (key: Uint8Array): Promise<OpenDesk | null> => {
    const store = await openStore(key);
    if (store === null) return null;
    try {
      const enrolment = await readSetting(store.outbox, 'enrolment');
      if (enrolment !== null) return await work(store, enrolment);
    } catch (error) {
      // Left open, the store would be in use by this very desk at the next try.
      await closeDeskStore(store);
      throw error;
    }
    await closeDeskStore(store);
    // Keys without an enrolment, and the invitation still there: the power failed while enrolling, and the next sign-in does it again.
    if (readEnrolmentFile(dataDir) === null)
      state.problem = { code: 'outbox-damaged', severity: 'critical', detail: {} };
    changed();
    return null;
  };

  /** The desk stops working with the credential it has; what is recorded stays. */
  const putToRest = async (): Promise<void> => {
    const { open } = state;
    state.open = null;
    await open?.close();
  };

  const begin = async (agent: Agent, offline: boolean): Promise<SignInAnswer> => {
    state.session = { agent, signedInAt: clock.now(), offline };
    log('Somebody signed in.', { role: agent.role, offline });
    // A supervisor wants to see the cases of other desks too, and soon.
    if (agent.role === 'supervisor') state.open?.sync.kick();
    changed();
    return { outcome: 'signed-in' };
  };

  const signIn = createSignIn({
    dataDir,
    keychain: options.keychain,
    configuredUrl: options.hq.url,
    clock,
    random,
    hqClient,
    isOverheard: reachHq.isOverheard,
    openDesk: () => state.open,
    deskId: () => state.card?.deskId ?? null,
    openStore,
    openWith,
    putToRest,
    learn,
    work,
    begin,
    named: (card) => {
      state.card = card;
    },
  });

  /** A store that fails while somebody signs in (a full disk, say) is a refusal with a reason; anything else is a fault of ours. */
  const signInFailed = (error: unknown): SignInAnswer => {
    const problem = problemOf(error);
    if (problem === null) throw error;
    if (state.open === null) state.problem = problem;
    log('Signing in did not come to its end.', { problem: problem.code });
    changed();
    return { outcome: 'refused', reason: 'store-unusable' };
  };

  const worker = (): Agent | null => state.session?.agent ?? null;

  /** The account of a call, if its caller is verified by PIN and somebody is signed in. */
  const verifiedAccount = (callId: string): MemberAccount | null => {
    if (state.session === null) return null;
    const call = state.open?.calls.open().find(({ snapshot }) => snapshot.context.callId === callId);
    if (call?.member == null || !isVerifiedByPin(call.snapshot.context)) return null;
    return call.member.projected.account;
  };

  const openByKeychain = async (): Promise<void> => {
    if (options.keychain === null || !hasSlotFor(dataDir, { kind: 'keychain' })) return;
    const key = await openDeskKeys(dataDir, { kind: 'keychain', keychain: options.keychain });
    if (key !== null) await openWith(key);
  };
  try {
    await openByKeychain();
  } catch (error) {
    state.problem = problemOf(error) ?? { code: 'outbox-damaged', severity: 'critical', detail: {} };
    log('The store could not be opened.', { failure: error instanceof Error ? error.name : 'unknown' });
  }

  return {
    view,
    subscribe: announcer.subscribe,
    signIn: async ({ offline, ...credentials }) => {
      const answer = await inTurn(() =>
        (offline ? signIn.offline(credentials) : signIn.online(credentials)).catch(signInFailed),
      );
      if (answer.outcome === 'refused') log('A sign-in was refused.', { reason: answer.reason });
      return answer;
    },
    signOut: () => {
      state.session = null;
      changed();
    },
    findMembers: async (text) => {
      const started = performance.now();
      const hits =
        state.open === null || state.session === null ? [] : await findMembers(state.open.store.replica, text);
      return { hits, tookMs: performance.now() - started };
    },
    showMember: async (code) => {
      if (state.open === null || state.session === null) return null;
      const member = await findKnownMember(state.open.store, code);
      return member === null ? null : memberView(member, false, clock.date());
    },
    ledger: (callId) => {
      const account = verifiedAccount(callId);
      return account === null ? null : ledgerView(account.ledger);
    },
    memberCases: async (callId) => {
      const account = verifiedAccount(callId);
      return account === null ? null : (state.open?.memberCases(account.code) ?? null);
    },
    resolveCase: async (toDo) => state.open?.resolveCase(toDo, worker()) ?? 'not-offered',
    caseLetter: async (about) => (state.session === null ? null : (state.open?.caseLetter(about) ?? null)),
    openCall: async (from, language) => {
      const agent = worker();
      if (state.open === null || agent === null || !mayTakeCalls(agent)) return null;
      const { outcome, callId } = await state.open.calls.arrive({ callId: null, from, to: null, language });
      if (outcome !== 'ringing') return null;
      await state.open.calls.send(callId, { type: 'ANSWER' }, agent);
      return callId;
    },
    send: async (callId, event) => state.open?.calls.send(callId, event, worker()) ?? false,
    findTicket: async (callId, text) => state.open?.calls.findTicket(callId, text, worker()) ?? false,
    verifyPin: async (callId, pin) => state.open?.calls.verifyPin(callId, pin, worker()) ?? false,
    heardFromExchange: async (event) =>
      state.open === null ? { outcome: 'not-ready' } : hearExchange(state.open.calls, event, worker()),
    watchHeadquarters: () => hqWatch.start(),
    syncNow: () => {
      state.open?.sync.kick();
      return state.open !== null;
    },
    report: (problem) => {
      state.reported = [...state.reported, problem];
      changed();
    },
    close: async () => {
      hqWatch.stop();
      announcer.close();
      await state.open?.close();
      state.open = null;
    },
  };
};

/** Two answers of headquarters differ by what the way took; that is not worth a write. */
const isNear = (offsetMs: number, other: number): boolean => Math.abs(offsetMs - other) < 5000;

/** True when somebody's passphrase may open the store without headquarters; a damaged key file says no. */
const hasOfflineSlots = (dataDir: string): boolean => {
  try {
    return hasDeskKeys(dataDir);
  } catch {
    return false;
  }
};
