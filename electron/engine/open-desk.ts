import { keepCases, listAnswersBefore, listUnresolvedCases } from '../../db/desk/outbox/case-repository.ts';
import { listCommands, type RecordedCommand } from '../../db/desk/outbox/command-repository.ts';
import { readSetting } from '../../db/desk/outbox/setting-repository.ts';
import type { CaseChoice } from '../../shared/account/case-choice.ts';
import type { GovernedAct } from '../../shared/account/lease/act.ts';
import type { CaseLetterView, MemberCasesView } from '../../shared/contract/case-view.ts';
import type { CallView, CommandView, Problem } from '../../shared/contract/console-view.ts';
import type { Enrolment } from '../../shared/contract/hq-api.ts';
import { type CallDesk, createCallDesk } from './calls/call-desk.ts';
import type { CallPorts, Worker } from './calls/call-ports.ts';
import { inTurns } from './calls/turns.ts';
import { type CaseBook, EMPTY_BOOK, readCaseBook } from './cases/case-book.ts';
import { caseLetterView } from './cases/case-letter-view.ts';
import { memberCases } from './cases/member-cases.ts';
import { memberNames } from './cases/member-names.ts';
import { type Recorded, recordCaseCommand, type ToDo } from './cases/record-case-command.ts';
import type { BusinessClock } from './clock/business-clock.ts';
import { keepClockMark } from './clock/clock-mark.ts';
import type { Random } from './clock/random.ts';
import type { DeskSync, DeskSyncListener, LeaseExchange } from './desk-sync.ts';
import { type HqClient, hqRefusal, within } from './hq/hq-client.ts';
import { type LeaseBook, openLeaseBook } from './lease/lease-book.ts';
import type { DeskLog } from './log/desk-log.ts';
import { findKnownMember, sealedPinOf } from './members/member-book.ts';
import { openProgrammeBook, type ProgrammeBook, type ProgrammeExchange } from './programme/programme-book.ts';
import { findMembers } from './search/find-members.ts';
import { closeDeskStore, type DeskStore } from './session/desk-store.ts';
import type { SyncCases } from './sync/sync-cases.ts';
import { callView } from './views/call-view.ts';
import { commandView, type Looker, otherCaseView } from './views/command-view.ts';
import type { OfflineMoment } from './views/offline-moment.ts';

/** How long a caller may wait for headquarters' verdict on a PIN before the desk checks it alone. */
const PIN_PATIENCE_MS = 6000;
/** After this the flights are typed from the boarding pass. */
const TICKET_PATIENCE_MS = 5000;
const COMMANDS_SHOWN = 200;

export type OpenDeskPorts = {
  store: DeskStore;
  enrolment: Enrolment;
  hq: HqClient | null;
  clock: BusinessClock;
  random: Random;
  log: DeskLog;
  createSync(
    listener: DeskSyncListener,
    leases: LeaseExchange,
    cases: SyncCases,
    programmes: ProgrammeExchange,
  ): DeskSync;
  /** A supervisor is signed in. */
  isSupervised(): boolean;
  changed(): void;
};

/** A desk whose store is open: calls, commands and the link with headquarters. Works whether or not somebody is signed in. */
export type OpenDesk = {
  store: DeskStore;
  enrolment: Enrolment;
  calls: CallDesk;
  sync: DeskSync;
  callViews(edition: string): CallView[];
  /** This desk's commands as somebody sees them; nobody's choices when nobody is signed in. */
  outbox(looker: Looker): readonly CommandView[];
  otherCases(looker: Looker): readonly CommandView[];
  resolveCase(toDo: ToDo, worker: Worker | null): Promise<Recorded>;
  caseLetter(about: { caseId: string; choice: CaseChoice }): Promise<CaseLetterView | null>;
  memberCases(account: string): Promise<MemberCasesView>;
  problems(): readonly Problem[];
  close(): Promise<void>;
};

