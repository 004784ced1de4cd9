import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { projectRoot } from './bundle.ts';
import { faultsOf, languages, type MessageTree } from './translations.ts';

/** Folders that hold one file of messages per language: wherever an English one lies. */
const messageFolders = (): string[] =>
  ['shared', 'renderer'].flatMap((top) =>
    readdirSync(join(projectRoot, top), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('/en.json'))
      .map((file) => dirname(join(projectRoot, top, file))),
  );

const readCatalogues = (folder: string): Partial<Record<(typeof languages)[number], MessageTree>> =>
  Object.fromEntries(
    languages
      .map((language) => [language, join(folder, `${language}.json`)] as const)
      .filter(([, file]) => existsSync(file))
      .map(([language, file]) => [language, JSON.parse(readFileSync(file, 'utf8'))]),
  );

const faults = messageFolders().flatMap((folder) =>
  faultsOf(readCatalogues(folder)).map((fault) => `${relative(projectRoot, folder)}: ${fault}`),
);
const shown = 30; // more than anybody reads at once
for (const fault of faults.slice(0, shown)) console.error(fault);
if (faults.length > shown) console.error(`… and ${faults.length - shown} more`);
console.log(`${messageFolders().length} sets of messages in ${languages.length} languages, ${faults.length} faults`);
process.exitCode = faults.length > 0 ? 1 : 0;
