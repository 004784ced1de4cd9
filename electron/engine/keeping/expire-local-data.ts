import { statSync } from 'node:fs';
import {
  EXPIRED_AT_ONCE,
  emptyClosedCalls,
  forgetAgent,
  forgetPinAttempts,
  listAgentsNotSeenSince,
} from '../../../db/desk/outbox/expire.ts';
import { removeDatabase } from '../../../db/desk/replica/replica.ts';
import { stagingFileOf } from '../../../db/desk/replica/staging.ts';
import { removePassphraseSlot } from '../keys/desk-keys.ts';
import type { DeskStore } from '../session/desk-store.ts';

const DAY_MS = 86_400_000;

/** What was noted in a closed call is looked up while its case is handled; its commands are kept as long. */
const DAYS_OF_CLOSED_CALLS = 30;
/** Limits go by the call and the business day; a day more, for a desk that was off over midnight. */
const DAYS_OF_PIN_ATTEMPTS = 2;
/** Nobody signs in without headquarters after a week; an agent who has not been here for a month has moved on. */
const DAYS_OF_ABSENT_AGENTS = 30;
/** A replica that was moved aside is for the operator, who has looked at it by then or will not. */
const DAYS_OF_DAMAGED_FILES = 30;

/** Which data folder and store, and when it is: a business instant of headquarters, never the clock of this machine (I10). */
export type Expiring = { readonly store: DeskStore; readonly dataDir: string; readonly now: string };

const daysBefore = (now: string, days: number): string => new Date(Date.parse(now) - days * DAY_MS).toISOString();

/** The way to sign in without headquarters goes first: without it the agent's row would only be a name. */
const forgetAbsentAgents = async ({ store, dataDir, now }: Expiring): Promise<number> => {
  const agents = await listAgentsNotSeenSince(store.outbox, daysBefore(now, DAYS_OF_ABSENT_AGENTS));
  for (const agentId of agents) {
    removePassphraseSlot(dataDir, agentId);
    await forgetAgent(store.outbox, agentId);
  }
  return agents.length;
};

/** Nothing is being fetched now: what is left of a fetch is of an earlier epoch or of scopes this desk no longer reads. */
const removeOldFiles = ({ store, now }: Expiring): void => {
  removeDatabase(stagingFileOf(store.replica));
  const oldest = Date.parse(daysBefore(now, DAYS_OF_DAMAGED_FILES));
  for (const file of ['damaged', 'newer'].map((reason) => `${store.replica.file}.${reason}`)) {
    const found = statSync(file, { throwIfNoEntry: false });
    if (found !== undefined && found.mtimeMs < oldest) removeDatabase(file);
  }
};

/**
 * Takes a slice of everything out of this desk's files that has served its time. Killed at any point, the next call goes on; it waits for
 * nothing but the disk. For the end of a round with headquarters, when nothing is being fetched.
 * @returns true while there is more
 */
export const expireLocalData = async (expiring: Expiring): Promise<boolean> => {
  const { store, now } = expiring;
  removeOldFiles(expiring);
  const done = [
    await emptyClosedCalls(store.outbox, daysBefore(now, DAYS_OF_CLOSED_CALLS)),
    await forgetPinAttempts(store.outbox, daysBefore(now, DAYS_OF_PIN_ATTEMPTS).slice(0, 10)),
    await forgetAbsentAgents(expiring),
  ];
  return done.some((count) => count >= EXPIRED_AT_ONCE);
};
