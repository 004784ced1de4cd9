import { type ChildProcess, type SpawnOptions, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';

const setpriv = '/usr/bin/setpriv';

/**
 * Starts a process that does not outlive this one: on Linux the kernel sends it `farewell` even when we are killed outright
 * (setpriv belongs to Debian's base system; without it only an orderly end stops the child).
 */
export const spawnBound = (
  command: string,
  parameters: readonly string[],
  { farewell = 'SIGTERM', ...options }: SpawnOptions & { readonly farewell?: NodeJS.Signals } = {},
): ChildProcess => {
  if (!existsSync(setpriv)) return spawn(command, parameters, options);
  return spawn(setpriv, ['--pdeathsig', farewell.replace('SIG', ''), '--', command, ...parameters], options);
};

const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

/** Ends a child by its process id and waits until it is gone; after `patience` milliseconds with SIGKILL. */
export const endChild = async (
  child: ChildProcess,
  signal: NodeJS.Signals = 'SIGTERM',
  patience = 10_000,
): Promise<void> => {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  await gone;
  clearTimeout(timer);
};
