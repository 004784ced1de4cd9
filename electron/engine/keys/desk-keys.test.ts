import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  createDeskKeys,
  hasDeskKeys,
  hasSlotFor,
  type Keychain,
  keyInCurrentSlot,
  openDeskKeys,
  putKeySlot,
  removePassphraseSlot,
} from './desk-keys.ts';
import { KeysDamaged, keyFilePath } from './key-file.ts';

const flipped = (bytes: Uint8Array): Uint8Array => bytes.map((byte) => byte ^ 0x5a);
const keychain: Keychain = { protect: async (plain) => flipped(plain), unprotect: async (sealed) => flipped(sealed) };
const lockedKeychain: Keychain = {
  protect: () => Promise.reject(new Error('locked')),
  unprotect: () => Promise.reject(new Error('locked')),
};
const marta = { kind: 'passphrase', agentId: 'A-0001', passphrase: 'larch ladder blue' } as const;
const hq = { kind: 'hq', unlockKey: Buffer.alloc(32, 7).toString('base64') } as const;

let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'milepost-keys-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

describe('key slots', () => {
  it('open the same key by keychain, passphrase and headquarters', async () => {
    const key = await createDeskKeys(dataDir, [{ kind: 'keychain', keychain }, marta, hq]);
    expect(key).toHaveLength(32);
    for (const opener of [{ kind: 'keychain', keychain } as const, marta, hq]) {
      expect(Buffer.from((await openDeskKeys(dataDir, opener)) ?? [])).toEqual(Buffer.from(key));
    }
  });

  it('stay shut for a wrong passphrase, another agent, another unlock key and a locked keychain', async () => {
    await createDeskKeys(dataDir, [marta, hq, { kind: 'keychain', keychain }]);
    expect(await openDeskKeys(dataDir, { ...marta, passphrase: 'larch ladder red' })).toBeNull();
    expect(await openDeskKeys(dataDir, { ...marta, agentId: 'A-0002' })).toBeNull();
    expect(await openDeskKeys(dataDir, { kind: 'hq', unlockKey: Buffer.alloc(32, 8).toString('base64') })).toBeNull();
    expect(await openDeskKeys(dataDir, { kind: 'keychain', keychain: lockedKeychain })).toBeNull();
  });

  it('accept the same words in another Unicode form', async () => {
    await createDeskKeys(dataDir, [{ ...marta, passphrase: 'caff\u00e8 θάλασσα'.normalize('NFC') }]);
    expect(await openDeskKeys(dataDir, { ...marta, passphrase: 'caff\u00e8 θάλασσα'.normalize('NFD') })).not.toBeNull();
  });

  it('replace the slot of an agent whose passphrase changed and keep the others', async () => {
    const key = await createDeskKeys(dataDir, [marta, hq]);
    await putKeySlot(dataDir, key, { ...marta, passphrase: 'new words here' });
    expect(await openDeskKeys(dataDir, marta)).toBeNull();
    expect(await openDeskKeys(dataDir, { ...marta, passphrase: 'new words here' })).not.toBeNull();
    expect(await openDeskKeys(dataDir, hq)).not.toBeNull();
  });

  it('are due again after another passphrase or an older cost of hashing, and only then', async () => {
    const key = await createDeskKeys(dataDir, [marta, hq]);
    expect(Buffer.from((await keyInCurrentSlot(dataDir, marta)) ?? [])).toEqual(Buffer.from(key));
    expect(Buffer.from((await keyInCurrentSlot(dataDir, hq)) ?? [])).toEqual(Buffer.from(key));
    expect(await keyInCurrentSlot(dataDir, { ...marta, passphrase: 'new words here' })).toBeNull();
    expect(await keyInCurrentSlot(dataDir, { ...marta, agentId: 'A-0002' })).toBeNull();
    const older = readFileSync(keyFilePath(dataDir), 'utf8').replace('"passes": 3', '"passes": 2');
    writeFileSync(keyFilePath(dataDir), older);
    expect(await keyInCurrentSlot(dataDir, marta)).toBeNull();
  });

  it('lose an agent but never the last slot', async () => {
    await createDeskKeys(dataDir, [marta, hq]);
    expect(removePassphraseSlot(dataDir, marta.agentId)).toBe(true);
    expect(hasSlotFor(dataDir, marta)).toBe(false);
    expect(hasSlotFor(dataDir, { kind: 'hq' })).toBe(true);
  });

  it('are private to the user and hold neither key nor passphrase', async () => {
    const key = await createDeskKeys(dataDir, [marta, hq]);
    const text = readFileSync(keyFilePath(dataDir), 'utf8');
    expect(statSync(keyFilePath(dataDir)).mode & 0o777).toBe(0o600);
    for (const secret of [marta.passphrase, Buffer.from(key).toString('base64'), Buffer.from(key).toString('hex')]) {
      expect(text).not.toContain(secret);
    }
  });

  it('are never overwritten by a second creation', async () => {
    await createDeskKeys(dataDir, [marta]);
    await expect(createDeskKeys(dataDir, [hq])).rejects.toThrow('already');
  });

  it.each(['', '{', '{"version":1,"slots":[]}', '\u0000\u0000'])(
    'that are damaged (%j) are named, not replaced',
    async (text) => {
      await createDeskKeys(dataDir, [marta]);
      writeFileSync(keyFilePath(dataDir), text);
      expect(() => hasDeskKeys(dataDir)).toThrow(KeysDamaged);
      await expect(openDeskKeys(dataDir, marta)).rejects.toThrow(KeysDamaged);
      await expect(createDeskKeys(dataDir, [hq])).rejects.toThrow(KeysDamaged);
      expect(readFileSync(keyFilePath(dataDir), 'utf8')).toBe(text);
    },
  );

  it('moved into another store do not open', async () => {
    await createDeskKeys(dataDir, [hq]);
    const file = JSON.parse(readFileSync(keyFilePath(dataDir), 'utf8'));
    writeFileSync(keyFilePath(dataDir), JSON.stringify({ ...file, storeId: '6f1c7d52-8f0e-4a6d-9d80-0d3f9a1d7c11' }));
    expect(await openDeskKeys(dataDir, hq)).toBeNull();
  });
});
