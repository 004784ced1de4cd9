import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectRoot } from '../bundle.ts';
import { endChild, spawnBound } from '../child.ts';
import type { ElectronRuntime } from '../electron-runtime.ts';
import { SetupError } from '../progress.ts';

/** What a console needs to open. */
export interface ConsoleLaunch {
  readonly electron: ElectronRuntime;
  readonly stateDir: string;
  readonly hqUrl: string;
  /** Handed to Electron as they are, before the application's path. */
  readonly electronArguments: readonly string[];
}

/** The agent of the demo data; the sign-in screen of the demo shows them too. */
export const demoAgent = { id: 'A-2147', passphrase: 'quercia lampada sedia blu' };

const environment = ({ stateDir, hqUrl }: ConsoleLaunch): Record<string, string> => {
  const inherited = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...Object.fromEntries(inherited), MILEPOST_DATA_DIR: stateDir, MILEPOST_HQ_URL: hqUrl };
};

// Chromium has no sandbox to offer to root.
const sandboxArguments = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Opens the console on the display and waits until the person closes it. `abort` closes it too. */
export const openConsole = async (launch: ConsoleLaunch, abort: AbortSignal): Promise<void> => {
  const child = spawnBound(
    launch.electron.executable,
    [...sandboxArguments, ...launch.electronArguments, projectRoot],
    {
      env: environment(launch),
      stdio: 'inherit',
    },
  );
  abort.addEventListener('abort', () => void endChild(child));
  await once(child, 'exit');
};

const signIn = async (page: Page): Promise<void> => {
  await page.getByRole('textbox', { name: 'Agent ID' }).fill(demoAgent.id);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(demoAgent.passphrase);
  await page.getByRole('button', { name: 'Sign in and open lines' }).click();
  await page.getByRole('searchbox', { name: 'Find member' }).waitFor();
  // The first time the members come down now; a call can be taken when they are here.
  await page.getByText(/^Downloading/).waitFor({ state: 'hidden' });
};

const heldStart = join(projectRoot, 'build', 'electron', 'held-start.js');

/** Opens the console on a virtual display, signs the demo agent in, and gives the path of a screenshot of it ready for a call. */
export const photographConsole = async (
  launch: ConsoleLaunch,
  display: string,
  abort: AbortSignal,
): Promise<string> => {
  const { _electron } = await import('playwright-core'); // only here: it costs a start with a display 0.3 s
  const app = await _electron.launch({
    executablePath: launch.electron.executable,
    args: [...sandboxArguments, ...launch.electronArguments, heldStart, join(projectRoot, 'out', 'main', 'index.js')],
    env: { ...environment(launch), DISPLAY: display },
    timeout: 60_000,
  });
  abort.addEventListener('abort', () => void endChild(app.process()));
  try {
    const page = await app.firstWindow();
    page.setDefaultTimeout(30_000);
    const folder = join(launch.stateDir, 'screenshots');
    mkdirSync(folder, { recursive: true });
    const ready = await signIn(page).then(
      () => true,
      () => false,
    );
    const path = join(folder, ready ? 'console-ready.png' : 'console-stuck.png');
    await page.screenshot({ path });
    if (!ready) throw new SetupError(`The console did not become ready for a call. What it showed instead: ${path}`);
    return path;
  } finally {
    await app.close();
  }
};
