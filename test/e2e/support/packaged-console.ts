import { type ChildProcess, spawn } from 'node:child_process';
import { type Browser, chromium, type Page } from '@playwright/test';
import { consoleEnvironment, telephoneOf } from './console.ts';
import { test as deskTest } from './desk.ts';

/** The packaged console that the set-up of the suite made. */
export const packagedExecutable = (): string => {
  const found = process.env.MILEPOST_PACKAGED;
  if (!found) throw new Error('There is no packaged console. Run this suite with: npm run e2e');
  return found;
};

/** One running packaged console. Its fuses refuse Node's inspector, so it is driven over Chromium's debugging port. */
export type PackagedConsole = {
  page: Page;
  pid: number;
  telephone: (event: Readonly<Record<string, unknown>>) => Promise<number>;
};

type Running = PackagedConsole & { close: () => Promise<void> };

type Launch = {
  /** Where the package lies, if it is not where the set-up made it. */
  executable?: string;
  dataDir: string;
  hqUrl: string;
  /** Runs it as this account, with Chromium's sandbox; without it, as ourselves. */
  account?: { uid: number; gid: number };
  /** On top of our environment. */
  env?: NodeJS.ProcessEnv;
};

const LISTENING = /DevTools listening on (ws:\/\/\S+)/;

const debuggingAddress = (child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    let said = '';
    child.stderr?.on('data', (chunk: Buffer) => {
      said += chunk.toString('utf8');
      const address = LISTENING.exec(said)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code, signal) =>
      reject(new Error(`The packaged console ended with ${code ?? signal} before it listened. It said: ${said}`)),
    );
  });

const firstPage = async (browser: Browser): Promise<Page> => {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged console has no window context.');
  return context.pages()[0] ?? context.waitForEvent('page');
};

/** Starts the packaged console and attaches to its window. */
const launchPackagedConsole = async (launch: Launch): Promise<Running> => {
  const { executable = packagedExecutable(), dataDir, hqUrl, account, env } = launch;
  const asRoot = (account?.uid ?? process.getuid?.()) === 0;
  const child = spawn(executable, [...(asRoot ? ['--no-sandbox'] : []), '--remote-debugging-port=0'], {
    env: { ...consoleEnvironment({ dataDir, hqUrl }), ...env, MILEPOST_ALLOW_DEBUGGING: '1' },
    stdio: ['ignore', 'ignore', 'pipe'],
    ...account,
  });
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const browser = await chromium.connectOverCDP(await debuggingAddress(child));
  const page = await firstPage(browser);
  return {
    page,
    pid: child.pid ?? 0,
    telephone: telephoneOf(dataDir),
    close: async () => {
      await browser.close();
      child.kill('SIGTERM');
      await gone;
    },
  };
};

/** Tests that open the packaged console: every one is ended with its test. */
export const test = deskTest.extend<{ openPackaged: (launch: Launch) => Promise<PackagedConsole> }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters of a fixture.
  openPackaged: async ({}, use) => {
    const opened: Running[] = [];
    await use(async (launch) => {
      const running = await launchPackagedConsole(launch);
      opened.push(running);
      return running;
    });
    for (const running of opened) await running.close();
  },
});
