import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  testMatch: '**/*.spec.ts',
  outputDir: 'test-results/e2e',
  workers: 1, // each test runs a console, an engine, HQ and PostgreSQL: two cores carry one set
  timeout: 120_000,
  forbidOnly: true,
  expect: { timeout: 15_000 }, // a busy machine is not a failure
  reporter: [['list'], ['json', { outputFile: 'test-results/e2e.json' }]],
});
