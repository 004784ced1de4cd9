import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { build as buildWithEsbuild } from 'esbuild';
import { isBuilt, recordBuild, sourceStamp } from './build-stamp.ts';
import { step } from './progress.ts';

/** The checkout this file belongs to. */
export const projectRoot = join(import.meta.dirname, '..');

const bundleConsole = async (): Promise<void> => {
  const { build } = await import('electron-vite');
  await build({ root: projectRoot, configFile: join(projectRoot, 'electron.vite.config.ts'), logLevel: 'warn' });
};

/** HQ runs where its node_modules are: only our own sources are bundled, so that it starts without a compiler. */
const bundleHeadquarters = async (): Promise<void> => {
  await buildWithEsbuild({
    absWorkingDir: projectRoot,
    entryPoints: ['hq/main.ts'],
    outdir: 'out/hq',
    bundle: true,
    splitting: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    sourcemap: true,
    logLevel: 'warning',
  });
};

/** Bundles console and HQ into out/ if a source changed since the last time. Gives the stamp of the sources. */
export const ensureBundles = async (): Promise<string> => {
  const stamp = sourceStamp(projectRoot);
  if (isBuilt(projectRoot, stamp)) return stamp;
  await step('Building the console and headquarters', async () => {
    rmSync(join(projectRoot, 'out'), { recursive: true, force: true });
    await Promise.all([bundleConsole(), bundleHeadquarters()]);
    recordBuild(projectRoot, stamp);
  });
  return stamp;
};
