import { listCommands } from '../../db/desk/outbox/command-repository.ts';
import { readSetting } from '../../db/desk/outbox/setting-repository.ts';
import type { GovernedAct } from '../../shared/account/lease/act.ts';
import type { CallView, CommandView, Problem } from '../../shared/contract/console-view.ts';
import type { Enrolment } from '../../shared/contract/hq-api.ts';
import { type CallDesk, createCallDesk } from './calls/call-desk.ts';
import type { CallPorts } from './calls/call-ports.ts';
import type { BusinessClock } from './clock/business-clock.ts';
import { keepClockMark } from './clock/clock-mark.ts';
import type { Random } from './clock/random.ts';
import type { DeskSync, DeskSyncListener, LeaseExchange } from './desk-sync.ts';
import { type HqClient, hqRefusal, within } from './hq/hq-client.ts';
import { type LeaseBook, openLeaseBook } from './lease/lease-book.ts';
import type { DeskLog } from './log/desk-log.ts';
import { findKnownMember, sealedPinOf } from './members/member-book.ts';
import { findMembers } from './search/find-members.ts';
import { closeDeskStore, type DeskStore } from './session/desk-store.ts';
import { callView } from './views/call-view.ts';
import { commandView } from './views/command-view.ts';
import type { OfflineMoment } from './views/offline-moment.ts';

/** How long a caller may wait for headquarters' verdict on a PIN before the desk checks it alone. */
const PIN_PATIENCE_MS = 6000;
const COMMANDS_SHOWN = 200;

export type OpenDeskPorts = {
  store: DeskStore;
  enrolment: Enrolment;
  hq: HqClient | null;
  clock: BusinessClock;
  random: Random;
  log: DeskLog;
  createSync(listener: DeskSyncListener, leases: LeaseExchange): DeskSync;
  changed(): void;
};

/** A desk whose store is open: calls, commands and the link with headquarters. Works whether or not somebody is signed in. */
export type OpenDesk = {
  store: DeskStore;
  enrolment: Enrolment;
  calls: CallDesk;
  sync: DeskSync;
  callViews(edition: string): CallView[];
  outbox(): readonly CommandView[];
  problems(): readonly Problem[];
  close(): Promise<void>;
};

const callPorts = (
  ports: OpenDeskPorts,
  sync: () => DeskSync,
  leases: LeaseBook,
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
    outbox: [] as readonly CommandView[],
    callBacks: [] as readonly { callId: string | null; about: GovernedAct }[],
  };

  const leases = await openLeaseBook({
    outbox: store.outbox,
    holder: { deskId: ports.enrolment.desk.deskId, incarnation: ports.enrolment.incarnation },
    clock,
    isRefused: () => sync.isRefused(),
  });
  const clockMark = keepClockMark(store.outbox, clock, ports.log);

  const readOutbox = async (): Promise<void> => {
    const recorded = await listCommands(store.outbox, COMMANDS_SHOWN);
    await leases.recount();
    state.outbox = recorded.map(({ command, status, result }) => commandView(command, status, result));
    state.callBacks = recorded.flatMap(({ command: { callId, type, payload } }) =>
      type === 'callback.request' ? [{ callId, about: payload.about }] : [],
    );
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
  );
  const recorded = (): void => {
    void readOutbox().catch(() => ports.log('The outbox could not be read.'));
    sync.recorded();
  };
  /** What headquarters answered while the disk was full, the calls learn now. */
  const roomAgain = (): void => {
    void calls.refresh().catch(() => ports.log('The open calls could not be brought up to date.'));
  };
  const calls = createCallDesk(callPorts(ports, () => sync, leases, state, recorded, roomAgain));
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

  return {
    store,
    enrolment: ports.enrolment,
    calls,
    sync,
    callViews: (edition) => {
      const request = { at: clock.now(), offline: sync.isOffline() };
      const moment = { request, today: clock.date(), edition, offline: offlineMoment() };
      return calls.open().flatMap((call) => {
        const { report, answer } = call.snapshot.context;
        const named = (id: string | undefined) => state.outbox.find(({ commandId }) => commandId === id) ?? null;
        const commands = { report: named(report.recorded?.commandId), answer: named(answer?.recorded?.commandId) };
        return callView(call, moment, commands) ?? [];
      });
    },
    outbox: () => state.outbox,
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
