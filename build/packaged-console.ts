import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Configuration, build as runBuilder } from 'electron-builder';
import { z } from 'zod';
import { ensureBundles, projectRoot } from './bundle.ts';
import type { ElectronRuntime } from './electron-runtime.ts';
import { step } from './progress.ts';

const identity = z.object({ name: z.string(), version: z.string(), description: z.string(), main: z.string() });

const output = join(projectRoot, 'dist');
const stampFile = join(output, 'stamp');

/** The executable of the packaged console on this platform. */
const executable: string =
  process.platform === 'win32'
    ? join(output, 'win-unpacked', 'Milepost.exe')
    : process.platform === 'darwin'
      ? join(output, process.arch === 'arm64' ? 'mac-arm64' : 'mac', 'Milepost.app', 'Contents', 'MacOS', 'Milepost')
      : join(output, process.arch === 'x64' ? 'linux-unpacked' : `linux-${process.arch}-unpacked`, 'milepost');

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
  directories: { app, output, buildResources: join(projectRoot, 'build', 'icons') },
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

const isPackaged = (stamp: string): boolean =>
  existsSync(executable) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp;

/** Packages the console for this platform into dist/ if a source or the runtime changed since the last time. Gives its executable. */
export const ensurePackagedConsole = async (electron: ElectronRuntime): Promise<string> => {
  const stamp = `${await ensureBundles()} ${electron.version} ${electron.folder}`;
  if (isPackaged(stamp)) return executable;
  const app = join(projectRoot, 'out', 'app');
  await step('Packaging the console', async () => {
    rmSync(stampFile, { force: true });
    stage(app);
    await runBuilder({ projectDir: projectRoot, config: configuration(app, electron), dir: true });
    writeFileSync(stampFile, stamp);
  });
  return executable;
};
