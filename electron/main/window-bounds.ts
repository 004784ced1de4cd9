import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BrowserWindow, screen } from 'electron';

export type Bounds = { x?: number; y?: number; width: number; height: number };

const DEFAULT: Bounds = { width: 1440, height: 900 };
const fileIn = (dataDir: string): string => join(dataDir, 'window', 'bounds.json');

const isBounds = (value: unknown): value is Required<Bounds> =>
  typeof value === 'object' &&
  value !== null &&
  ['x', 'y', 'width', 'height'].every((name) => Number.isInteger(Reflect.get(value, name)));

/** Where the window was left, when that place is still on a screen; else the default size. */
export const rememberedBounds = (dataDir: string): Bounds => {
  try {
    const kept: unknown = JSON.parse(readFileSync(fileIn(dataDir), 'utf8'));
    if (!isBounds(kept)) return DEFAULT;
    const { workArea } = screen.getDisplayMatching(kept);
    const isVisible = kept.x < workArea.x + workArea.width - 100 && kept.y < workArea.y + workArea.height - 100;
    return isVisible && kept.width >= 640 && kept.height >= 480 ? kept : DEFAULT;
  } catch {
    return DEFAULT;
  }
};

/** Writes the place on closing; a place that cannot be written is not worth an error. */
export const rememberBounds = (window: BrowserWindow, dataDir: string): void => {
  window.on('close', () => {
    try {
      writeFileSync(fileIn(dataDir), JSON.stringify(window.getNormalBounds()));
    } catch {
      // The window opens at its default place next time.
    }
  });
};
