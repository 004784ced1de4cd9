// An application that Playwright drives starts through this file: `electron … held-start.js path/to/entry.js`. Playwright holds back
// `ready` until it listens to windows, but only where it names Electron itself; we name the runtime, so we load its part here. Without
// it a window that opens too early is never seen, once in about twenty starts.
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const entry = process.argv.at(-1);
const require = createRequire(import.meta.url);
require(join(dirname(require.resolve('playwright-core/package.json')), 'lib/server/electron/loader.js'));
await import(pathToFileURL(resolve(entry)).href);
