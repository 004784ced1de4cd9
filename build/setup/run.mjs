// Lets bare Node run the TypeScript of this folder: installs the node modules first, then loads the named file through tsx.
import { ensureNodeModules } from './node-modules.mjs';

/** @param {URL} entry a TypeScript module whose import runs the command */
export const runWithSetup = async (entry) => {
  await ensureNodeModules();
  const { register } = await import('tsx/esm/api');
  register();
  await import(entry.href);
};
