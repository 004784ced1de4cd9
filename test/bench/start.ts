import { mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ensureBundles, projectRoot } from '../../build/bundle.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { hasDisplay, startVirtualDisplay } from '../../build/virtual-display.ts';
import { type Headquarters, openArchive } from '../e2e/support/headquarters.ts';
import { type Bench, bar, median } from './measure.ts';
import type { StartMarks } from './start/marks.ts';
import type { PageTask } from './start/page-work.ts';
import { bundleApps, runElectron } from './start/run-electron.ts';
import { benchFolder } from './store.ts';

const DESK = 'D-001';
/** An agent and a member of the demo extract, which is public. */
const TASK = { agentId: 'A-2147', passphrase: 'quercia lampada sedia blu', code: '0056994590' };

const DEFINITIONS = [
  'bare: the same Electron, one 1440 × 900 window, a page with one line; from before the process is started to ready-to-show.',
  'usable search: the built console over an enrolled desk without a keychain; from before the process is started to the frame',
  '  that shows the first member found. In between a machine signs in online as soon as the form takes input, so the hashing',
  '  of the passphrase (Argon2id) at headquarters and at the desk counts in full. This is what the bar is held against.',
  'form: to the frame in which the sign-in form takes input and shows what the engine says of the desk.',
  'keychain: to the first member found where a keychain (pretended, it takes no time) opens the store; signing in still counts.',
  'Bare and console take turns; a ratio is made of two neighbours.',
];

type Place = { electron: string; folder: string; apps: { bare: string; console: string } };
type Desk = { dataDir: string; hqUrl: string; keychain: boolean };

const startConsole = (
  { electron, apps }: Place,
  { dataDir, hqUrl, keychain }: Desk,
  until: PageTask['until'],
): Promise<StartMarks> =>
  runElectron(electron, apps.console, {
    MILEPOST_DATA_DIR: dataDir,
    MILEPOST_HQ_URL: hqUrl,
    MILEPOST_BENCH_START: JSON.stringify({
      ...TASK,
      until,
      keychain,
      main: join(projectRoot, 'out', 'main', 'index.js'),
    }),
  });

const startBare = ({ electron, folder, apps }: Place): Promise<StartMarks> =>
  runElectron(electron, apps.bare, { MILEPOST_DATA_DIR: join(folder, 'bare') });

type Run = { bare: number; console: StartMarks; withKeychain: StartMarks };

const measure = async (place: Place, desk: Desk, keychainDesk: Desk, runs: number): Promise<Run[]> => {
  const measured: Run[] = [];
  for (let run = 0; run <= runs; run += 1) {
    const { painted: bare } = await startBare(place);
    const console = await startConsole(place, desk, 'found');
    const withKeychain = await startConsole(place, keychainDesk, 'found');
    // The first turn brings the files into the system's cache.
    if (run > 0) measured.push({ bare, console, withKeychain });
  }
  return measured;
};

/** A desk of its own headquarters, enrolled and with its accounts here. */
const enrolledDesk = async (place: Place, hq: Headquarters, name: string, keychain: boolean): Promise<Desk> => {
  const desk = { dataDir: join(place.folder, name), hqUrl: hq.url, keychain };
  await hq.enrol(desk.dataDir, DESK);
  await startConsole(place, desk, 'synced');
  return desk;
};

const barsOf = (runs: readonly Run[]) => {
  const medianOf = (pick: (run: Run) => number | undefined): number =>
    median(runs.map((run) => pick(run) ?? Number.NaN));
  const figures = {
    bareMs: medianOf(({ bare }) => bare),
    consolePaintedMs: medianOf(({ console }) => console.painted),
    formMs: medianOf(({ console }) => console.form),
    sentMs: medianOf(({ console }) => console.sent),
    signedInMs: medianOf(({ console }) => console.signedIn),
    searchMs: medianOf(({ console }) => console.found),
    keychainSearchMs: medianOf(({ withKeychain }) => withKeychain.found),
    formRatio: medianOf(({ bare, console }) => (console.form ?? Number.NaN) / bare),
    keychainRatio: medianOf(({ bare, withKeychain }) => (withKeychain.found ?? Number.NaN) / bare),
  };
  const ratio = medianOf(({ bare, console }) => (console.found ?? Number.NaN) / bare);
  return [bar('start → usable search ÷ bare Electron window ready', ratio, 'at most', 1.5, 'ratio', figures)];
};

/** What has to be undone at the end, the newest first. */
type Ends = (() => Promise<void> | void)[];

const preparePlace = async (ends: Ends): Promise<Place> => {
  const electron = findElectron();
  if (electron === undefined) throw new Error('There is no Electron on this machine yet; npm start gets one.');
  await ensureBundles();
  if (!hasDisplay()) {
    const display = await startVirtualDisplay();
    ends.unshift(display.stop);
    process.env.DISPLAY = display.name;
  }
  const folder = mkdtempSync(join(benchFolder(), 'start-'));
  ends.unshift(() => rmSync(folder, { recursive: true, force: true }));
  return { electron: electron.executable, folder, apps: await bundleApps(join(folder, 'apps')) };
};

/** From nothing to a search that answers, against the bare runtime (DESIGN §9). Needs no members of the other benches. */
export const benchStart: Bench = async ({ runs }) => {
  const ends: Ends = [];
  try {
    const place = await preparePlace(ends);
    const archive = await openArchive();
    ends.unshift(archive.close);
    const open = async (): Promise<Headquarters> => {
      const hq = await archive.open();
      ends.unshift(hq.close);
      return hq;
    };
    const desk = await enrolledDesk(place, await open(), 'desk', false);
    const keychainDesk = await enrolledDesk(place, await open(), 'keychain-desk', true);
    for (const line of DEFINITIONS) console.log(`  ${line}`);
    return barsOf(await measure(place, desk, keychainDesk, runs));
  } finally {
    for (const end of ends) await end();
  }
};
