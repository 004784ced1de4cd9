import { type Refusal, refusal } from '../shared/packs/common/refusal.ts';
import { decideService, readRequest } from '../shared/packs/registry.ts';

/** A line longer than this many bytes is refused unread. */
export const MAX_LINE_BYTES = 1024 * 1024;
const MAX_DEPTH = 32;

const BRACKETS_AND_QUOTES = /[[\]{}"]|\\./g;
const OPENING = /[[{]/g;

/** How deep objects and lists of a line lie in each other; the line's own object is level 1. Brackets in texts do not count. */
const depthOf = (text: string): number => {
  let depth = 0;
  let deepest = 0;
  let inText = false;
  for (const [sign] of text.matchAll(BRACKETS_AND_QUOTES)) {
    if (sign === '"') inText = !inText;
    else if (inText) continue;
    else if (sign === '[' || sign === '{') depth += 1;
    else if (sign === ']' || sign === '}') depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/** True beyond the depth the contract allows. Most lines open too few brackets to be worth following. */
const isTooDeep = (text: string): boolean =>
  (text.match(OPENING)?.length ?? 0) > MAX_DEPTH && depthOf(text) > MAX_DEPTH;

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const parseLine = (line: Uint8Array): unknown => {
  if (line.length > MAX_LINE_BYTES) return undefined;
  try {
    const text = decoder.decode(line);
    return isTooDeep(text) ? undefined : JSON.parse(text);
  } catch {
    return undefined;
  }
};

const errorText = (lineNumber: number, { case: caseId, ...error }: Refusal): string =>
  JSON.stringify({ line: lineNumber, ...(caseId === undefined ? {} : { case: caseId }), error });

/** What one input line gives: the text of its output line without LF, and whether it is a decision. */
export interface LineResult {
  readonly text: string;
  readonly isDecision: boolean;
}

/** Decides one input line, without its LF and the CR before it (DECIDE section 1). `lineNumber` counts from 1. */
export const decideLine = (line: Uint8Array, lineNumber: number): LineResult => {
  const value = parseLine(line);
  const read = value === undefined ? { refusal: refusal('bad-json', '') } : readRequest(value);
  if ('refusal' in read) return { text: errorText(lineNumber, read.refusal), isDecision: false };
  return { text: JSON.stringify(decideService(read.input)), isDecision: true };
};
