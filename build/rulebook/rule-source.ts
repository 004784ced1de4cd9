import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parameters } from '../../shared/packs/millemiglia/parameters.ts';
import type { Parameter } from '../../shared/rulebook/parameter.ts';
import { projectRoot } from '../bundle.ts';

const PACKS = join('shared', 'packs');
const IMPORTED_FIGURES = /import \{([^}]+)\} from '([^']*figures\.ts)'/g;
const CONFIGURED = /params\['([^']+)'\]/g;

/** The file of the packs that declares a rule, relative to the project; undefined when there is none. */
export const fileOfRule = (ruleId: string): string | undefined =>
  readdirSync(join(projectRoot, PACKS), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => join(PACKS, file))
    .find((file) => readFileSync(join(projectRoot, file), 'utf8').includes(`  id: '${ruleId}',\n  clauses`));

const isParameter = (value: unknown): value is Parameter<unknown> =>
  typeof value === 'object' && value !== null && 'meaning' in value && 'values' in value;

const configuredFigures = (source: string): Parameter<unknown>[] => {
  const keys = new Set([...source.matchAll(CONFIGURED)].map(([, key]) => key));
  return Object.entries(parameters)
    .filter(([key]) => keys.has(key))
    .map(([, parameter]) => parameter);
};

const importedFigures = async (file: string, source: string): Promise<Parameter<unknown>[]> => {
  const found = [...source.matchAll(IMPORTED_FIGURES)].map(async ([, names = '', from = '']) => {
    const module: Readonly<Record<string, unknown>> = await import(
      pathToFileURL(join(projectRoot, dirname(file), from)).href
    );
    return names.split(',').map((name) => module[name.trim()]);
  });
  return (await Promise.all(found)).flat().filter(isParameter);
};

/** The dated figures read in the file that declares a rule, the configurable ones first. */
export const figuresIn = async (file: string): Promise<Parameter<unknown>[]> => {
  const source = readFileSync(join(projectRoot, file), 'utf8');
  return [...configuredFigures(source), ...(await importedFigures(file, source))];
};
