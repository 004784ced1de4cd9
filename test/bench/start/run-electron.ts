import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { build } from 'esbuild';
import { MARKS_LINE, type StartMarks } from './marks.ts';

const PATIENCE_MS = 60_000;

// Chromium has no sandbox to offer to root.
const rootFlags = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Bundles both applications of the bench into a folder; gives the path of each. */
export const bundleApps = async (folder: string): Promise<{ bare: string; console: string }> => {
  mkdirSync(folder, { recursive: true });
  await build({
    entryPoints: ['bare-app', 'console-app'].map((name) => join(import.meta.dirname, `${name}.ts`)),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['electron'],
    logLevel: 'warning',
  });
  copyFileSync(join(import.meta.dirname, 'bare.html'), join(folder, 'bare.html'));
  return { bare: join(folder, 'bare-app.mjs'), console: join(folder, 'console-app.mjs') };
};

/** Starts Electron on an application and waits until it has said its moments and ended. Gives them in ms since before the start. */
export const runElectron = async (
  executable: string,
  application: string,
  env: Readonly<Record<string, string>>,
): Promise<StartMarks> => {
  const began = Date.now();
  const child = spawn(executable, [...rootFlags, application], {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: PATIENCE_MS,
    killSignal: 'SIGKILL',
  });
  let complaints = '';
  child.stderr.on('data', (chunk: Buffer) => {
    complaints = (complaints + chunk.toString()).slice(-1000);
  });
  let marks: StartMarks | null = null;
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line.startsWith(MARKS_LINE)) marks = JSON.parse(line.slice(MARKS_LINE.length));
  });
  await once(child, 'close');
  if (marks === null) throw new Error(`A start of the bench came to nothing. It said last:\n${complaints}`);
  return Object.fromEntries(
    Object.entries<number>(marks).map(([name, at]) => [name, at - began]),
  ) as unknown as StartMarks;
};
