import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { promisify } from 'node:util';
import { ensureSystemPackages } from '../../../build/system-packages.ts';

const run = promisify(execFile);

const DEBIAN_VERSIONS = '/usr/lib/postgresql';
const CLIENTS = 8;
const SCALE = 10;

/** Debian keeps the programs of each version of PostgreSQL in a folder of its own. */
const debianPrograms = (): readonly string[] =>
  existsSync(DEBIAN_VERSIONS)
    ? readdirSync(DEBIAN_VERSIONS)
        .sort((a, b) => Number(b) - Number(a))
        .map((version) => `${DEBIAN_VERSIONS}/${version}/bin/pgbench`)
    : [];

const onPath = (): readonly string[] => (process.env.PATH ?? '').split(':').map((folder) => `${folder}/pgbench`);

const found = (): string | undefined => [...debianPrograms(), ...onPath()].find(existsSync);

/** pgbench of this machine; it comes with the contrib packages of PostgreSQL. Installs it on Debian as root, otherwise throws with the line to run. */
const ensurePgbench = async (): Promise<string> => {
  if (found() === undefined) await ensureSystemPackages([{ debian: 'postgresql-contrib', program: 'pgbench' }]);
  const program = found();
  if (program === undefined) throw new Error('pgbench is not here. It comes with the contrib packages of PostgreSQL.');
  return program;
};

export interface Pgbench {
  /** Transactions a second of `pgbench -N -c 8`, measured for so many seconds. */
  readonly tps: (seconds: number) => Promise<number>;
}

/** pgbench over a database, with its own tables in it. */
export const openPgbench = async (databaseUrl: string): Promise<Pgbench> => {
  const program = await ensurePgbench();
  await run(program, ['--initialize', '--quiet', `--scale=${SCALE}`, databaseUrl]);
  const tps = async (seconds: number): Promise<number> => {
    const options = ['--skip-some-updates', `--client=${CLIENTS}`, '--no-vacuum', `--time=${seconds}`];
    const { stdout } = await run(program, [...options, databaseUrl]);
    const figure = /^tps = ([\d.]+)/m.exec(stdout)?.[1];
    if (figure === undefined) throw new Error('pgbench did not say how many transactions a second it made.');
    return Number(figure);
  };
  return { tps };
};
