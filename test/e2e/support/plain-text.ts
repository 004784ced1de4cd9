import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Every file below `folder`, or `folder` itself when it is a file. */
export const filesBelow = (folder: string): string[] => {
  const entry = statSync(folder, { throwIfNoEntry: false });
  if (entry?.isFile()) return [folder];
  if (!entry?.isDirectory()) return []; // sockets and links to nothing hold no text
  return readdirSync(folder).flatMap((name) => filesBelow(join(folder, name)));
};

/** One character a byte: a search in it is a search in the bytes, for letters of ASCII in any case. */
const asBytes = (buffer: Buffer): string => buffer.toString('latin1').toLowerCase();

/** What a file holds; nothing when a server at work has removed it since it was listed. */
const contentOf = (file: string): Buffer => {
  try {
    return readFileSync(file);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Buffer.alloc(0);
    throw error;
  }
};

/** Those of `files` that hold one of `words` in the clear: in UTF-8 or UTF-16LE, in any letter case. */
export const holdingInPlain = (files: readonly string[], words: readonly string[]): string[] => {
  const patterns = words.flatMap((word) => [asBytes(Buffer.from(word, 'utf8')), asBytes(Buffer.from(word, 'utf16le'))]);
  return files.filter((file) => {
    const bytes = asBytes(contentOf(file));
    return patterns.some((pattern) => bytes.includes(pattern));
  });
};

/** Those of `files` in which the four digits stand as a number of their own; process ids are nobody's PIN. */
export const holdingPin = (files: readonly string[], pin: string): string[] => {
  const alone = new RegExp(`(?<![\\d.])${pin}(?![\\d.])`);
  return files.filter((file) => alone.test(readFileSync(file, 'utf8').replaceAll(/"pid":\d+|\[\d+\]/g, '')));
};
