import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Figures only: no name, number, code, PIN or passphrase may enter a log. */
export type LogFigures = Readonly<Record<string, string | number | boolean>>;
export type DeskLog = (line: string, figures?: LogFigures) => void;

const LARGEST_FILE = 1_000_000;

const rotate = (file: string): void => {
  if (existsSync(file) && statSync(file).size > LARGEST_FILE) renameSync(file, `${file}.1`);
};

/** Writes to `<dataDir>/logs/desk.log`, one file back kept. A log that cannot be written stops nobody's work. */
export const openDeskLog = (dataDir: string, now: () => string): DeskLog => {
  const folder = join(dataDir, 'logs');
  const file = join(folder, 'desk.log');
  return (line, figures = {}) => {
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: now(), line, ...figures })}\n`, { mode: 0o600 });
    } catch {
      // A full disk is shown in the console; there is nowhere to write it down.
    }
  };
};
