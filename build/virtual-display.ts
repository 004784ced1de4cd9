import type { ChildProcess } from 'node:child_process';
import type { Readable } from 'node:stream';
import { endChild, spawnBound } from './child.ts';
import { SetupError } from './progress.ts';

/** An X server without a screen. `name` is for DISPLAY. */
export interface VirtualDisplay {
  readonly name: string;
  readonly stop: () => Promise<void>;
}

const firstLine = (stream: Readable, child: ChildProcess): Promise<string> =>
  new Promise((resolve, reject) => {
    const fail = () =>
      reject(new SetupError('The virtual display (Xvfb) did not start. Install xvfb, or set DISPLAY.'));
    stream.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('error', fail);
    child.once('exit', fail);
  });

/** Whether windows can be opened without help. */
export const hasDisplay = (env: Record<string, string | undefined> = process.env): boolean =>
  process.platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY);

/** Starts Xvfb on a display number of its own choosing; it ends with `stop` or with this process. */
export const startVirtualDisplay = async (): Promise<VirtualDisplay> => {
  const parameters = ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp', '-noreset'];
  const child = spawnBound('Xvfb', parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await firstLine(child.stdio[3] as Readable, child);
  return { name: `:${number}`, stop: () => endChild(child) };
};
