import { expect, test } from '@playwright/test';
import { launchConsole, newDataDir } from './support/console.ts';

/** Addresses that try to leave the folder of the interface, and names it does not ship. */
const FORBIDDEN = [
  'app://milepost/../../etc/passwd',
  'app://milepost/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/%2e%2e/etc/passwd',
  'app://milepost/..%2f..%2f..%2f..%2f..%2f..%2fetc%2fpasswd',
  'app://milepost/%2e%2e%2fmain%2findex.js',
  'app://milepost/..%2fpreload%2fpreload.cjs',
  'app://milepost/..%5cmain%5cindex.js',
  'app://milepost/assets/%00.js',
  'app://milepost/%zz.js',
  'app://milepost/package.json',
  'app://other/index.html',
];

test('app:// gives the files of the interface and nothing else', async () => {
  const console = await launchConsole({ dataDir: newDataDir(), hqUrl: 'http://127.0.0.1:9' });
  // Asked in the window's own session, by the handler that serves the page; a navigation to an empty 404 may never end.
  const answers = await console.app.evaluate(
    async ({ session }, addresses) =>
      Promise.all(addresses.map(async (address) => (await session.fromPartition('milepost').fetch(address)).status)),
    [...FORBIDDEN, 'app://milepost/'],
  );
  await console.close();
  expect(answers).toEqual([...FORBIDDEN.map(() => 404), 200]);
});
