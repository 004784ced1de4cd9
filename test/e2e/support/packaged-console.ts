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

/** Waits until the window shows its page: who attaches while it is being made may wait for it for ever. */
const windowShown = async (address: string): Promise<void> => {
  const list = `http://${new URL(address).host}/json/list`;
  for (let tries = 0; tries < 200; tries += 1) {
    const targets: { type: string; title: string }[] = await fetch(list).then((answer) => answer.json());
    if (targets.some(({ type, title }) => type === 'page' && title === 'Milepost')) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The packaged console showed no window within twenty seconds.');
};

const firstPage = async (browser: Browser): Promise<Page> => {
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('The packaged console has no window context.');
  return context.pages()[0] ?? context.waitForEvent('page');
};

const attach = async (child: ChildProcess): Promise<{ browser: Browser; page: Page }> => {
  const address = await debuggingAddress(child);
  await windowShown(address);
  const browser = await chromium.connectOverCDP(address);
  return { browser, page: await firstPage(browser) };
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
  const { browser, page } = await attach(child).catch((error: unknown) => {
    child.kill('SIGKILL');
    throw error;
  });
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
