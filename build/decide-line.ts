import { type Refusal, refusal } from '../shared/packs/common/refusal.ts';
import { decideService, readRequest } from '../shared/packs/registry.ts';

/** A line longer than this many bytes is refused unread. */
export const MAX_LINE_BYTES = 1024 * 1024;
const MAX_DEPTH = 32;

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);

/** True if objects and lists of a line lie deeper in each other than the contract allows; the line's own object is level 1. */
const isTooDeep = (line: Uint8Array): boolean => {
  let depth = 0;
  let inText = false;
  for (let at = 0; at < line.length; at += 1) {
    const byte = line[at] ?? 0;
    if (inText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) inText = false;
    } else if (byte === QUOTE) inText = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      if (depth > MAX_DEPTH) return true;
    } else if (CLOSING.has(byte)) depth -= 1;
  }
  return false;
};

const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

const parseLine = (line: Uint8Array): unknown => {
  if (line.length > MAX_LINE_BYTES || isTooDeep(line)) return undefined;
  try {
    return JSON.parse(decoder.decode(line));
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
