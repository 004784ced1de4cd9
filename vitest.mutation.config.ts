import { defineConfig } from 'vitest/config';

/** The tests that must notice a mutated rule: those of the kernel, of the packs and of the decision contract. */
export default defineConfig({
  test: {
    include: ['shared/rulebook/**/*.test.ts', 'shared/packs/**/*.test.ts', 'test/decide/*.test.ts'],
    exclude: ['test/decide/{process,properties,coverage,bad-lines}.test.ts'],
    testTimeout: 20_000,
  },
});
