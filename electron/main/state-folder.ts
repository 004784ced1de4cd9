import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { app } from 'electron';

/** Folder of everything this desk keeps: `MILEPOST_DATA_DIR`, else the user's application data. */
export const stateFolder = (): string => {
  const chosen = process.env.MILEPOST_DATA_DIR;
  return chosen === undefined || chosen === '' ? app.getPath('userData') : resolve(chosen);
};

/** Keeps Chromium's own files inside the state folder, so that one folder is one desk and the single-instance lock is per desk. */
export const moveStateTo = (dataDir: string): void => {
  const chromium = join(dataDir, 'window');
  mkdirSync(chromium, { recursive: true, mode: 0o700 });
  app.setPath('userData', chromium);
};
