import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { z } from 'zod';

const require = createRequire(import.meta.url);
const electronFolder = (): string => dirname(require.resolve('electron/package.json'));

/** How long the download may stand still before it counts as unreachable, in milliseconds. */
const patience = 10_000;

/** The runtime that the `electron` package downloaded for itself, if it has. */
export const ownRuntime = (): { folder: string; version: string } | undefined => {
  const folder = join(electronFolder(), 'dist');
  const { version } = z.object({ version: z.string() }).parse(require('electron/package.json'));
  const there = existsSync(join(electronFolder(), 'path.txt')) && existsSync(join(folder, 'version'));
  return there && readFileSync(join(folder, 'version'), 'utf8').replace(/^v/, '').trim() === version
    ? { folder, version }
    : undefined;
};

const bytesMoved = (pid: number): string => {
  const file = `/proc/${pid}/io`;
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

/** Lets the `electron` package download its binary. False where that fails, or where nothing moves for a while. */
export const downloadOwnRuntime = (): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [join(electronFolder(), 'install.js')], { stdio: 'ignore' });
    let seen = '';
    const watch = setInterval(() => {
      const now = bytesMoved(child.pid ?? 0);
      if (now === seen) child.kill();
      seen = now;
    }, patience);
    const finish = (done: boolean) => {
      clearInterval(watch);
      resolve(done && ownRuntime() !== undefined);
    };
    child.once('error', () => finish(false));
    child.once('exit', (code) => finish(code === 0));
  });
