import { availableParallelism } from 'node:os';
import { commandFor, readArguments, type Settings, seedsOf } from './arguments.ts';
import { huntPlanted } from './planted/hunt.ts';
import { type Report, runSeeds } from './workers.ts';

/** Prints what broke in a seed, and one line to see it again. */
const tell = ({ seed, violation }: Report, settings: Settings): void => {
  if (violation !== null) console.log(`${violation.what}\n${commandFor(seed, settings, null)}`);
};

const runClean = async (settings: Settings, workers: number): Promise<boolean> => {
  const started = performance.now();
  const reports: Report[] = [];
  const { desks, steps } = settings;
  const errand = { seeds: seedsOf(settings), desks, steps, planted: null, untilFailure: false };
  await runSeeds(errand, workers, (report) => {
    reports.push(report);
    tell(report, settings);
  });
  const failed = reports.filter(({ violation }) => violation !== null).map(({ seed }) => seed);
  const commands = reports.reduce((sum, report) => sum + report.commands, 0);
  const perSecond = Math.round((commands / (performance.now() - started)) * 1000);
  const firstFailingSeed = failed.length === 0 ? null : Math.min(...failed);
  console.log(JSON.stringify({ seeds: reports.length, failed: failed.length, firstFailingSeed, commands, perSecond }));
  return failed.length === 0;
};

const settings = readArguments(process.argv.slice(2));
const workers = settings.workers ?? availableParallelism();
const isGood = settings.planted === null ? await runClean(settings, workers) : await huntPlanted(settings, workers);
process.exitCode = isGood ? 0 : 1;
