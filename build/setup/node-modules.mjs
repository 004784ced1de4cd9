// Runs before anything is installed: plain JavaScript, Node's own modules only.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const readJson = (path) => (existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined);

// Types and descriptions of what is exported: node-modules.d.mts.
export const isInstalled = (lock, installed) =>
  lock !== undefined &&
  installed !== undefined &&
  Object.entries(lock.packages).every(([path, { version, optional }]) => {
    const found = installed.packages[path];
    return path === '' || (found ? found.version === version : optional === true);
  });

export const obstacle = (nodeVersion, hasProgram) => {
  const [major = 0, minor = 0] = nodeVersion.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) return `Node 20.19 or newer is needed; this is ${nodeVersion}.`;
  const missing = ['python3', 'make', 'g++'].filter((program) => !hasProgram(program));
  if (missing.length === 0) return undefined;
  return `The SQLite driver is compiled here and needs ${missing.join(', ')}. Run: sudo apt-get install -y ${missing.join(' ')}`;
};

const hasProgram = (name) => (process.env.PATH ?? '').split(':').some((folder) => existsSync(join(folder, name)));

/** Compiling the driver takes Node's headers: those beside the running Node save a download. */
const headers = () => {
  const prefix = dirname(dirname(process.execPath));
  return existsSync(join(prefix, 'include', 'node', 'node.h')) ? { npm_config_nodedir: prefix } : {};
};

const npm = (parameters) =>
  new Promise((resolve, reject) => {
    const child = spawn('npm', [...parameters, '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...headers() },
    });
    child.once('error', reject);
    child.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`npm ${parameters[0]} ended with ${code}`)),
    );
  });

const withHeartbeat = async (name, work) => {
  const started = Date.now();
  console.log(`• ${name}`);
  const beat = setInterval(
    () => console.log(`  … still at it (${Math.round((Date.now() - started) / 1000)} s)`),
    10_000,
  );
  try {
    await work();
    console.log(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  } finally {
    clearInterval(beat);
  }
};

const hasDriver = () => existsSync(join(root, 'node_modules', 'sqlite3', 'build', 'Release', 'node_sqlite3.node'));

export const ensureNodeModules = async () => {
  const complete =
    isInstalled(
      readJson(join(root, 'package-lock.json')),
      readJson(join(root, 'node_modules', '.package-lock.json')),
    ) && hasDriver();
  const problem = obstacle(process.versions.node, complete ? () => true : hasProgram);
  if (problem) {
    console.error(`✗ ${problem}`);
    process.exit(1);
  }
  if (complete) return;
  try {
    await withHeartbeat(
      'Node modules (the first time about three minutes: the SQLite driver is compiled)',
      async () => {
        // Not `npm ci`: it refuses a lock file that leaves out another platform's optional packages, as a registry mirror may.
        await npm(['install', '--no-save', '--include=dev', '--include=optional']);
        if (!hasDriver()) await npm(['rebuild', 'sqlite3', '--foreground-scripts']);
      },
    );
  } catch (error) {
    console.error(
      `✗ The node modules could not be installed: ${error.message}. Is the npm registry reachable? Run this command again.`,
    );
    process.exit(1);
  }
};
