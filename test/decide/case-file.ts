import { readFileSync } from 'node:fs';

/** A case of the case file: an input, or a raw line, and a partial description of its decision. */
export interface Case {
  readonly case: string;
  readonly input?: { readonly service: string };
  readonly raw?: string;
  readonly expect: Expectation;
}

export interface Expectation {
  readonly outcome?: string;
  readonly edition?: string | null;
  readonly referTo?: string;
  readonly provisional?: boolean;
  readonly decisive?: readonly string[];
  readonly clauses?: readonly string[];
  readonly noClauses?: readonly string[];
  readonly effects?: readonly Readonly<Record<string, unknown>>[];
  readonly noEffects?: readonly string[];
  readonly informs?: readonly string[];
  readonly passes?: readonly string[];
  readonly pending?: readonly string[];
  readonly preempted?: readonly string[];
  readonly absent?: readonly string[];
  readonly params?: Readonly<Record<string, object>>;
  readonly governing?: object;
  readonly missing?: readonly string[];
  readonly flags?: readonly string[];
  readonly noFlags?: readonly string[];
  readonly error?: object;
}

/** All cases of the project's case file, in order. */
export const readCases = (): Case[] =>
  readFileSync(new URL('../fixtures/examples.jsonl', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Case);
