import { expect, it } from 'vitest';
import { countPlaywright, countSeeds, countVitest, judged, lastLine, total } from './counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((test) => ({ status: test })),
});

it('counts Vitest’s tests; a skipped test and a file that cannot be loaded are failures', () => {
  const testResults = [
    file('passed', 'passed', 'passed'),
    file('failed', 'passed', 'failed'),
    file('passed', 'skipped'),
    file('failed'),
  ];
  expect(countVitest({ testResults })).toEqual({ passed: 3, failed: 3 });
});

it('counts Playwright’s tests; flaky and skipped ones are failures, and so is an error outside a test', () => {
  const stats = { expected: 4, unexpected: 1, flaky: 1, skipped: 1 };
  expect(countPlaywright({ stats, errors: [{}] })).toEqual({ passed: 4, failed: 4 });
});

it('counts each simulated seed', () => {
  expect(countSeeds({ seeds: 1000, failed: 3 })).toEqual({ passed: 997, failed: 3 });
});

it.each([
  ['ran nothing', { passed: 0, failed: 0 }, 0, 1],
  ['died without counting a failure', { passed: 9, failed: 0 }, 1, 1],
  ['passed', { passed: 9, failed: 0 }, 0, 0],
  ['failed and counted it', { passed: 9, failed: 2 }, 1, 2],
])('judges a suite that %s', (_case, counts, exitCode, failed) => {
  expect(judged(counts, exitCode)).toEqual({ passed: counts.passed, failed });
});

it('ends with one plain line', () => {
  expect(
    lastLine(
      total([
        { passed: 5, failed: 0 },
        { passed: 120, failed: 1 },
      ]),
    ),
  ).toBe('125 passed, 1 failed');
});
