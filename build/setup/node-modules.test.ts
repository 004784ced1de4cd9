import { expect, it } from 'vitest';
import { isInstalled, obstacle } from './node-modules.mjs';

const lock = {
  packages: {
    '': {},
    'node_modules/zod': { version: '4.6.7' },
    'node_modules/other-os': { version: '1.0.0', optional: true },
  },
};

it.each([
  ['nothing installed', undefined, false],
  ['another version', { packages: { 'node_modules/zod': { version: '4.0.0' } } }, false],
  ['a package missing', { packages: {} }, false],
  ['all but another platform’s package', { packages: { 'node_modules/zod': { version: '4.6.7' } } }, true],
])('judges the node modules: %s', (_case, installed, expected) => {
  expect(isInstalled(lock, installed)).toBe(expected);
});

it.each([
  ['18.20.0', [], /Node 20\.19/],
  ['20.18.3', [], /Node 20\.19/],
  ['20.19.0', ['g++'], /needs g\+\+/],
])('says what keeps Node %s without %j from installing', (version, without, expected) => {
  expect(obstacle(version, (program) => !(without as string[]).includes(program))).toMatch(expected);
});

it('has nothing to say on a machine that can install', () => {
  expect(obstacle('22.12.0', () => true)).toBeUndefined();
});
