import { parseArgs } from 'node:util';
import { z } from 'zod';

const wholeNumber = z.coerce.number().int().min(0).max(1_000_000_000);
const settingsSchema = z.object({
  seeds: wholeNumber.min(1).default(100),
  'first-seed': wholeNumber.default(1),
  desks: wholeNumber.min(1).max(50).default(4),
  steps: wholeNumber.min(1).max(5000).default(60),
  planted: z.string().nullable().default(null),
  workers: wholeNumber.min(1).max(64).optional(),
});

export type Settings = {
  readonly seeds: number;
  readonly firstSeed: number;
  readonly desks: number;
  readonly steps: number;
  /** Name of a planted bug, `all`, or null for the code as it is. */
  readonly planted: string | null;
  readonly workers: number | undefined;
};

/** What was asked for on the command line. Throws with a sentence for the person who typed it. */
export const readArguments = (args: readonly string[]): Settings => {
  const text = { type: 'string' } as const;
  const options = { seeds: text, 'first-seed': text, desks: text, steps: text, planted: text, workers: text };
  const { values } = parseArgs({ args: [...args], options });
  const { 'first-seed': firstSeed, ...settings } = settingsSchema.parse({ ...values });
  return { ...settings, firstSeed, workers: settings.workers };
};

export const seedsOf = ({ firstSeed, seeds }: Settings): number[] =>
  Array.from({ length: seeds }, (_, at) => firstSeed + at);

/** The command that runs one seed again. */
export const commandFor = (
  seed: number,
  { desks, steps }: Pick<Settings, 'desks' | 'steps'>,
  planted: string | null,
): string =>
  `npm run sim -- --seeds 1 --first-seed ${seed} --desks ${desks} --steps ${steps}${planted === null ? '' : ` --planted ${planted}`}`;
