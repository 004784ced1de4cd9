import type { KnownAgent } from '../../../db/desk/outbox/agent-repository.ts';

/** Days of business time since the last sign-in with headquarters during which an agent may sign in without it. */
const DAYS_WITHOUT_HEADQUARTERS = 7;
const TRIES_BEFORE_A_PAUSE = 5;
const PAUSE_MS = 15 * 60_000;
const DAY_MS = 86_400_000;

/** True while an agent who signed in online here may sign in without headquarters. Both are business instants. */
export const maySignInOffline = (known: Pick<KnownAgent, 'lastOnlineSignIn'>, now: string): boolean =>
  known.lastOnlineSignIn !== null &&
  Date.parse(now) - Date.parse(known.lastOnlineSignIn) <= DAYS_WITHOUT_HEADQUARTERS * DAY_MS;

/** True while an agent has to wait after too many wrong passphrases in a row. */
export const mustPause = (known: Pick<KnownAgent, 'failedTries' | 'lastFailedAt'>, now: string): boolean =>
  known.failedTries >= TRIES_BEFORE_A_PAUSE &&
  known.lastFailedAt !== null &&
  Date.parse(now) - Date.parse(known.lastFailedAt) < PAUSE_MS;
