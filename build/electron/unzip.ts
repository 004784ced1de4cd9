import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

/**
 * Unpacks a zip into `folder`. `rename` gives the place of each entry below it, or `undefined` to leave the entry out.
 * Keeps the executable bits. Throws on a damaged archive and on an entry that would land outside the folder.
 */
export const unzip = async (
  archive: string,
  folder: string,
  rename: (entry: string) => string | undefined,
): Promise<void> => {
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const place = entry.fileName.endsWith('/') ? undefined : rename(entry.fileName);
    if (!place) continue;
    if (normalize(place).startsWith('..')) throw new Error(`The archive names a file outside its folder: ${place}`);
    const target = join(folder, place);
    mkdirSync(dirname(target), { recursive: true, mode: 0o755 });
    const mode = (entry.externalFileAttributes >>> 16) & 0o111 ? 0o755 : 0o644;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(target, { mode }));
  }
};
