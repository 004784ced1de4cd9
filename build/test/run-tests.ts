import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundles, projectRoot } from '../bundle.ts';
import { ensureElectron } from '../electron-runtime.ts';
import { ensurePackagedConsole } from '../packaged-console.ts';
import { runCommand, SetupError } from '../progress.ts';
import { ensureSystemPackages } from '../system-packages.ts';
import { hasDisplay, startVirtualDisplay } from '../virtual-display.ts';
import { type Counts, judged, lastLine, total } from './counts.ts';
import { type Suite, suites } from './suites.ts';

interface Run {
  readonly exitCode: number;
  readonly lastLine: string;
}

const runProcess = ({ command }: Suite, env: NodeJS.ProcessEnv): Promise<Run> =>
  new Promise((resolve) => {
    const child = spawn(command[0], command.slice(1), { cwd: projectRoot, env, stdio: ['ignore', 'pipe', 'inherit'] });
    let tail = '';
    child.stdout.on('data', (chunk: Buffer) => {
      process.stdout.write(chunk);
      tail = (tail + chunk.toString('utf8')).slice(-4096);
    });
    child.once('error', () => resolve({ exitCode: 1, lastLine: '' }));
    child.once('close', (code) => resolve({ exitCode: code ?? 1, lastLine: tail.trimEnd().split('\n').at(-1) ?? '' }));
  });

const readReport = ({ report }: Suite, run: Run): unknown =>
  JSON.parse(report === 'last line' ? run.lastLine : readFileSync(report.file, 'utf8'));

const runSuite = async (suite: Suite, env: NodeJS.ProcessEnv): Promise<Counts> => {
  console.log(`\n— ${suite.name}`);
  const started = Date.now();
  if (suite.report !== 'last line') rmSync(suite.report.file, { force: true }); // a report of an earlier run shows nothing
  const run = await runProcess(suite, env);
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    counts = suite.count(readReport(suite, run));
  } catch {
    console.log(`  ${suite.name} left no report that can be read`);
  }
  const result = judged(counts, run.exitCode);
  console.log(
    `— ${suite.name}: ${result.passed} passed and ${result.failed} failed in ${((Date.now() - started) / 1000).toFixed(1)} s`,
  );
  return result;
};

/** What follows `--only SUITE` goes to that suite's runner as it is: `--only e2e packaged --headed`. */
const chosenSuites = (parameters: readonly string[]): readonly Suite[] => {
  const [flag, names, ...rest] = parameters;
  const only = flag === '--only' ? names?.split(',') : undefined;
  const chosen = only ? suites.filter(({ name }) => only.includes(name)) : suites;
  if (chosen.length === 0)
    throw new SetupError(`There is no such suite. Choose from ${suites.map(({ name }) => name).join(', ')}.`);
  return chosen.map((suite) => ({ ...suite, command: [...suite.command, ...rest] }));
};

/** Everything the suites stand on; gives what they take from the environment. */
const setUp = async (chosen: readonly Suite[]): Promise<NodeJS.ProcessEnv> => {
  await ensureSystemPackages();
  const electron = await ensureElectron();
  await ensureBundles();
  const found = { ELECTRON_OVERRIDE_DIST_PATH: electron.folder, MILEPOST_ELECTRON: electron.executable };
  if (!chosen.some(({ name }) => name === 'e2e')) return found;
  return { ...found, MILEPOST_PACKAGED: await ensurePackagedConsole(electron) };
};

const runSuites = async (chosen: readonly Suite[]): Promise<Counts> => {
  const display = hasDisplay() ? undefined : await startVirtualDisplay();
  const env = { ...process.env, ...(display && { DISPLAY: display.name }) };
  try {
    const counts: Counts[] = [];
    for (const suite of chosen) counts.push(await runSuite(suite, env));
    return total(counts);
  } finally {
    await display?.stop();
  }
};

const runTests = async (): Promise<number> => {
  const chosen = chosenSuites(process.argv.slice(2));
  mkdirSync(join(projectRoot, 'test-results'), { recursive: true });
  const broken: Counts[] = [];
  try {
    Object.assign(process.env, await setUp(chosen));
  } catch (error) {
    // Reported and counted; suites that stand without it still say what they can.
    console.error(`✗ The set-up failed: ${error instanceof Error ? error.message : error}`);
    broken.push({ passed: 0, failed: 1 });
  }
  const sum = total([...broken, await runSuites(chosen)]);
  console.log(lastLine(sum));
  return sum.failed > 0 ? 1 : 0;
};

await runCommand(runTests);
