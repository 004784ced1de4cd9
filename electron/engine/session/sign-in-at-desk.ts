import { timingSafeEqual } from 'node:crypto';
import { databaseFailureOf } from '../../../db/desk/database-error.ts';
import type { KeptEnrolment } from '../../../db/desk/outbox/setting-repository.ts';
import type { Agent, Business, Enrolment } from '../../../shared/contract/hq-api.ts';
import type { BusinessClock } from '../clock/business-clock.ts';
import type { Random } from '../clock/random.ts';
import { deskKeyFrom, newKeySeed } from '../hq/desk-key.ts';
import type { HqClient } from '../hq/hq-client.ts';
import {
  createDeskKeys,
  hasDeskKeys,
  type Keychain,
  type KeyOpener,
  keyInCurrentSlot,
  openDeskKeys,
  putKeySlot,
} from '../keys/desk-keys.ts';
import type { OpenDesk } from '../open-desk.ts';
import { type DeskCard, writeDeskCard } from './desk-card.ts';
import { closeDeskStore, type DeskStore } from './desk-store.ts';
import { deleteEnrolmentFile, type EnrolmentFile, readEnrolmentFile } from './enrolment-file.ts';
import { keepEnrolment } from './keep-enrolment.ts';
import {
  type Credentials,
  enrolAt,
  type OnlineAnswer,
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
  random: Random;
  hqClient(): HqClient | null;
  /** Headquarters' address is one that others could read along: nothing is sent there. */
  isOverheard(): boolean;
  openDesk(): OpenDesk | null;
  deskId(): string | null;
  openStore(key: Uint8Array): Promise<DeskStore | null>;
  openWith(key: Uint8Array): Promise<OpenDesk | null>;
  /** Closes the desk if it is open, store included. */
  putToRest(): Promise<void>;
  learn(store: DeskStore, business: Business): Promise<void>;
  work(store: DeskStore, enrolment: KeptEnrolment): Promise<OpenDesk>;
  begin(agent: Agent, offline: boolean): Promise<SignInAnswer>;
  named(card: DeskCard): void;
};

const cardOf = ({ desk }: Enrolment, { hqCa, allowPlainHttp }: EnrolmentFile, hqUrl: string): DeskCard => ({
  deskId: desk.deskId,
  name: desk.name,
  branch: desk.branch,
  hqUrl,
  ...(hqCa === undefined ? {} : { hqCa }),
  ...(allowPlainHttp === undefined ? {} : { allowPlainHttp }),
});

