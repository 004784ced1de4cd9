import { commandFor, type Settings, seedsOf } from '../arguments.ts';
import { type Report, runErrand } from '../workers.ts';
import type { Plant } from './plant.ts';
import { PLANTED, plantNamed } from './planted.ts';

/** The first seed that finds a planted bug; undefined when none of the seeds does. */
const firstCatch = async ({ name }: Plant, settings: Settings): Promise<Report | undefined> => {
  const { desks, steps } = settings;
  let caught: Report | undefined;
  await runErrand({ seeds: seedsOf(settings), desks, steps, planted: name, untilFailure: true }, (report) => {
    if (report.violation !== null) caught = report;
  });
  return caught;
};

const tell = ({ name, says }: Plant, caught: Report | undefined, settings: Settings): void => {
  if (caught === undefined) console.log(`✗ ${name}: ${says} Not found.`);
  else
    console.log(
      `✓ ${name}: ${says}\n  seed ${caught.seed}, ${caught.violation?.what}\n  ${commandFor(caught.seed, settings, name)}`,
    );
};

/** Plants bugs one by one and looks for each with the seeds given. True when all are found; the last line is a summary. */
export const huntPlanted = async (settings: Settings, workers: number): Promise<boolean> => {
  const wanted = settings.planted === 'all' ? [...PLANTED] : [plantNamed(settings.planted ?? '')];
  const planted = wanted.length;
  let found = 0;
  const hunt = async (): Promise<void> => {
    for (let plant = wanted.shift(); plant !== undefined; plant = wanted.shift()) {
      const caught = await firstCatch(plant, settings);
      if (caught !== undefined) found += 1;
      tell(plant, caught, settings);
    }
  };
  await Promise.all(Array.from({ length: workers }, hunt));
  console.log(JSON.stringify({ planted, found }));
  return found === planted;
};
