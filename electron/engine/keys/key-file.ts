import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import { passphraseCostSchema } from './passphrase-key.ts';

const sealedSchema = z.base64().min(1);

const slotSchema = z.discriminatedUnion('kind', [
  /** Sealed by the keychain of the operating system. */
  z.object({ kind: z.literal('keychain'), sealed: sealedSchema }),
  /** Sealed with a key made of one agent's passphrase. */
  z.object({
    kind: z.literal('passphrase'),
    agentId: z.string(),
    salt: sealedSchema,
    cost: passphraseCostSchema,
    sealed: sealedSchema,
  }),
  /** Sealed with the key headquarters gives out at sign-in. */
  z.object({ kind: z.literal('hq'), sealed: sealedSchema }),
]);
export type KeySlot = z.infer<typeof slotSchema>;

const keyFileSchema = z.object({ version: z.literal(1), storeId: z.uuid(), slots: z.array(slotSchema).min(1) });
export type KeyFile = z.infer<typeof keyFileSchema>;

/** The key slots cannot be read. They are kept as they are: without them nothing on this desk can be opened. */
export class KeysDamaged extends Error {
  override readonly name = 'KeysDamaged';
}

export const keyFilePath = (dataDir: string): string => join(dataDir, 'desk', 'keys.json');

const isMissing = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT';

/** The key slots of this desk, null on a new desk. Throws `KeysDamaged` when there is a file that is not ours. */
export const readKeyFile = (dataDir: string): KeyFile | null => {
  try {
    return keyFileSchema.parse(JSON.parse(readFileSync(keyFilePath(dataDir), 'utf8')));
  } catch (error) {
    if (isMissing(error)) return null;
    throw new KeysDamaged(
      'The key slots of this desk cannot be read. The file is kept as it is; restore it or call the operator.',
      // No cause: a parser quotes what it read.
    );
  }
};

const syncFolder = (folder: string): void => {
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
};

/** Replaces the file as a whole, mode 0600: after a power cut there is the old one or the new one. */
export const writeKeyFile = (dataDir: string, content: KeyFile): void => {
  const file = keyFilePath(dataDir);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const handle = openSync(`${file}.new`, 'w', 0o600);
  try {
    // All of it or an error: a single write may stop half-way on a disk that is almost full, and say nothing.
    writeFileSync(handle, `${JSON.stringify(keyFileSchema.parse(content), null, 1)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  renameSync(`${file}.new`, file);
  // Windows cannot open folders and makes renames durable by itself.
  if (process.platform !== 'win32') syncFolder(dirname(file));
};
