import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from './bundle.ts';

const bin = (name: string): string => join(projectRoot, 'node_modules', '.bin', name);
const tops = ['build', 'db', 'electron', 'hq', 'renderer', 'shared', 'test'];

interface Check {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
}

// The longest first: two run at a time.
const checks: readonly Check[] = [
  { name: 'types', command: [bin('tsc'), '--noEmit', '-p', 'tsconfig.json'] },
  {
    name: 'architecture',
    command: [bin('depcruise'), '--config', '.dependency-cruiser.cjs', '--output-type', 'err', ...tops],
  },
  { name: 'dead code', command: [bin('knip'), '--no-progress'] },
  { name: 'translations', command: [process.execPath, '--import', 'tsx', 'build/check-translations.ts'] },
  { name: 'sentences', command: [process.execPath, '--import', 'tsx', 'build/check-sentences.ts'] },
  { name: 'lint', command: [bin('biome'), 'ci', '--colors=off', '--diagnostic-level=warn'] },
];

interface Outcome {
  readonly name: string;
  readonly passed: boolean;
}

const run = ({ name, command }: Check): Promise<Outcome> =>
  new Promise((resolve) => {
    const started = Date.now();
    const child = spawn(command[0], command.slice(1), { cwd: projectRoot, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    const keep = (chunk: Buffer) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('close', (code) => {
      const passed = code === 0;
      console.log(`${passed ? '✓' : '✗'} ${name} (${((Date.now() - started) / 1000).toFixed(1)} s)`);
      if (!passed) console.log(output.trimEnd());
      resolve({ name, passed });
    });
  });

const runAll = async (): Promise<Outcome[]> => {
  const waiting = [...checks];
  const outcomes: Outcome[] = [];
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) outcomes.push(await run(next));
  };
  await Promise.all([worker(), worker()]);
  return outcomes;
};

const outcomes = await runAll();
const failed = outcomes.filter(({ passed }) => !passed).length;
const report = join(projectRoot, 'test-results', 'check.json');
mkdirSync(dirname(report), { recursive: true });
writeFileSync(report, JSON.stringify({ passed: outcomes.length - failed, failed }));
console.log(`${outcomes.length - failed} of ${outcomes.length} checks passed`);
process.exitCode = failed > 0 ? 1 : 0;
