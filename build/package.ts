import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Configuration } from 'electron-builder';
import { z } from 'zod';
import { ensureBundles, projectRoot } from './bundle.ts';
import { type ElectronRuntime, ensureElectron } from './electron-runtime.ts';
import { runCommand, step } from './progress.ts';
import { ensureSystemPackages } from './system-packages.ts';

const identity = z.object({ name: z.string(), version: z.string(), description: z.string(), main: z.string() });

/**
 * Lays out what the packaged console holds: the three bundles and a package.json without dependencies. No node_modules: the
 * bundles stand alone, with their compiled addons beside them.
 */
const stage = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const bundle of ['main', 'preload', 'renderer']) {
    cpSync(join(projectRoot, 'out', bundle), join(folder, 'out', bundle), { recursive: true });
  }
  const own = identity.parse(JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...own, type: 'module', author: 'Milepost' }));
};

const configuration = (app: string, electron: ElectronRuntime): Configuration => ({
  appId: 'milepost.console',
  productName: 'Milepost',
  directories: { app, output: join(projectRoot, 'dist') },
  electronDist: electron.folder,
  electronVersion: electron.version,
  files: ['**/*'],
  asar: true,
  asarUnpack: ['**/*.node'], // the loader of the operating system cannot read inside an archive
  electronLanguages: ['en-US', 'it', 'nl', 'ru', 'el'],
  // No node modules to collect or to compile: the addons are Node-API, one binary for Node and for every Electron.
  beforeBuild: async () => false,
  afterPack: async ({ appOutDir }) => rmSync(join(appOutDir, 'resources', 'default_app.asar'), { force: true }),
  compression: 'normal',
  publish: null,
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    enableCookieEncryption: true,
    enableEmbeddedAsarIntegrityValidation: true,
    onlyLoadAppFromAsar: true,
    loadBrowserProcessSpecificV8Snapshot: false,
    grantFileProtocolExtraPrivileges: false,
  },
  linux: { target: 'dir', category: 'Office', executableName: 'milepost' },
  win: { target: 'dir' },
  mac: { target: 'dir', identity: null },
});

/** Packages the console for this platform into dist/ and prints where its executable lies. */
const packageConsole = async (): Promise<number> => {
  await ensureSystemPackages();
  const electron = await ensureElectron();
  await ensureBundles();
  const app = join(projectRoot, 'out', 'app');
  await step('Packaging the console', async () => {
    stage(app);
    await build({ projectDir: projectRoot, config: configuration(app, electron), dir: true });
  });
  console.log(`• The packaged console, on Electron ${electron.version}, is in ${join(projectRoot, 'dist')}`);
  return 0;
};

await runCommand(packageConsole);
