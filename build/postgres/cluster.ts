import { execFile } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { promisify } from 'node:util';
import { type Account, isReachableBy, openFolder } from '../folders.ts';

const run = promisify(execFile);

/** The superuser and the first database of the cluster. */
export const databaseName = 'milepost';

/** What the server processes see of our environment: nothing that changes how they sort, log or connect. */
export const serverEnvironment = { PATH: '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' };

const closedFolders = '/var/lib/milepost/closed';

/** Deletes clusters of temporary data folders that are gone (tests, mostly). Any other folder may only be unmounted. */
const sweepClosedFolders = (): void => {
  for (const name of readdirSync(openFolder(closedFolders)).filter((file) => file.endsWith('.home'))) {
    const note = join(closedFolders, name);
    const home = readFileSync(note, 'utf8');
    if (!home.startsWith(tmpdir() + sep) || existsSync(home)) continue;
    rmSync(note.replace(/\.home$/, ''), { recursive: true, force: true });
    rmSync(note, { force: true });
  }
};

/**
 * The folder of the cluster itself: `dataDir/cluster`. Where the server's account may not walk down to it (root working below a
 * closed folder), the cluster lives in /var/lib and `dataDir/cluster` is a symbolic link to it.
 */
const placeCluster = (dataDir: string, account: Account | undefined): string => {
  const cluster = join(dataDir, 'cluster');
  const found = lstatSync(cluster, { throwIfNoEntry: false });
  if (found) return found.isSymbolicLink() ? readlinkSync(cluster) : cluster;
  if (!account || isReachableBy(cluster, account)) return cluster;
  sweepClosedFolders();
  const elsewhere = join(openFolder(closedFolders), createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  rmSync(elsewhere, { recursive: true, force: true }); // left by a data folder that was since deleted
  mkdirSync(elsewhere, { mode: 0o700 });
  writeFileSync(`${elsewhere}.home`, dataDir, { mode: 0o600 });
  symlinkSync(elsewhere, cluster);
  return elsewhere;
};

const keepPassword = (file: string): string => {
  if (!existsSync(file)) writeFileSync(file, randomBytes(24).toString('hex'), { mode: 0o600 });
  return readFileSync(file, 'utf8').trim();
};

const initialise = async (
  binaries: string,
  cluster: string,
  password: string,
  account: Account | undefined,
): Promise<void> => {
  const passwordFile = `${cluster}.password`; // a pipe will not do: initdb, under another account, may not open ours by name
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (account) chownSync(passwordFile, account.uid, account.gid);
  const place = [
    '-D',
    cluster,
    '-U',
    databaseName,
    '--auth=scram-sha-256',
    `--pwfile=${passwordFile}`,
    '--encoding=UTF8',
  ];
  // A fixed collation: the same order of names on every machine, and indexes that survive an upgrade of the system's locales.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(join(binaries, 'initdb'), [...place, ...locale, '--no-instructions'], {
      env: serverEnvironment,
      cwd: cluster,
      ...account,
    });
  } finally {
    rmSync(passwordFile, { force: true });
  }
};

/** Creates the data folder. The server's account must be able to walk through it; what lies inside has modes of its own. */
export const openDataFolder = (dataDir: string, account: Account | undefined): void => {
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  if (account) chmodSync(dataDir, 0o711);
};

/**
 * Finds or creates the cluster below `dataDir`. A cluster whose creation was cut short is made again; one that was ever
 * finished is never touched.
 */
export const openCluster = async (
  dataDir: string,
  binaries: string,
  account: Account | undefined,
  log: (line: string) => void,
) => {
  const cluster = placeCluster(dataDir, account);
  const password = keepPassword(join(dataDir, 'password'));
  const finished = join(dataDir, 'created');
  if (!existsSync(finished)) {
    log('Creating the database cluster');
    rmSync(cluster, { recursive: true, force: true });
    mkdirSync(cluster, { mode: 0o700 });
    if (account) chownSync(cluster, account.uid, account.gid);
    await initialise(binaries, cluster, password, account);
    writeFileSync(finished, '');
  }
  return { cluster, password };
};
