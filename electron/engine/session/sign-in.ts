import {
  countFailedSignIn,
  findAgent,
  forgetFailedSignIns,
  saveOnlineSignIn,
} from '../../../db/desk/outbox/agent-repository.ts';
import type { Agent, Business, Enrolment } from '../../../shared/contract/hq-api.ts';
import type { LeaseAnswer } from '../../../shared/contract/lease-api.ts';
import { type HqClient, hqRefusal, within } from '../hq/hq-client.ts';
import { hasSlotFor, type Keychain, type KeyOpener, openDeskKeys } from '../keys/desk-keys.ts';
import type { DeskStore } from './desk-store.ts';
import type { EnrolmentFile } from './enrolment-file.ts';
import { maySignInOffline, mustPause } from './offline-sign-in.ts';

/** Milliseconds headquarters has to answer a sign-in. */
const PATIENCE_MS = 10_000;

export type SignInRefusal =
  | 'wrong-credentials'
  | 'too-many-tries'
  | 'hq-unreachable'
  | 'offline-not-possible'
  | 'clock-moved'
  | 'store-locked'
  | 'store-unusable'
  | 'not-enrolled'
  | 'enrolment-refused'
  | 'desk-revoked'
  | 'upgrade-needed'
  | 'hq-insecure';

export type Credentials = { agentId: string; passphrase: string };
export type OnlineAnswer = { agent: Agent; unlockKey: string; business: Business };

const REFUSALS: Readonly<Record<string, SignInRefusal>> = {
  ENROLMENT_REFUSED: 'enrolment-refused',
  SIGN_IN_REFUSED: 'wrong-credentials',
  TOO_MANY_REQUESTS: 'too-many-tries',
  DESK_REVOKED: 'desk-revoked',
  UPGRADE_NEEDED: 'upgrade-needed',
};
const refusalOf = (error: unknown): SignInRefusal => REFUSALS[hqRefusal(error) ?? ''] ?? 'hq-unreachable';

type Asked<T> = { outcome: 'answered'; answer: T } | { outcome: 'refused'; reason: SignInRefusal };

const asked = async <T>(work: () => Promise<T>): Promise<Asked<T>> => {
  try {
    return { outcome: 'answered', answer: await work() };
  } catch (error) {
    return { outcome: 'refused', reason: refusalOf(error) };
  }
};

/** Exchanges the enrolment code and an agent's passphrase for the desk's credential, whose key is the one given. */
export const enrolAt = (
  hq: HqClient,
  { deskId, enrolmentCode }: EnrolmentFile,
  credentials: Credentials,
  publicKey: Buffer,
): Promise<Asked<OnlineAnswer & { enrolment: Enrolment; lease?: LeaseAnswer | undefined }>> =>
  asked(() =>
    hq.enrol({ deskId, enrolmentCode, publicKey: publicKey.toString('base64'), ...credentials }, within(PATIENCE_MS)),
  );

/** Asks headquarters whether this agent may work here. */
export const signInAt = (hq: HqClient, deskId: string, credentials: Credentials): Promise<Asked<OnlineAnswer>> =>
  asked(() => hq.signIn({ deskId, ...credentials }, within(PATIENCE_MS)));

/** The ways into the store that a desk is given at its first sign-in. */
export const openersFor = (credentials: Credentials, unlockKey: string, keychain: Keychain | null): KeyOpener[] => [
  ...(keychain === null ? [] : [{ kind: 'keychain', keychain } as const]),
  { kind: 'passphrase', ...credentials },
  { kind: 'hq', unlockKey },
];

/** Remembers an online sign-in, so that this agent may work here without headquarters for some days. */
export const rememberSignIn = ({ outbox }: DeskStore, agent: Agent, at: string): Promise<void> =>
  saveOnlineSignIn(outbox, agent, at);

/** The store key by an agent's passphrase, before the store is open; the derivation itself slows guessing down. */
export const unlockByPassphrase = async (
  dataDir: string,
  credentials: Credentials,
): Promise<{ outcome: 'unlocked'; key: Uint8Array } | { outcome: 'refused'; reason: SignInRefusal }> => {
  if (!hasSlotFor(dataDir, { kind: 'passphrase', agentId: credentials.agentId }))
    return { outcome: 'refused', reason: 'offline-not-possible' };
  const key = await openDeskKeys(dataDir, { kind: 'passphrase', ...credentials });
  return key === null ? { outcome: 'refused', reason: 'wrong-credentials' } : { outcome: 'unlocked', key };
};

/** Checks an agent against this desk alone. The tries are counted before the passphrase is tried, and survive a restart. */
export const signInHere = async (
  dataDir: string,
  { outbox }: DeskStore,
  credentials: Credentials,
  now: string,
  isUnlockedBy: boolean,
): Promise<{ outcome: 'known'; agent: Agent } | { outcome: 'refused'; reason: SignInRefusal }> => {
  const known = await findAgent(outbox, credentials.agentId);
  if (known === null || !maySignInOffline(known, now)) return { outcome: 'refused', reason: 'offline-not-possible' };
  if (mustPause(known, now)) return { outcome: 'refused', reason: 'too-many-tries' };
  if (!isUnlockedBy) {
    await countFailedSignIn(outbox, credentials.agentId, now);
    const unlocked = await unlockByPassphrase(dataDir, credentials);
    if (unlocked.outcome === 'refused') return unlocked;
  }
  await forgetFailedSignIns(outbox, credentials.agentId);
  return { outcome: 'known', agent: known.agent };
};
