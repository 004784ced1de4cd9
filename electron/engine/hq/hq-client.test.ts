import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createHqClient } from './hq-client.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

let silent: Server;
let url = '';
beforeAll(async () => {
  silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
});
afterAll(() => {
  silent.closeAllConnections();
  silent.close();
});

it('gives a request up when its time is over, also when everything on the way to it has been collected', async () => {
  const client = createHqClient({ url, fetch }, () => null, { bytes: (length) => new Uint8Array(length) });
  const over = new AbortController();
  const asked = client.clock(undefined, { signal: over.signal }).then(
    () => 'answered',
    () => 'given up',
  );
  for (let times = 0; times < 5; times += 1) {
    await pause(10);
    collectGarbage();
  }
  over.abort(new Error('Headquarters did not answer in time.'));
  expect(await Promise.race([asked, pause(2000, 'still waiting')])).toBe('given up');
});
