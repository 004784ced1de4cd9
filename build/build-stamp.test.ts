import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { isBuilt, recordBuild, sourceStamp } from './build-stamp.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'milepost-stamp-'));
  mkdirSync(join(root, 'shared', 'account'), { recursive: true });
  writeFileSync(join(root, 'shared', 'account', 'ledger.ts'), 'export const miles = 1;');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('knows a build by the sources it was made from', () => {
  const stamp = sourceStamp(root);
  expect(isBuilt(root, stamp)).toBe(false);
  recordBuild(root, stamp);
  expect(isBuilt(root, sourceStamp(root))).toBe(true);
});

it('changes with the content of a source, its name, and a new source', () => {
  const before = sourceStamp(root);
  writeFileSync(join(root, 'shared', 'account', 'ledger.ts'), 'export const miles = 2;');
  const edited = sourceStamp(root);
  writeFileSync(join(root, 'shared', 'account', 'club.ts'), '');
  expect(new Set([before, edited, sourceStamp(root)]).size).toBe(3);
});

it('does not change with a test, a note or a rewrite of the same content', () => {
  const before = sourceStamp(root);
  writeFileSync(join(root, 'shared', 'account', 'ledger.test.ts'), 'x');
  writeFileSync(join(root, 'shared', 'README.md'), 'x');
  writeFileSync(join(root, 'shared', 'account', 'ledger.ts'), 'export const miles = 1;');
  expect(sourceStamp(root)).toBe(before);
});
