import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const sources = [
  'electron',
  'renderer',
  'shared',
  'db',
  'hq',
  'build',
  'electron.vite.config.ts',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
];

const filesBelow = (path: string): string[] => {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !name.includes('.test.') && !name.endsWith('.md'))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap(({ name }) => filesBelow(join(path, name)));
};

/** A fingerprint of everything the bundles are made of, by content: a fresh clone or a touched file changes nothing. */
export const sourceStamp = (root: string): string => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((source) => filesBelow(join(root, source)))) {
    hash
      .update(`${file.slice(root.length)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
};

const stampFile = (root: string): string => join(root, 'out', 'stamp');

/** Whether the bundles in out/ were made from the sources with this stamp. */
export const isBuilt = (root: string, stamp: string): boolean =>
  existsSync(stampFile(root)) && readFileSync(stampFile(root), 'utf8') === stamp;

/** Records that the bundles in out/ are whole and made from the sources with this stamp. */
export const recordBuild = (root: string, stamp: string): void => {
  mkdirSync(dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), stamp);
};
