import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { decideLine, MAX_LINE_BYTES } from './decide-line.ts';
import { explainRule } from './explain-rule.ts';
import { createLineSplitter } from './line-splitter.ts';

/** Reads requests as JSON lines and writes one decision or error line for each, in order; resolves with the exit code (0 or 2). */
export const decideStream = async (input: Readable, output: Writable): Promise<0 | 2> => {
  const splitter = createLineSplitter(MAX_LINE_BYTES);
  let lineNumber = 0;
  let exitCode: 0 | 2 = 0;
  const answer = (line: Uint8Array): string => {
    lineNumber += 1;
    const { text, isDecision } = decideLine(line, lineNumber);
    if (!isDecision) exitCode = 2;
    return `${text}\n`;
  };
  const write = async (lines: readonly Uint8Array[]) => {
    if (lines.length > 0 && !output.write(lines.map(answer).join(''))) await once(output, 'drain');
  };
  for await (const chunk of input) await write(splitter.push(chunk));
  await write(splitter.end());
  return exitCode;
};

const run = async (args: readonly string[]): Promise<number> => {
  const [option, ruleId] = args;
  if (option === undefined) return decideStream(process.stdin, process.stdout);
  const explanation = option === '--explain' && ruleId !== undefined ? explainRule(ruleId) : undefined;
  if (explanation === undefined) {
    process.stderr.write('Usage: decide < requests.jsonl, or decide --explain RULE for a rule of the catalogue.\n');
    return 2;
  }
  process.stdout.write(explanation);
  return 0;
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await run(process.argv.slice(2));
