import { randomBytes, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import { type KeyFile, type KeySlot, readKeyFile, writeKeyFile } from './key-file.ts';
import { keyFromPassphrase, PASSPHRASE_COST } from './passphrase-key.ts';
import { seal, unseal } from './seal.ts';

/** The OS keychain as the engine sees it (the main process holds the real one). Both directions may fail and then throw. */
export type Keychain = {
  protect(plain: Uint8Array): Promise<Uint8Array>;
  unprotect(sealed: Uint8Array): Promise<Uint8Array>;
};

/** Something that can open the store key, and can be given a slot for it. */
export type KeyOpener =
  | { readonly kind: 'keychain'; readonly keychain: Keychain }
  | { readonly kind: 'passphrase'; readonly agentId: string; readonly passphrase: string }
  /** `unlockKey`: base64, 32 bytes, as headquarters answers at sign-in. */
  | { readonly kind: 'hq'; readonly unlockKey: string };

const contextOf = (storeId: string, kind: KeySlot['kind'], owner: string): string =>
  `milepost key slot|${storeId}|${kind}|${owner}`;

const hqKeyOf = (unlockKey: string): Uint8Array => {
  const key = Buffer.from(unlockKey, 'base64');
  if (key.length !== 32) throw new TypeError('The unlock key of headquarters has 32 bytes.');
  return key;
};

const makeSlot = async (storeId: string, storeKey: Uint8Array, opener: KeyOpener): Promise<KeySlot> => {
  switch (opener.kind) {
    case 'keychain':
      return { kind: 'keychain', sealed: Buffer.from(await opener.keychain.protect(storeKey)).toString('base64') };
    case 'passphrase': {
      const salt = randomBytes(16);
      const key = await keyFromPassphrase(opener.passphrase, salt, PASSPHRASE_COST);
      const sealed = seal(key, storeKey, contextOf(storeId, 'passphrase', opener.agentId));
      return {
        kind: 'passphrase',
        agentId: opener.agentId,
        salt: salt.toString('base64'),
        cost: PASSPHRASE_COST,
        sealed,
      };
    }
    case 'hq':
      return { kind: 'hq', sealed: seal(hqKeyOf(opener.unlockKey), storeKey, contextOf(storeId, 'hq', '')) };
  }
};

const isSlotOf = (slot: KeySlot, opener: KeyOpener): boolean =>
  slot.kind === opener.kind &&
  (slot.kind !== 'passphrase' || (opener.kind === 'passphrase' && slot.agentId === opener.agentId));

const openByKeychain = async (sealed: string, keychain: Keychain): Promise<Uint8Array | null> => {
  try {
    const key = await keychain.unprotect(Buffer.from(sealed, 'base64'));
    return key.length === 32 ? key : null;
  } catch {
    // Another user of the machine, a locked keychain, or one that was reset: another slot may still open.
    return null;
  }
};

const openSlot = async (file: KeyFile, slot: KeySlot, opener: KeyOpener): Promise<Uint8Array | null> => {
  if (slot.kind === 'keychain') return opener.kind === 'keychain' ? openByKeychain(slot.sealed, opener.keychain) : null;
  if (slot.kind === 'hq') {
    return opener.kind === 'hq'
      ? unseal(hqKeyOf(opener.unlockKey), slot.sealed, contextOf(file.storeId, 'hq', ''))
      : null;
  }
  if (opener.kind !== 'passphrase') return null;
  const key = await keyFromPassphrase(opener.passphrase, Buffer.from(slot.salt, 'base64'), slot.cost);
  return unseal(key, slot.sealed, contextOf(file.storeId, 'passphrase', slot.agentId));
};

/** True when this desk has key slots, false on a new desk. Throws `KeysDamaged`. */
export const hasDeskKeys = (dataDir: string): boolean => readKeyFile(dataDir) !== null;

/** True when this opener has a slot; says nothing about whether it opens. Throws `KeysDamaged`. */
export const hasSlotFor = (dataDir: string, opener: { kind: KeySlot['kind']; agentId?: string }): boolean =>
  readKeyFile(dataDir)?.slots.some(
    (slot) => slot.kind === opener.kind && (slot.kind !== 'passphrase' || slot.agentId === opener.agentId),
  ) ?? false;

/**
 * Draws the store key of a new desk (32 bytes) and writes a slot per opener. Throws when the desk has slots already: they may be
 * the only way into an outbox. An opener that fails (a keychain, say) fails the whole.
 */
export const createDeskKeys = async (dataDir: string, openers: readonly KeyOpener[]): Promise<Uint8Array> => {
  if (hasDeskKeys(dataDir)) throw new Error('This desk has key slots already.');
  const storeKey = randomBytes(32);
  const storeId = randomUUID();
  const slots: KeySlot[] = [];
  for (const opener of openers) slots.push(await makeSlot(storeId, storeKey, opener));
  writeKeyFile(dataDir, { version: 1, storeId, slots });
  return storeKey;
};

/** The store key, or null when there is no slot for this opener or it does not fit (a wrong passphrase). Throws `KeysDamaged`. */
export const openDeskKeys = async (dataDir: string, opener: KeyOpener): Promise<Uint8Array | null> => {
  const file = readKeyFile(dataDir);
  const slot = file?.slots.find((candidate) => isSlotOf(candidate, opener));
  return file === null || slot === undefined ? null : openSlot(file, slot, opener);
};

/**
 * The store key as this opener's slot gives it, or null when a new slot is due: there is none, it does not open, or its passphrase
 * was hashed at an older cost. For a passphrase it takes as long as making a slot. Throws `KeysDamaged`.
 */
export const keyInCurrentSlot = async (dataDir: string, opener: KeyOpener): Promise<Uint8Array | null> => {
  const file = readKeyFile(dataDir);
  const slot = file?.slots.find((candidate) => isSlotOf(candidate, opener));
  if (file === null || slot === undefined) return null;
  if (slot.kind === 'passphrase' && !isDeepStrictEqual(slot.cost, PASSPHRASE_COST)) return null;
  return openSlot(file, slot, opener);
};

/** Adds a slot for an opener, or replaces the one it has (a new passphrase). Throws `KeysDamaged`, or on a new desk. */
export const putKeySlot = async (dataDir: string, storeKey: Uint8Array, opener: KeyOpener): Promise<void> => {
  const before = readKeyFile(dataDir);
  if (before === null) throw new Error('This desk has no key slots yet.');
  const slot = await makeSlot(before.storeId, storeKey, opener);
  // Making a slot takes time: read again, so that a slot added meanwhile stays.
  const file = readKeyFile(dataDir) ?? before;
  writeKeyFile(dataDir, { ...file, slots: [...file.slots.filter((other) => !isSlotOf(other, opener)), slot] });
};

/** Takes away an agent's slot; false when it is the last slot of the desk, which stays. */
export const removePassphraseSlot = (dataDir: string, agentId: string): boolean => {
  const file = readKeyFile(dataDir);
  const slots = file?.slots.filter((slot) => slot.kind !== 'passphrase' || slot.agentId !== agentId) ?? [];
  if (file === null || slots.length === 0) return false;
  writeKeyFile(dataDir, { ...file, slots });
  return true;
};