const callPorts = (
  ports: OpenDeskPorts,
  sync: () => DeskSync,
  leases: LeaseBook,
  programmes: ProgrammeBook,
  state: { isDiskFull: boolean },
  recorded: () => void,
  roomAgain: () => void,
): CallPorts => {
  const { store, enrolment, hq, clock, random, log, changed } = ports;
  return {
    outbox: store.outbox,
    desk: { deskId: enrolment.desk.deskId, incarnation: enrolment.incarnation },
    time: clock,
    random,
    findMember: (code) => findKnownMember(store, code),
    membersByPhone: async (number) =>
      (await findMembers(store.replica, number)).filter(({ matched }) => matched === 'phone'),
    isOffline: () => sync().isOffline(),
    weigh: leases.authorise,
    programme: programmes.current,
    askForTicket: async (question) => {
      if (hq === null) return null;
      try {
        return await hq.findTicket(question, within(TICKET_PATIENCE_MS));
      } catch (error) {
        log('Headquarters did not look a ticket up.', { refusal: hqRefusal(error) ?? 'none' });
        return null;
      }
    },
    askHeadquarters: async (attempt) => {
      if (hq === null) return null;
      try {
        return await hq.verifyPin(attempt, within(PIN_PATIENCE_MS));
      } catch (error) {
        const refusal = hqRefusal(error);
        log('Headquarters gave no verdict on a PIN.', { refusal: refusal ?? 'none' });
        if (refusal !== null) sync().kick();
        return refusal === null ? null : 'refused';
      }
    },
    leaseOf: async (code) => {
      const until = await readSetting(store.outbox, 'leasesUntil');
      const sealed = await sealedPinOf(store, code);
      if (until === null || sealed === null || until <= clock.now()) return null;
      // Set back, the clock would make the lease last for ever; shut out or copied, the desk may not check alone.
      if (clock.hasMoved() || sync().isRefused()) return null;
      return { secret: enrolment.leaseSecret, sealed };
    },
    kick: recorded,
    changed,
    diskFull: (isFull) => {
      if (state.isDiskFull === isFull) return;
      state.isDiskFull = isFull;
      changed();
      if (!isFull) roomAgain();
    },
    log,
  };
};

