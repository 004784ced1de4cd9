import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Example } from '../../shared/packs/common/example.ts';
import { decideService, readRequest } from '../../shared/packs/registry.ts';
import type { Decision } from '../../shared/rulebook/decision.ts';
import { projectRoot } from '../bundle.ts';

/** A request that the tests execute, by the name they give it, and its decision. */
export interface Execution {
  readonly name: string;
  readonly decision: Decision;
}

interface NamedRequest {
  readonly name: string;
  /** A line of the decision contract; its `case` does not matter. */
  readonly request: object;
}

const CASE_FILE = join(projectRoot, 'test', 'fixtures', 'examples.jsonl');
const PACKS = join(projectRoot, 'shared', 'packs');

interface CaseLine {
  readonly case: string;
  readonly input?: object;
}

/** Requests of the case file that are no deliberately broken lines, in order. */
const fromCaseFile = (): NamedRequest[] =>
  readFileSync(CASE_FILE, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as CaseLine)
    .flatMap(({ case: name, input }) => (input === undefined ? [] : [{ name, request: input }]));

const exampleFiles = (): string[] =>
  readdirSync(PACKS, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/examples.ts'))
    .sort();

const examplesIn = async (file: string): Promise<NamedRequest[]> => {
  const exported: Readonly<Record<string, readonly Example[]>> = await import(pathToFileURL(join(PACKS, file)).href);
  const area = file.split('/').at(-2) ?? file;
  return Object.keys(exported)
    .sort()
    .flatMap((name) => exported[name] ?? [])
    .map(({ title, input }) => ({ name: `${area}: ${title}`, request: input }));
};

const execute = ({ name, request }: NamedRequest): Execution[] => {
  const read = readRequest({ ...request, case: 'executed' });
  return 'refusal' in read ? [] : [{ name, decision: decideService(read.input) }];
};

/** Decides every valid request the tests of the rulebook execute: the case file, then the worked examples of each area by name. */
export const executions = async (): Promise<Execution[]> => {
  const examples = await Promise.all(exampleFiles().map(examplesIn));
  return [...fromCaseFile(), ...examples.flat()].flatMap(execute);
};
