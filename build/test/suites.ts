import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../bundle.ts';
import { type Counts, countOwn, countPlaywright, countSeeds, countVitest } from './counts.ts';

/** One suite of `npm test`: what runs it, and how its report is read. */
export interface Suite {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** A file the suite writes, or its last line of output. */
  readonly report: { readonly file: string } | 'last line';
  readonly count: (report: unknown) => Counts;
}

const bin = (name: string): string => join(projectRoot, 'node_modules', '.bin', name);
const results = (name: string): string => join(projectRoot, 'test-results', `${name}.json`);
const script = (file: string, ...parameters: string[]): [string, ...string[]] => [
  process.execPath,
  '--import',
  'tsx',
  file,
  ...parameters,
];

const vitest = (project: string): Suite => ({
  name: project,
  command: [
    bin('vitest'),
    'run',
    '--project',
    project,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${results(project)}`,
  ],
  report: { file: results(project) },
  count: countVitest,
});

const simulation: Suite = {
  name: 'simulation',
  command: script('test/simulation/main.ts', '--seeds', '1000'),
  report: 'last line',
  count: countSeeds,
};

const faults: Suite = {
  name: 'faults',
  command: script('test/faults/main.ts', '--ci'),
  report: 'last line',
  count: countOwn,
};

const hasRunner = ({ name }: Suite): boolean => existsSync(join(projectRoot, 'test', name, 'main.ts'));

/** Every suite, in the order in which a mistake shows soonest. Simulation and faults take part once they have a runner. */
export const suites: readonly Suite[] = [
  { name: 'check', command: script('build/check.ts'), report: { file: results('check') }, count: countOwn },
  vitest('unit'),
  vitest('integration'),
  ...[simulation, faults].filter(hasRunner),
  { name: 'e2e', command: [bin('playwright'), 'test'], report: { file: results('e2e') }, count: countPlaywright },
];
