import { type DurablePostgres, startDurablePostgres } from './durable-postgres.ts';
import { type Archive, type FaultyHq, openArchive } from './headquarters.ts';
import { buildPrograms, type Programs } from './programs.ts';

type Ground = { postgres: DurablePostgres; programs: Programs; archive: Archive };

let ground: Promise<Ground> | null = null;

const prepare = async (): Promise<Ground> => {
  const programs = await buildPrograms();
  const postgres = await startDurablePostgres();
  return { postgres, programs, archive: await openArchive(postgres, programs.hq) };
};

/** One PostgreSQL and one set of programs for all suites of this process; `endScenarios` takes them down. */
const groundOf = (): Promise<Ground> => {
  ground ??= prepare();
  return ground;
};

/** Runs work on a headquarters with a database of its own, named after the suite. */
export const withHeadquarters = async <T>(
  name: string,
  work: (hq: FaultyHq, programs: Programs, postgres: DurablePostgres) => Promise<T>,
): Promise<T> => {
  const { archive, programs, postgres } = await groundOf();
  const hq = await archive.open(name);
  try {
    return await work(hq, programs, postgres);
  } finally {
    await hq.dispose();
  }
};

export const endScenarios = async (): Promise<void> => {
  if (ground === null) return;
  const { postgres, programs } = await ground;
  ground = null;
  await postgres.dispose();
  programs.remove();
};
