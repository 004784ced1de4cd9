import { randomBytes } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const KEY_BYTES = 32;

const parsed = (text: string, source: string): Buffer => {
  const key = Buffer.from(text.trim(), 'base64');
  if (key.length !== KEY_BYTES) {
    throw new Error(
      `The master key in ${source} is not base64 of ${KEY_BYTES} bytes. Nothing was changed; restore the key.`,
    );
  }
  return key;
};

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

const readKeyFile = (file: string): Buffer | undefined => {
  try {
    return parsed(readFileSync(file, 'utf8'), file);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

/** A key file appears whole or not at all, and the first of two processes that make one wins. */
const createKeyFile = (folder: string, file: string): void => {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const draft = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
  try {
    writeFileSync(draft, `${randomBytes(KEY_BYTES).toString('base64')}\n`, { mode: 0o600, flush: true });
    linkSync(draft, file);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
  } finally {
    rmSync(draft, { force: true });
  }
};

/**
 * Headquarters' master key, 32 bytes: `MILEPOST_HQ_KEY` (base64) or `<folder>/master.key` (mode 0600), created where missing. It seals personal
 * data, PIN records, lease secrets, unlock keys and waiting mail; whoever loses it loses all of them.
 */
export const openMasterKey = (settings: { readonly folder: string; readonly key?: string | undefined }): Buffer => {
  if (settings.key !== undefined && settings.key !== '') return parsed(settings.key, 'MILEPOST_HQ_KEY');
  const file = join(settings.folder, 'master.key');
  const existing = readKeyFile(file);
  if (existing !== undefined) return existing;
  createKeyFile(settings.folder, file);
  const created = readKeyFile(file);
  if (created === undefined) throw new Error(`The master key could not be written to ${file}.`);
  return created;
};
