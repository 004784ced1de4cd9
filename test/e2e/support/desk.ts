import { test as base } from '@playwright/test';
import { signIn, waitUntilSynced } from './agent.ts';
import { type Console, launchConsole, newDataDir } from './console.ts';
import { type Archive, type Headquarters, openArchive } from './headquarters.ts';

/** A desk of its own, enrolled at a headquarters of its own. */
export type Desk = {
  hq: Headquarters;
  dataDir: string;
  /** Opens the console; several times in one test when it was closed, killed or left without headquarters. */
  open: () => Promise<Console>;
  /** Opens the console, signs in and waits for the first copy of the accounts. */
  openReady: () => Promise<Console>;
  /** Closes the console that was opened last. */
  close: () => Promise<void>;
};

type WorkerParts = { archive: Archive };

/** Tests with a desk: the demo extract is imported once for all of them, everything else is made for each test and ended with it. */
export const test = base.extend<{ desk: Desk }, WorkerParts>({
  archive: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the parameters of a fixture.
    async ({}, use) => {
      const archive = await openArchive();
      await use(archive);
      await archive.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  desk: async ({ archive }, use) => {
    const hq = await archive.open();
    const dataDir = newDataDir();
    await hq.enrol(dataDir, 'D-001');
    const opened: Console[] = [];
    const open = async (): Promise<Console> => {
      const console = await launchConsole({ dataDir, hqUrl: hq.url });
      opened.push(console);
      return console;
    };
    const openReady = async (): Promise<Console> => {
      const console = await open();
      await signIn(console.page);
      await waitUntilSynced(console.page);
      return console;
    };
    const close = async (): Promise<void> => opened.pop()?.close();
    await use({ hq, dataDir, open, openReady, close });
    for (const console of opened) await console.close();
    await hq.close();
  },
});
