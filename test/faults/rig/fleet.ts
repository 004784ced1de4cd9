import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '../../../electron/engine/desk.ts';
import { randomFrom } from '../../bench/random.ts';
import { type Errand, takeCall } from './agent-at-work.ts';
import { agentOf, deskAt, type FaultyHq } from './headquarters.ts';
import { emptyJournal, type Journal, note } from './journal.ts';
import { eventually, openDeskAt, signInSomehow } from './open-desk.ts';
import { recordReports } from './record-reports.ts';

/** A whole desk in this process, with an agent and everything it ever showed. */
export type FleetDesk = {
  readonly deskId: string;
  readonly dataDir: string;
  readonly journal: Journal;
  /** Throws while the desk is closed. */
  desk(): Desk;
  /** Takes calls one after the other with members of its branch. */
  work(calls: number, errands: readonly Errand[]): Promise<void>;
  /** Records reports of damaged cards in the outbox of the closed desk, as after a long time offline. */
  recordReports(count: number): Promise<void>;
  /** Everything recorded is answered, and the replica has all that was announced. */
  drained(patienceMs?: number): Promise<void>;
  close(): Promise<void>;
  /** Opens the desk again; it begins to sync at once. */
  open(): Promise<void>;
  /** Signs the agent in, alone where headquarters is out of reach. */
  signIn(): Promise<void>;
  dispose(): Promise<void>;
};

export type FleetPlace = {
  hq: FaultyHq;
  branch: string;
  /** Number of the desk in its branch, from 1. */
  number: number;
  url: string;
  fetch?: typeof fetch;
};

/** Enrols a desk, signs its agent in, and waits for its accounts. */
export const fleetDesk = async (place: FleetPlace): Promise<FleetDesk> => {
  const { hq, branch, number, url } = place;
  const deskId = deskAt(branch, number);
  const members = hq.members.get(branch) ?? [];
  const seed = number * 7919 + branch.charCodeAt(0);
  const random = randomFrom(seed);
  const dataDir = mkdtempSync(join(tmpdir(), 'milepost-fleet-'));
  const journal = emptyJournal();
  const state = { desk: null as Desk | null };
  const desk = (): Desk => {
    if (state.desk === null) throw new Error(`${deskId} is closed.`);
    return state.desk;
  };
  const isIdle = (): boolean => desk().view().sync.toSend === 0 && desk().view().sync.state === 'synced';
  const stuck = (): string => `${deskId} ${JSON.stringify([desk().view().sync, desk().view().problems])}`;
  const told = (act: string, callId: string): void => note(journal, { kind: 'did', act, callId });
  const open = async (): Promise<void> => {
    state.desk ??= await openDeskAt(dataDir, url, place.fetch);
    state.desk.subscribe((view) => {
      for (const { commandId, status, result } of view.outbox)
        note(journal, { kind: 'shown', commandId, status, newCode: result?.newCode ?? null });
    });
  };
  const close = async (): Promise<void> => {
    await state.desk?.close();
    state.desk = null;
  };
  await hq.invite(dataDir, deskId);
  await open();
  const signIn = (): Promise<void> =>
    eventually(async () => (await signInSomehow(desk(), agentOf(branch))) === null, stuck);
  await signIn();
  await eventually(() => desk().view().sync.members > 0 && isIdle(), stuck, 120_000);
  return {
    deskId,
    dataDir,
    journal,
    desk,
    work: async (calls, errands) => {
      for (let call = 0; call < calls; call += 1) {
        const member = members[Math.floor(random() * members.length)] ?? '';
        await takeCall(desk(), member, errands[Math.floor(random() * errands.length)] ?? 'block', told);
      }
    },
    recordReports: (count) => recordReports({ dataDir, members, random }, count),
    drained: async (patienceMs = 60_000) => {
      const since = desk().view().sync.lastSyncedAt;
      desk().syncNow();
      await eventually(() => isIdle() && desk().view().sync.lastSyncedAt !== since, stuck, patienceMs);
    },
    close,
    open,
    signIn,
    dispose: async () => {
      await close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Every desk has sent all, and then has heard what the others sent. */
export const allDrained = async (desks: readonly FleetDesk[], patienceMs = 60_000): Promise<void> => {
  for (let pass = 0; pass < 2; pass += 1) await Promise.all(desks.map((desk) => desk.drained(patienceMs)));
};

/** Enrols desks one after the other, as many as there are places. */
export const fleetOf = async (places: readonly FleetPlace[]): Promise<FleetDesk[]> => {
  const desks: FleetDesk[] = [];
  for (const place of places) desks.push(await fleetDesk(place));
  return desks;
};
