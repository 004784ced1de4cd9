import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundles } from '../bundle.ts';
import { type ElectronRuntime, ensureElectron } from '../electron-runtime.ts';
import { startEmbeddedPostgres } from '../embedded-postgres.ts';
import { stateFolder } from '../folders.ts';
import { runCommand, step } from '../progress.ts';
import { ensureSystemPackages } from '../system-packages.ts';
import { hasDisplay, startVirtualDisplay } from '../virtual-display.ts';
import { demoAgent, openConsole, photographConsole } from './console.ts';
import { enrolDesk, prepareHeadquarters, serveHeadquarters } from './headquarters.ts';

/** What has to be stopped, the newest first. */
const running: (() => Promise<void>)[] = [];
const keep = <T extends { readonly stop: () => Promise<void> }>(started: T): T => {
  running.unshift(started.stop);
  return started;
};

const stopAll = async (): Promise<void> => {
  for (let stop = running.shift(); stop; stop = running.shift()) await stop();
};

const openStateFolder = (): string => {
  const folder = stateFolder();
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  // Root's database runs under an account of its own, which has to walk through; the folders inside have their own modes.
  if (process.getuid?.() === 0) chmodSync(folder, 0o711);
  return folder;
};

interface Prepared {
  readonly electron: ElectronRuntime;
  readonly databaseUrl: string;
  readonly stamp: string;
  /** The name of the virtual display, where there is no real one. */
  readonly display: string | undefined;
}

const prepare = async (stateDir: string): Promise<Prepared> => {
  await ensureSystemPackages();
  const database = startEmbeddedPostgres({
    dataDir: join(stateDir, 'hq', 'postgres'),
    log: (line) => console.log(`  ${line}`),
  }).then(keep);
  const screen = hasDisplay() ? undefined : startVirtualDisplay().then(keep);
  const [electron, { url }, stamp, display] = await Promise.all([ensureElectron(), database, ensureBundles(), screen]);
  return { electron, databaseUrl: url, stamp, display: display?.name };
};

const start = async (electronArguments: readonly string[], abort: AbortSignal): Promise<number> => {
  const started = Date.now();
  const stateDir = openStateFolder();
  console.log(`Milepost demo, state in ${stateDir}`);
  const { electron, databaseUrl, stamp, display } = await prepare(stateDir);
  const place = { stateDir, databaseUrl };
  await prepareHeadquarters(place, stamp);
  const { url: hqUrl } = keep(await step('Starting headquarters', () => serveHeadquarters(place)));
  await enrolDesk(place, hqUrl);
  const launch = { electron, stateDir, hqUrl, electronArguments };
  const elapsed = () => `${((Date.now() - started) / 1000).toFixed(1)} s`;
  if (!display) {
    console.log(`• Opening the console after ${elapsed()}. Sign in as ${demoAgent.id} with "${demoAgent.passphrase}".`);
    await openConsole(launch, abort);
    return 0;
  }
  const path = await step('No display: opening the console in a virtual one', () =>
    photographConsole(launch, display, abort),
  );
  console.log(`• The console was ready for a call after ${elapsed()}. Screenshot: ${path}`);
  return 0;
};

const abort = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => abort.abort());

await runCommand(async () => {
  const aborted = new Promise<number>((resolve) => abort.signal.addEventListener('abort', () => resolve(130)));
  try {
    return await Promise.race([start(process.argv.slice(2), abort.signal), aborted]);
  } finally {
    await stopAll();
  }
});
// A step that an interrupt cut short may still hold a timer or a socket; everything that must end in order has ended.
process.exit();
