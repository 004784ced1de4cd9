// The application that a bare Electron runs: it loads the one named by the first plain argument, as Electron's own does.
// Packed by carrier.ts into resources/default_app.asar; plain JavaScript because Electron runs it as it lies here.
import { readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

if (process.argv.includes('--version')) {
  console.log(`v${process.versions.electron}`);
  process.exit(0);
}

const named = process.argv.slice(1).find((argument) => !argument.startsWith('-'));
if (!named) {
  console.error('Name the application to run: electron path/to/app');
  process.exit(1);
}

const path = resolve(named);
const isFolder = statSync(path).isDirectory();
const description = isFolder ? JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) : {};
if (description.name) app.setName(description.productName ?? description.name);
if (description.version) app.setVersion(description.version);
if (isFolder) app.setAppPath(path);
const entry = isFolder
  ? createRequire(join(path, 'package.json')).resolve(join(path, description.main ?? 'index.js'))
  : path;
await import(pathToFileURL(entry).href);
