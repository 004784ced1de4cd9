import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Desk } from '../../../electron/engine/desk.ts';
import { randomFrom } from '../../bench/random.ts';
import { type Errand, takeCall } from './agent-at-work.ts';
import { agentOf, deskAt, type FaultyHq } from './headquarters.ts';
import { emptyJournal, type Journal, note } from './journal.ts';
import { eventually, openDeskAt, signInSomehow } from './open-desk.ts';

/** A whole desk in this process, with an agent and everything it ever showed. */
export type FleetDesk = {
  readonly deskId: string;
  readonly dataDir: string;
  readonly desk: Desk;
  readonly journal: Journal;
  /** Takes calls one after the other with members of its own choice. */
  work(calls: number, errands: readonly Errand[]): Promise<void>;
  /** Everything recorded is answered, and the replica has all that was announced. */
  drained(patienceMs?: number): Promise<void>;
  close(): Promise<void>;
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

/** Enrols a desk, signs its agent in, and waits until it has its accounts unless told not to. */
export const fleetDesk = async (place: FleetPlace, waitForMembers = true): Promise<FleetDesk> => {
  const { hq, branch, number, url } = place;
  const deskId = deskAt(branch, number);
  const members = hq.members.get(branch) ?? [];
  const dataDir = mkdtempSync(join(tmpdir(), 'milepost-fleet-'));
  await hq.invite(dataDir, deskId);
  const desk = await openDeskAt(dataDir, url, place.fetch);
  const journal = emptyJournal();
  const random = randomFrom(number * 7919 + branch.charCodeAt(0));
  const isIdle = (): boolean => desk.view().sync.toSend === 0 && desk.view().sync.state === 'synced';
  const stuck = (): string => `${deskId} ${JSON.stringify([desk.view().sync, desk.view().problems])}`;
  desk.subscribe((view) => {
    for (const { commandId, status, result } of view.outbox)
      note(journal, { kind: 'shown', commandId, status, newCode: result?.newCode ?? null });
  });
  await eventually(async () => (await signInSomehow(desk, agentOf(branch))) === null, stuck);
  if (waitForMembers) await eventually(() => desk.view().sync.members > 0 && isIdle(), stuck, 120_000);
  const told = (act: string, callId: string): void => note(journal, { kind: 'did', act, callId });
  return {
    deskId,
    dataDir,
    desk,
    journal,
    work: async (calls, errands) => {
      for (let call = 0; call < calls; call += 1) {
        const member = members[Math.floor(random() * members.length)] ?? '';
        await takeCall(desk, member, errands[Math.floor(random() * errands.length)] ?? 'block', told);
      }
    },
    drained: async (patienceMs = 60_000) => {
      const since = desk.view().sync.lastSyncedAt;
      desk.syncNow();
      await eventually(() => isIdle() && desk.view().sync.lastSyncedAt !== since, stuck, patienceMs);
    },
    close: () => desk.close(),
    dispose: async () => {
      await desk.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};

/** Every desk has sent all, and then has heard what the others sent. */
export const allDrained = async (desks: readonly FleetDesk[], patienceMs = 60_000): Promise<void> => {
  for (let pass = 0; pass < 2; pass += 1) await Promise.all(desks.map((desk) => desk.drained(patienceMs)));
};
