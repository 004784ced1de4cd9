import { parseArgs } from 'node:util';
import { databaseStops } from './database-stops.ts';
import type { Fault, Size } from './fault.ts';
import { feedRace } from './feed-race.ts';
import { hostileLine } from './hostile-line.ts';
import { killLoops } from './kill-loops.ts';
import { olderBackup } from './older-backup.ts';
import { endScenarios } from './rig/scenario.ts';
import { smallFleet } from './small-fleet.ts';
import { storeFaults } from './store-faults.ts';

/** Faults on real processes: `--ci` for the sizes of `npm test`, `--only kills,…` for some. The last line is `{"passed","failed"}`. */
const SUITES: Readonly<Record<string, Fault>> = {
  kills: killLoops,
  stops: databaseStops,
  backup: olderBackup,
  feed: feedRace,
  line: hostileLine,
  fleet: smallFleet,
};
/** `npm test` has these among its integration tests. */
const ONLY_IN_FULL: Readonly<Record<string, Fault>> = { store: storeFaults };

const { values } = parseArgs({ options: { ci: { type: 'boolean', default: false }, only: { type: 'string' } } });
const size: Size = values.ci ? 'ci' : 'full';
const suites = values.ci ? SUITES : { ...SUITES, ...ONLY_IN_FULL };
const chosen = values.only?.split(',') ?? Object.keys(suites);

const runOne = async (name: string): Promise<boolean> => {
  const suite = suites[name];
  if (suite === undefined)
    throw new Error(`There is no fault suite ${name}; there are ${Object.keys(suites).join(', ')}.`);
  const started = performance.now();
  const took = (): string => `${((performance.now() - started) / 1000).toFixed(1)} s`;
  try {
    const figures = Object.entries(await suite(size)).map(([figure, value]) => `${figure} ${value}`);
    console.log(`✓ ${name}: ${figures.join(', ')} (${took()})`);
    return true;
  } catch (error) {
    console.log(`✗ ${name}: ${error instanceof Error ? error.message : error} (${took()})`);
    return false;
  }
};

const counts = { passed: 0, failed: 0 };
try {
  for (const name of chosen) counts[(await runOne(name)) ? 'passed' : 'failed'] += 1;
} finally {
  await endScenarios();
}
console.log(JSON.stringify(counts));
process.exitCode = counts.failed > 0 ? 1 : 0;
