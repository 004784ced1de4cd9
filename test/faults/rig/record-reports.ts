import { randomUUID } from 'node:crypto';
import { appendCommand } from '../../../db/desk/outbox/command-repository.ts';
import { readSetting } from '../../../db/desk/outbox/setting-repository.ts';
import { closeDeskStore } from '../../../electron/engine/session/desk-store.ts';
import type { Command } from '../../../shared/account/command.ts';
import { storeOf } from './desk-store.ts';

const NOON = '2017-11-20T11:00:00Z';

const damagedCard = (account: string) => ({
  type: 'card.report' as const,
  v: 1 as const,
  payload: {
    account,
    cause: 'damaged' as const,
    wants: null,
    fraudSuspected: false,
    pinCompromised: false,
    lastSeenOn: null,
    policeReport: null,
    language: 'it' as const,
    request: { at: NOON, offline: false },
    verification: { level: 'basic' as const, method: 'profile' as const, attemptId: null },
  },
});

export type ReportPlace = { dataDir: string; members: readonly string[]; random: () => number };

/** Appends reports of damaged cards to the outbox of a desk that is closed, each in its place in the chain. */
export const recordReports = async ({ dataDir, members, random }: ReportPlace, count: number): Promise<void> => {
  const store = await storeOf(dataDir);
  try {
    const enrolment = await readSetting(store.outbox, 'enrolment');
    if (enrolment === null) throw new Error('This desk is not enrolled.');
    const { incarnation, desk } = enrolment;
    for (let made = 0; made < count; made += 1) {
      const body = damagedCard(members[Math.floor(random() * members.length)] ?? '');
      const rest = { callId: randomUUID(), agent: `A-${desk.branch}`, decision: null, issuedAt: NOON };
      await appendCommand(store.outbox, incarnation, (place): Command => {
        const identity = { commandId: randomUUID(), desk: desk.deskId, incarnation };
        return { ...body, ...identity, ...place, ...rest };
      });
    }
  } finally {
    await closeDeskStore(store);
  }
};