/** Signing in: the first one enrols the desk; later ones go to headquarters, or to this desk alone while it is out of reach. */
export const createSignIn = (hands: SignInHands) => {
  const { dataDir, keychain, configuredUrl, clock, random, hqClient, openDesk, deskId } = hands;
  const { openStore, openWith, putToRest, learn, work, begin, named } = hands;

  const refused = (reason: SignInRefusal): SignInAnswer => ({ outcome: 'refused', reason });

  /** The store key: of a new desk drawn now, of a desk with a store the one it has. A keychain that refuses is done without. */
  const storeKey = async (credentials: Credentials, unlockKey: string): Promise<Uint8Array | null> => {
    if (hasDeskKeys(dataDir)) return (await keyBySignIn(credentials, unlockKey)) ?? null;
    if (keychain !== null) {
      try {
        return await createDeskKeys(dataDir, openersFor(credentials, unlockKey, keychain));
      } catch (error) {
        if (databaseFailureOf(error) !== null) throw error;
      }
    }
    return createDeskKeys(dataDir, openersFor(credentials, unlockKey, null));
  };

  const keyBySignIn = async (credentials: Credentials, unlockKey: string): Promise<Uint8Array | null> =>
    (await openDeskKeys(dataDir, { kind: 'hq', unlockKey })) ??
    (await openDeskKeys(dataDir, { kind: 'passphrase', ...credentials }));

  /**
   * Enrols a new desk, one whose enrolment was cut off, or one that is given a new credential; whatever was recorded here is kept and
   * sent. The invitation goes last: as long as the enrolment is not stored, it can be asked for again.
   */
  const enrol = async (hq: HqClient, invitation: EnrolmentFile, credentials: Credentials): Promise<SignInAnswer> => {
    const known = deskId();
    if (known !== null && known !== invitation.deskId) return refused('enrolment-refused');
    const keySeed = newKeySeed(random);
    const asked = await enrolAt(hq, invitation, credentials, deskKeyFrom(keySeed).publicKey);
    if (asked.outcome === 'refused') return refused(asked.reason);
    const { agent, unlockKey, business, lease } = asked.answer;
    const enrolment = { ...asked.answer.enrolment, keySeed };
    const key = openDesk()?.store.key ?? (await storeKey(credentials, unlockKey));
    if (key === null) return refused('store-locked');
    await putToRest();
    const store = await openStore(key);
    if (store === null) return refused('store-unusable');
    try {
      const card = cardOf(enrolment, invitation, configuredUrl ?? invitation.hqUrl);
      writeDeskCard(dataDir, card);
      named(card);
      await keepEnrolment(store, enrolment, lease);
      deleteEnrolmentFile(dataDir);
      await learn(store, business);
      await rememberSignIn(store, agent, clock.now());
      await putKeySlot(dataDir, key, { kind: 'passphrase', ...credentials });
      await putKeySlot(dataDir, key, { kind: 'hq', unlockKey });
      await work(store, enrolment);
    } catch (error) {
      await closeDeskStore(store);
      throw error;
    }
    return begin(agent, false);
  };

  const unlockedByHq = async (credentials: Credentials, unlockKey: string): Promise<OpenDesk | SignInRefusal> => {
    const already = openDesk();
    if (already !== null) return already;
    const key = await keyBySignIn(credentials, unlockKey);
    if (key === null) return 'store-locked';
    return (await openWith(key)) ?? 'store-unusable';
  };

  /** What makes the next sign-in easier must not keep anybody from this one: on a full disk it is left for another day. */
  const remember = async (
    open: OpenDesk,
    credentials: Credentials,
    { agent, unlockKey, business }: OnlineAnswer,
    heldByPassphrase: Promise<Uint8Array | null>,
  ): Promise<void> => {
    const { key } = open.store;
    const keep = async (held: Uint8Array | null, opener: KeyOpener): Promise<void> => {
      if (held === null || !timingSafeEqual(held, key)) await putKeySlot(dataDir, key, opener);
    };
    try {
      await learn(open.store, business);
      await rememberSignIn(open.store, agent, clock.now());
      await keep(await heldByPassphrase, { kind: 'passphrase', ...credentials });
      const hqSlot = { kind: 'hq', unlockKey } as const;
      await keep(await keyInCurrentSlot(dataDir, hqSlot), hqSlot);
    } catch (error) {
      if (databaseFailureOf(error)?.kind !== 'disk-full') throw error;
    }
  };

  const signInOnline = async (credentials: Credentials): Promise<SignInAnswer> => {
    if (hands.isOverheard()) return refused('hq-insecure');
    const hq = hqClient();
    const invitation = readEnrolmentFile(dataDir);
    const isKnown = hasDeskKeys(dataDir) && deskId() !== null;
    if (hq !== null && invitation !== null) {
      const answer = await enrol(hq, invitation, credentials);
      // A desk that works already may have an invitation lying there that was used up: it simply signs in.
      const isUsedUp = answer.outcome === 'refused' && answer.reason === 'enrolment-refused' && isKnown;
      if (!isUsedUp) return answer;
    }
    if (!hasDeskKeys(dataDir)) return refused('not-enrolled');
    const id = deskId();
    if (hq === null || id === null) return refused('hq-unreachable');
    // Hashing a passphrase takes as long as everything else here together: it runs while headquarters does the same.
    const held = keyInCurrentSlot(dataDir, { kind: 'passphrase', ...credentials }).catch(() => null);
    const asked = await signInAt(hq, id, credentials);
    if (asked.outcome === 'refused') return refused(asked.reason);
    const open = await unlockedByHq(credentials, asked.answer.unlockKey);
    if (typeof open === 'string') return refused(open);
    await remember(open, credentials, asked.answer, held);
    // Only one that was used up is still here.
    deleteEnrolmentFile(dataDir);
    open.sync.kick();
    return begin(asked.answer.agent, false);
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
    const now = clock.now();
    // Set back, the clock would let somebody in for ever who has long left.
    if (clock.hasMoved()) return refused('clock-moved');
    const answer = await signInHere(dataDir, open.store, credentials, now, isUnlockedByThem);
    return answer.outcome === 'refused' ? refused(answer.reason) : begin(answer.agent, true);
  };

  return { online: signInOnline, offline: signInOffline };
};
