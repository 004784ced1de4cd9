import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../build/bundle.ts';
import { countVitest } from '../../build/test/counts.ts';
import type { Fault } from './fault.ts';

/** The faults of the desk's store (`*.test.ts` beside this file), which `npm test` runs in their small size among the integration tests. */
export const storeFaults: Fault = async (size) => {
  const report = join(projectRoot, 'test-results', 'store-faults.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const vitest = join(projectRoot, 'node_modules', '.bin', 'vitest');
  const child = spawn(vitest, ['run', '--project', 'integration', 'test/faults', ...reporters], {
    cwd: projectRoot,
    env: { ...process.env, MILEPOST_FAULTS: size },
    stdio: 'inherit',
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  const { passed, failed } = countVitest(JSON.parse(readFileSync(report, 'utf8')));
  if (code !== 0 || failed > 0) throw new Error(`${failed} tests of the store failed`);
  return { tests: passed };
};