/** Puts an open store to work: resumes its calls and starts to sync. */
export const openDeskWork = async (ports: OpenDeskPorts): Promise<OpenDesk> => {
  const { store, clock, changed } = ports;
  const state = {
    isDiskFull: false,
    parked: 0,
    recorded: [] as readonly RecordedCommand[],
    book: EMPTY_BOOK as CaseBook,
    callBacks: [] as readonly { callId: string | null; about: GovernedAct }[],
  };
  const names = memberNames(store.replica);
  const inTurn = inTurns();

  const leases = await openLeaseBook({
    outbox: store.outbox,
    holder: { deskId: ports.enrolment.desk.deskId, incarnation: ports.enrolment.incarnation },
    clock,
    isRefused: () => sync.isRefused(),
  });
  const programmes = await openProgrammeBook(store.outbox, changed);
  const clockMark = keepClockMark(store.outbox, clock, ports.log);

  const readOutbox = async (): Promise<void> => {
    const recorded = await listCommands(store.outbox, COMMANDS_SHOWN);
    await leases.recount();
    // The commands at once: a step that was just recorded shows as recorded, whoever it names.
    state.recorded = recorded;
    state.callBacks = recorded.flatMap(({ command: { callId, type, payload } }) =>
      type === 'callback.request' ? [{ callId, about: payload.about }] : [],
    );
    changed();
    state.book = await readCaseBook(store, names, recorded);
    changed();
  };

  const sync: DeskSync = ports.createSync(
    {
      results: async (results) => {
        await calls.settled(results);
        await calls.refresh();
        await readOutbox();
      },
      accountsChanged: () => calls.refresh(),
      changed,
    },
    leases,
    {
      answersBefore: (commandIds) => listAnswersBefore(store.outbox, commandIds),
      unresolved: () => listUnresolvedCases(store.outbox),
      wantsAll: ports.isSupervised,
      keep: async (files) => {
        await keepCases(store.outbox, files);
        await readOutbox();
      },
    },
    programmes,
  );
  const recorded = (): void => {
    void readOutbox().catch(() => ports.log('The outbox could not be read.'));
    sync.recorded();
  };
  /** What headquarters answered while the disk was full, the calls learn now. */
  const roomAgain = (): void => {
    void calls.refresh().catch(() => ports.log('The open calls could not be brought up to date.'));
  };
  const calls = createCallDesk(callPorts(ports, () => sync, leases, programmes, state, recorded, roomAgain));
  state.parked = await calls.resume();
  await readOutbox();
  sync.start();

  /** Out of reach, or shut out, for good and not only for the blink of a start. */
  const offlineMoment = (): OfflineMoment | null => {
    const { state: link } = sync.view();
    if (link !== 'offline' && link !== 'attention') return null;
    return {
      standing: leases.standing(),
      usage: leases.usage(),
      day: clock.date(),
      callBacksIn: (callId) => state.callBacks.flatMap((asked) => (asked.callId === callId ? [asked.about] : [])),
    };
  };

  /** Supervisors see to the cases of all desks of their scopes. */
  const otherCases = (looker: Looker): CommandView[] => {
    if (looker?.role !== 'supervisor') return [];
    const own = ports.enrolment.desk.deskId;
    const others = [...state.book.files.values()].filter(({ desk }) => desk !== own);
    return others.map((file) => otherCaseView(file, state.book, looker));
  };

  return {
    store,
    enrolment: ports.enrolment,
    calls,
    sync,
    callViews: (edition) => {
      const moment = {
        request: { at: clock.now(), offline: sync.isOffline() },
        today: clock.date(),
        edition,
        offline: offlineMoment(),
        programme: programmes.current(),
      };
      return calls.open().flatMap((call) => {
        const { report, answer, claim } = call.snapshot.context;
        const named = (id: string | undefined) => {
          const found = state.recorded.find(({ command }) => command.commandId === id);
          return found === undefined ? null : commandView(found, state.book, null);
        };
        const commands = {
          report: named(report.recorded?.commandId),
          answer: named(answer?.recorded?.commandId),
          claim: named(claim?.recorded?.commandId),
        };
        return callView(call, moment, commands) ?? [];
      });
    },
    outbox: (looker) => state.recorded.map((recorded) => commandView(recorded, state.book, looker)),
    otherCases,
    resolveCase: (toDo, worker) =>
      inTurn(async () => {
        const seen = [...state.recorded.map((one) => commandView(one, state.book, worker)), ...otherCases(worker)];
        const command = seen.find(({ commandId }) => commandId === toDo.caseId);
        const desk = { deskId: ports.enrolment.desk.deskId, incarnation: ports.enrolment.incarnation };
        const isOffline = (): boolean => sync.isOffline();
        const commandPorts = { outbox: store.outbox, desk, clock, random: ports.random, isOffline };
        const outcome = await recordCaseCommand(commandPorts, toDo, command, worker);
        if (outcome === 'recorded') {
          // Shown as recorded before anybody can press again.
          await readOutbox();
          sync.kick();
        }
        return outcome;
      }),
    caseLetter: (about) => caseLetterView(store, state.book, about, clock.date()),
    memberCases: (account) => memberCases(ports.hq, state.book, account),
    problems: () => [
      ...(state.isDiskFull ? [{ code: 'disk-full', severity: 'critical', detail: {} } as const] : []),
      ...(state.parked > 0
        ? [{ code: 'call-parked', severity: 'caution', detail: { calls: state.parked } } as const]
        : []),
      ...(store.replica.replacedFor() === 'damaged'
        ? [{ code: 'store-damaged', severity: 'caution', detail: {} } as const]
        : []),
      ...(clock.hasMoved() ? [{ code: 'clock-moved', severity: 'caution', detail: {} } as const] : []),
      ...sync.problems(),
    ],
    close: async () => {
      await sync.stop();
      await clockMark.stop();
      await closeDeskStore(store);
    },
  };
};
