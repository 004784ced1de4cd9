import { z } from 'zod';

/** How many tests of a suite passed and failed. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

const vitestReport = z.object({
  testResults: z.array(z.object({ status: z.string(), assertionResults: z.array(z.object({ status: z.string() })) })),
});

/** From Vitest's JSON report. A file that could not be loaded, and a skipped test, count as failed: neither shows anything. */
export const countVitest = (report: unknown): Counts => {
  const files = vitestReport.parse(report).testResults;
  const tests = files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status));
  const unloadable = files.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  const passed = tests.filter((status) => status === 'passed').length;
  return { passed, failed: tests.length - passed + unloadable.length };
};

const playwrightReport = z.object({
  stats: z.object({ expected: z.number(), unexpected: z.number(), flaky: z.number(), skipped: z.number() }),
  errors: z.array(z.unknown()),
});

/** From Playwright's JSON report. Flaky and skipped tests count as failed, and so does an error outside any test. */
export const countPlaywright = (report: unknown): Counts => {
  const { stats, errors } = playwrightReport.parse(report);
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky + stats.skipped + errors.length };
};

const ownReport = z.object({ passed: z.number(), failed: z.number() });

/** From the report of one of our own runners: `{passed, failed}`. */
export const countOwn = (report: unknown): Counts => ownReport.parse(report);

const simulationSummary = z.object({ seeds: z.number(), failed: z.number() });

/** From the simulation's summary line: each seed is a test. */
export const countSeeds = (report: unknown): Counts => {
  const { seeds, failed } = simulationSummary.parse(report);
  return { passed: seeds - failed, failed };
};

/**
 * What a suite really showed: one that ran nothing, or that ended with a failure it did not count, has failed once.
 * @param exitCode of the suite's process
 */
export const judged = ({ passed, failed }: Counts, exitCode: number): Counts =>
  failed === 0 && (passed === 0 || exitCode !== 0) ? { passed, failed: 1 } : { passed, failed };

/** The sum over all suites. */
export const total = (counts: readonly Counts[]): Counts =>
  counts.reduce((sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }), {
    passed: 0,
    failed: 0,
  });

/** The last line of a test run, and nothing else on it. */
export const lastLine = ({ passed, failed }: Counts): string => `${passed} passed, ${failed} failed`;
