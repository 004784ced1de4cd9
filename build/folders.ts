import { chmodSync, mkdirSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

type Environment = Record<string, string | undefined>;

/** A Unix account by numbers, as `spawn` takes it. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const isRoot = (): boolean => process.getuid?.() === 0;

/**
 * Where downloaded and unpacked tools live (Electron, copies of the PostgreSQL binaries). Root's cache must be readable by
 * the unprivileged accounts that run those tools, so it is not under the home folder.
 */
export const cacheFolder = (env: Environment = process.env, root = isRoot()): string => {
  if (env.MILEPOST_CACHE_DIR) return resolve(env.MILEPOST_CACHE_DIR);
  if (root) return '/var/cache/milepost';
  return join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'milepost');
};

/** Where the demo's state lives: the desk's data folder, HQ's files and its database. `MILEPOST_DATA_DIR` moves all of it. */
export const stateFolder = (env: Environment = process.env, root = isRoot()): string => {
  if (env.MILEPOST_DATA_DIR) return resolve(env.MILEPOST_DATA_DIR);
  if (root) return '/var/lib/milepost';
  return join(env.XDG_DATA_HOME || join(homedir(), '.local', 'share'), 'milepost');
};

/** Creates a folder and its parents, readable by other accounts whatever the umask of the caller is. */
export const openFolder = (folder: string): string => {
  const first = mkdirSync(folder, { recursive: true });
  for (let made = folder; first && made.length >= first.length; made = dirname(made)) chmodSync(made, 0o755);
  return folder;
};

const maySearch = (folder: string, account: Account): boolean => {
  const { mode, uid, gid } = statSync(folder);
  if (uid === account.uid) return (mode & 0o100) !== 0;
  if (gid === account.gid) return (mode & 0o010) !== 0;
  return (mode & 0o001) !== 0;
};

/** Whether an account may walk down to `path`: every folder above it lets the account through. The path itself is not looked at. */
export const isReachableBy = (path: string, account: Account): boolean => {
  for (let folder = dirname(resolve(path)); ; folder = dirname(folder)) {
    if (!maySearch(folder, account)) return false;
    if (folder === dirname(folder)) return true;
  }
};
