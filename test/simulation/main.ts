import { availableParallelism } from 'node:os';
import { commandFor, readArguments, type Settings } from './arguments.ts';
import { type Report, runSeeds } from './workers.ts';

const seedsOf = ({ firstSeed, seeds }: Settings): number[] => Array.from({ length: seeds }, (_, at) => firstSeed + at);

/** Prints one line for a seed that failed: what broke, and how to see it again. */
const tell = ({ seed, violation }: Report, settings: Settings): void => {
  if (violation !== null) console.log(`${violation.what}\n  ${commandFor(seed, settings, settings.planted)}`);
};

const run = async (settings: Settings): Promise<boolean> => {
  const started = performance.now();
  const reports: Report[] = [];
  const { desks, steps, planted, workers = availableParallelism() } = settings;
  await runSeeds({ seeds: seedsOf(settings), desks, steps, planted }, workers, (report) => {
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

process.exitCode = (await run(readArguments(process.argv.slice(2)))) ? 0 : 1;
