import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';

const MAIN = join(import.meta.dirname, '../../../out/main/index.js');
const HELD_START = join(import.meta.dirname, '../../../build/electron/held-start.js');

/** One running console in real Electron. */
export type Console = {
  app: ElectronApplication;
  page: Page;
  dataDir: string;
  /** Sends an event to the telephony port, as an exchange would. */
  telephone: (event: Readonly<Record<string, unknown>>) => Promise<number>;
  /** Kills the desk engine's process without warning; the main process starts it again. */
  killEngine: () => Promise<void>;
  /** Kills everything without warning, as a power cut would. */
  pullThePlug: () => Promise<void>;
  close: () => Promise<void>;
};

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'milepost-desk-'));

const definedOnly = (env: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));

/** As root Chromium has no sandbox to give; the sandbox has a test of its own that runs as another user. */
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

const enginePid = (app: ElectronApplication): Promise<number | undefined> =>
  app.evaluate(({ app: electron }) => electron.getAppMetrics().find((one) => one.name === 'milepost-engine')?.pid);

/** Where a console lives, whom it asks, and what it finds in its environment on top of ours. */
type Place = { dataDir: string; hqUrl: string; env?: NodeJS.ProcessEnv };

/** What tells a console where it lives and whom it asks. */
export const consoleEnvironment = ({ dataDir, hqUrl, env }: Place): NodeJS.ProcessEnv => ({
  ...process.env,
  ...env,
  MILEPOST_DATA_DIR: dataDir,
  MILEPOST_HQ_URL: hqUrl,
});

/** The telephony port of the console over `dataDir`, as an exchange uses it. Gives the HTTP status. */
export const telephoneOf =
  (dataDir: string): Console['telephone'] =>
  async (event) => {
    const { port, token } = JSON.parse(readFileSync(join(dataDir, 'cti.json'), 'utf8'));
    const answer = await fetch(`http://127.0.0.1:${port}/cti/events`, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      body: JSON.stringify(event),
      signal: AbortSignal.timeout(10_000),
    });
    return answer.status;
  };

/** How a console is started by hand: program, arguments, environment. The runtime is the one the build found. */
export const consoleCommand = (place: Place): { executable: string; args: string[]; env: NodeJS.ProcessEnv } => ({
  executable: process.env.MILEPOST_ELECTRON ?? '',
  args: [...rootFlags, MAIN],
  env: consoleEnvironment(place),
});

/** Opens the console over `dataDir` against headquarters at `hqUrl`. */
export const launchConsole = async (place: Place): Promise<Console> => {
  const { dataDir } = place;
  const { executable, env } = consoleCommand(place);
  const args = [...rootFlags, HELD_START, MAIN];
  const app = await _electron.launch({ executablePath: executable, args, env: definedOnly(env) });
  const page = await app.firstWindow();
  return {
    app,
    page,
    dataDir,
    telephone: telephoneOf(dataDir),
    killEngine: async () => {
      const pid = await enginePid(app);
      if (pid === undefined) throw new Error('There is no engine to kill.');
      process.kill(pid, 'SIGKILL');
    },
    pullThePlug: async () => {
      const pid = await enginePid(app);
      if (pid !== undefined) process.kill(pid, 'SIGKILL');
      const main = app.process();
      const gone = new Promise<void>((resolve) => main.once('exit', () => resolve()));
      main.kill('SIGKILL');
      await gone;
    },
    close: () => app.close(),
  };
};
