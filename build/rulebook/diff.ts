import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { CheckedRequest } from '../../shared/packs/common/checked-request.ts';
import { underEdition } from '../../shared/packs/millemiglia/under-edition.ts';
import { decideService, readRequest } from '../../shared/packs/registry.ts';
import type { Decision } from '../../shared/rulebook/decision.ts';
import { differences } from './differences.ts';

type Comparison =
  | { readonly kind: 'unreadable'; readonly lines: readonly string[] }
  | { readonly kind: 'uncovered' | 'same'; readonly lines: readonly [] }
  | { readonly kind: 'different'; readonly lines: readonly string[] };

/** True if requests can be put under each of two editions. */
export const isComparable = (one: string, other: string): boolean =>
  one !== other && underEdition(one) !== undefined && underEdition(other) !== undefined;

const parse = (line: string): unknown => {
  try {
    const value: unknown = JSON.parse(line);
    // A line of a case file holds its request in `input`.
    return typeof value === 'object' && value !== null && 'input' in value ? value.input : value;
  } catch {
    return undefined;
  }
};

const decideUnder = (edition: string, input: CheckedRequest): Decision | undefined => {
  const config = underEdition(edition);
  if (config === undefined) return undefined;
  const decision = decideService({ ...input, config: { ...input.config, ...config } });
  return decision.edition === edition ? decision : undefined;
};

const compare = (line: string, one: string, other: string): Comparison => {
  const read = readRequest(parse(line));
  if ('refusal' in read) return { kind: 'unreadable', lines: [`${read.refusal.code} ${read.refusal.path}`.trim()] };
  const first = decideUnder(one, read.input);
  const second = decideUnder(other, read.input);
  if (first === undefined || second === undefined) return { kind: 'uncovered', lines: [] };
  const lines = differences(first, second);
  if (lines.length === 0) return { kind: 'same', lines: [] };
  return { kind: 'different', lines: [`${read.input.case} ${read.input.service}`, ...lines] };
};

/**
 * Decides every request of a file of JSON lines under two editions and prints those that come out differently, with the rules
 * that make the difference. Requests that one of the editions does not cover are counted, not compared. Resolves with the exit
 * code: 0, or 2 when some line could not be read. Rejects when the file cannot be opened.
 */
export const printDifferences = async (
  [one, other]: readonly [string, string],
  file: string,
  print: (text: string) => void,
): Promise<0 | 2> => {
  const count = { unreadable: 0, uncovered: 0, same: 0, different: 0 };
  let number = 0;
  for await (const line of createInterface({ input: createReadStream(file), crlfDelay: Number.POSITIVE_INFINITY })) {
    number += 1;
    const { kind, lines } = compare(line, one, other);
    count[kind] += 1;
    if (lines.length > 0) print([`line ${number}: ${lines[0]}`, ...lines.slice(1)].join('\n    '));
  }
  print(
    `${count.different} of ${count.different + count.same} requests decide differently in ${one} and ${other}; ` +
      `${count.uncovered} not covered by both, ${count.unreadable} unreadable`,
  );
  return count.unreadable > 0 ? 2 : 0;
};
