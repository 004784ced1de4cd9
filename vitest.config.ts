import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: 2, // the machines that run this have two cores, and some tests start servers of their own
    projects: [
      {
        test: {
          name: 'unit',
          include: ['{build,db,electron,hq,renderer,shared}/**/*.test.{ts,tsx}'],
          testTimeout: 20_000,
          hookTimeout: 60_000, // a hook may start a database
        },
      },
      {
        test: {
          name: 'integration',
          include: ['test/**/*.test.ts'],
          exclude: ['test/e2e/**'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
