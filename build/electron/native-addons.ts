import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);

interface Addon {
  /** The module whose only job is to look for the compiled addon. */
  readonly loader: RegExp;
  /** The compiled addon on this machine. */
  readonly file: () => string;
}

const argon2Package = (): string => {
  const { platform, arch } = process;
  const suffix = platform === 'linux' ? '-gnu' : platform === 'win32' ? '-msvc' : '';
  const loader = createRequire(require.resolve('@node-rs/argon2'));
  return loader.resolve(`@node-rs/argon2-${platform}-${arch}${suffix}`);
};

const addons: readonly Addon[] = [
  {
    loader: /\/sqlite3\/lib\/sqlite3-binding\.js$/,
    file: () => join(dirname(require.resolve('sqlite3/package.json')), 'build', 'Release', 'node_sqlite3.node'),
  },
  { loader: /\/@node-rs\/argon2\/index\.js$/, file: argon2Package },
];

// Drivers that Knex names and the console does not use.
const unusedDriver = /^(better-sqlite3|mariadb|mysql2?|oracledb|tedious|pg|pg-native|pg-query-stream)(\/|$)/;

/**
 * Lets the bundle stand alone: a package's search for its compiled addon becomes one `require` of a copy beside the bundle
 * (`native/*.node`, which the package step leaves outside the archive).
 */
export const nativeAddons = (): Plugin => ({
  name: 'milepost-native-addons',
  enforce: 'pre',
  resolveId(source) {
    if (source.startsWith('./native/') || unusedDriver.test(source)) return { id: source, external: true };
    return null;
  },
  load(id) {
    const addon = addons.find(({ loader }) => loader.test(id));
    if (!addon) return null;
    const file = addon.file();
    const fileName = `native/${basename(file)}`;
    this.emitFile({ type: 'asset', fileName, source: readFileSync(file) });
    return `module.exports = require('./${fileName}');`;
  },
});
