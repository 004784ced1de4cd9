import { expect, it } from 'vitest';
import { installLine, librariesIn, missingNeeds, needs } from './system-packages.ts';

const listing = `3 libs found in cache \`/etc/ld.so.cache'
\tlibnss3.so (libc6,x86-64) => /lib/x86_64-linux-gnu/libnss3.so
\tlibgtk-3.so.0 (libc6,x86-64) => /lib/x86_64-linux-gnu/libgtk-3.so.0
\tlibcrypto.so.1.1 (libc6,x86-64) => /lib/libcrypto.so.1.1
`;

it('reads library names from the linker cache', () => {
  expect([...librariesIn(listing)]).toEqual(['libnss3.so', 'libgtk-3.so.0', 'libcrypto.so.1.1']);
});

it('finds nothing missing on a complete system', () => {
  const libraries = new Set(needs.map(({ library }) => library ?? ''));
  expect(missingNeeds({ libraries, hasProgram: () => true, hasFile: () => true })).toEqual([]);
});

it('names the Debian package of each library, program and font that is not there', () => {
  const missing = missingNeeds({
    libraries: librariesIn(listing),
    hasProgram: (name) => name !== 'Xvfb',
    hasFile: () => false,
  });
  expect(installLine(missing)).toMatch(
    / libasound2 libgbm1 libnotify4 libxss1 libssl3 xvfb fonts-noto-core fonts-noto-mono$/,
  );
});

it('takes one of a font’s usual places as enough', () => {
  const libraries = new Set(needs.map(({ library }) => library ?? ''));
  expect(missingNeeds({ libraries, hasProgram: () => true, hasFile: (path) => path.includes('google-noto') })).toEqual(
    [],
  );
});
