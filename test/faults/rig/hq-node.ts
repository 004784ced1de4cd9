import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { endChild, spawnBound } from '../../../build/child.ts';

/** A headquarters node as a process of its own. */
export type HqNode = {
  url: string;
  /** kill -9. */
  kill(): Promise<void>;
  stop(): Promise<void>;
};

export type NodePlace = { program: string; env: NodeJS.ProcessEnv; folder: string; port: number };

const lastLines = (file: string): string => readFileSync(file, 'utf8').trimEnd().split('\n').slice(-3).join('\n');

/** A node that drains waits for connections nobody uses any more; here nobody does. */
const PATIENCE_MS = 2000;

/** Starts `hq serve` at a port and waits until it listens. Throws with the end of its log when it ends before. */
export const startNode = async ({ program, env, folder, port }: NodePlace): Promise<HqNode> => {
  const logFile = join(folder, `hq-${port}.log`);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawnBound(process.execPath, [program, 'serve', '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  const output = child.stdout;
  if (output === null) throw new Error('Headquarters was started without an output.');
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`hq serve ended with ${code}: ${lastLines(logFile)}`)));
    createInterface({ input: output }).on('line', (line) => {
      if (line.includes('"listening"')) resolve(String(JSON.parse(line).listening));
    });
  });
  return { url, kill: () => endChild(child, 'SIGKILL'), stop: () => endChild(child, 'SIGTERM', PATIENCE_MS) };
};
