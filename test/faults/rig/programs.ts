import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { projectRoot } from '../../../build/bundle.ts';

/** Programs that are started again and again: bundled once, they are up in a moment. */
export type Programs = { hq: string; desk: string; remove(): void };

/** Bundles headquarters' command line and a desk at work, as plain Node programs beside the project's packages. */
export const buildPrograms = async (): Promise<Programs> => {
  const outdir = join(projectRoot, 'test-results', `faults-${process.pid}`);
  await build({
    absWorkingDir: projectRoot,
    entryPoints: { hq: 'hq/main.ts', desk: 'test/faults/programs/desk.ts' },
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  });
  return {
    hq: join(outdir, 'hq.mjs'),
    desk: join(outdir, 'desk.mjs'),
    remove: () => rmSync(outdir, { recursive: true, force: true }),
  };
};
