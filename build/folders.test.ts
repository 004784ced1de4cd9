import { chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cacheFolder, isReachableBy, openFolder, stateFolder } from './folders.ts';

let root: string;
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'milepost-folders-'));
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it.each([
  [{ MILEPOST_DATA_DIR: '/srv/demo' }, false, '/srv/demo'],
  [{ XDG_DATA_HOME: '/data' }, false, '/data/milepost'],
  [{ XDG_DATA_HOME: '/data' }, true, '/var/lib/milepost'],
])('keeps state by %o (root: %s) in %s', (env, asRoot, expected) => {
  expect(stateFolder(env, asRoot)).toBe(expected);
});

it('keeps tools where other accounts can run them when root installs them', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/cache' }, true)).toBe('/var/cache/milepost');
  expect(cacheFolder({ XDG_CACHE_HOME: '/cache' }, false)).toBe('/cache/milepost');
});

it('opens the folders it creates to others under any umask', () => {
  const before = process.umask(0o077);
  openFolder(join(root, 'a', 'b'));
  process.umask(before);
  expect(statSync(join(root, 'a')).mode & 0o777).toBe(0o755);
  expect(statSync(join(root, 'a', 'b')).mode & 0o777).toBe(0o755);
});

it('sees a closed folder on the way', () => {
  const stranger = { uid: 61_234, gid: 61_234 };
  chmodSync(root, 0o755);
  mkdirSync(join(root, 'open'), { mode: 0o755 });
  expect(isReachableBy(join(root, 'open', 'file'), stranger)).toBe(true);
  chmodSync(join(root, 'open'), 0o700);
  expect(isReachableBy(join(root, 'open', 'file'), stranger)).toBe(false);
});
