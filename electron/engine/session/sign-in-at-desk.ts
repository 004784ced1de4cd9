import { writeSetting } from '../../../db/desk/outbox/setting-repository.ts';
import type { Agent, Business, Enrolment } from '../../../shared/contract/hq-api.ts';
import type { BusinessClock } from '../clock/business-clock.ts';
import type { HqClient } from '../hq/hq-client.ts';
import { createDeskKeys, hasDeskKeys, type Keychain, openDeskKeys, putKeySlot } from '../keys/desk-keys.ts';
import type { OpenDesk } from '../open-desk.ts';
import { type DeskCard, writeDeskCard } from './desk-card.ts';
import type { DeskStore } from './desk-store.ts';
import { deleteEnrolmentFile, readEnrolmentFile } from './enrolment-file.ts';
import {
  type Credentials,
  enrolAt,
  openersFor,
  rememberSignIn,
  type SignInRefusal,
  signInAt,
  signInHere,
  unlockByPassphrase,
} from './sign-in.ts';

export type SignInAnswer = { outcome: 'signed-in' } | { outcome: 'refused'; reason: SignInRefusal };

/** What signing in may do with the desk. */
export type SignInHands = {
  dataDir: string;
  keychain: Keychain | null;
  /** Headquarters as the start of the console names it; null: as the invitation says. */
  configuredUrl: string | null;
  clock: BusinessClock;
  hqClient(): HqClient | null;
  openDesk(): OpenDesk | null;
  deskId(): string | null;
  openStore(key: Uint8Array): Promise<DeskStore | null>;
  openWith(key: Uint8Array): Promise<OpenDesk | null>;
  learn(store: DeskStore, business: Business): Promise<void>;
  work(store: DeskStore, enrolment: Enrolment): Promise<OpenDesk>;
  begin(agent: Agent, offline: boolean): Promise<SignInAnswer>;
  named(card: DeskCard): void;
};

const cardOf = ({ desk }: Enrolment, hqUrl: string): DeskCard => ({
  deskId: desk.deskId,
  name: desk.name,
  branch: desk.branch,
  hqUrl,
});

/** Signing in: the first one enrols the desk; later ones go to headquarters, or to this desk alone while it is out of reach. */
export const createSignIn = (hands: SignInHands) => {
  const { dataDir, keychain, configuredUrl, clock, hqClient, openDesk, deskId } = hands;
  const { openStore, openWith, learn, work, begin, named } = hands;

  const refused = (reason: SignInRefusal): SignInAnswer => ({ outcome: 'refused', reason });

  const enrol = async (hq: HqClient, credentials: Credentials): Promise<SignInAnswer> => {
    const invitation = readEnrolmentFile(dataDir);
    if (invitation === null) return refused('not-enrolled');
    const asked = await enrolAt(hq, invitation, credentials);
    if (asked.outcome === 'refused') return refused(asked.reason);
    const { enrolment, agent, unlockKey, business } = asked.answer;
    const key = await createDeskKeys(dataDir, openersFor(credentials, unlockKey, keychain));
    const store = await openStore(key);
    if (store === null) return refused('store-unusable');
    await writeSetting(store.outbox, 'enrolment', enrolment);
    const card = cardOf(enrolment, configuredUrl ?? invitation.hqUrl);
    writeDeskCard(dataDir, card);
    named(card);
    deleteEnrolmentFile(dataDir);
    await learn(store, business);
    await rememberSignIn(store, agent, clock.now());
    await work(store, enrolment);
    return begin(agent, false);
  };

  const unlockedByHq = async (unlockKey: string): Promise<OpenDesk | SignInRefusal> => {
    const already = openDesk();
    if (already !== null) return already;
    const key = await openDeskKeys(dataDir, { kind: 'hq', unlockKey });
    if (key === null) return 'store-locked';
    return (await openWith(key)) ?? 'store-unusable';
  };

  const signInOnline = async (credentials: Credentials): Promise<SignInAnswer> => {
    const hq = hqClient();
    if (!hasDeskKeys(dataDir)) return hq === null ? refused('not-enrolled') : enrol(hq, credentials);
    const id = deskId();
    if (hq === null || id === null) return refused('hq-unreachable');
    const asked = await signInAt(hq, id, credentials);
    if (asked.outcome === 'refused') return refused(asked.reason);
    const { agent, unlockKey, business } = asked.answer;
    const open = await unlockedByHq(unlockKey);
    if (typeof open === 'string') return refused(open);
    await learn(open.store, business);
    await rememberSignIn(open.store, agent, clock.now());
    await putKeySlot(dataDir, open.store.key, { kind: 'passphrase', ...credentials });
    open.sync.kick();
    return begin(agent, false);
  };

  const signInOffline = async (credentials: Credentials): Promise<SignInAnswer> => {
    if (!hasDeskKeys(dataDir)) return refused('not-enrolled');
    let isUnlockedByThem = false;
    if (openDesk() === null) {
      const unlocked = await unlockByPassphrase(dataDir, credentials);
      if (unlocked.outcome === 'refused') return refused(unlocked.reason);
      if ((await openWith(unlocked.key)) === null) return refused('store-unusable');
      isUnlockedByThem = true;
    }
    const open = openDesk();
    if (open === null) return refused('store-unusable');
    const answer = await signInHere(dataDir, open.store, credentials, clock.now(), isUnlockedByThem);
    return answer.outcome === 'refused' ? refused(answer.reason) : begin(answer.agent, true);
  };

  return { online: signInOnline, offline: signInOffline };
};
