import { once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { decideLine, MAX_LINE_BYTES } from './decide-line.ts';
import { createLineSplitter } from './line-splitter.ts';
import { isComparable, printDifferences } from './rulebook/diff.ts';
import { explainRule } from './rulebook/explain-rule.ts';

type ExitCode = 0 | 1 | 2;

const FAULT = 'This request met a fault of the command itself. The other lines are not affected.';

/**
 * Reads requests as JSON lines and writes one decision or error line for each, in order. Resolves with the exit code: 0, 2 when
 * a line was refused, 1 when deciding one failed; that line says so, its cause goes to `complain`, and the rest goes on.
 */
export const decideStream = async (
  input: Readable,
  output: Writable,
  complain: (text: string) => void,
  decideOne = decideLine,
): Promise<ExitCode> => {
  const splitter = createLineSplitter(MAX_LINE_BYTES);
  let lineNumber = 0;
  let exitCode: ExitCode = 0;
  const decided = (line: Uint8Array): string => {
    try {
      const { text, isDecision } = decideOne(line, lineNumber);
      if (!isDecision && exitCode === 0) exitCode = 2;
      return text;
    } catch (error) {
      exitCode = 1;
      complain(`line ${lineNumber}: ${error instanceof Error ? error.message : 'unknown fault'}\n`);
      return JSON.stringify({ line: lineNumber, error: { code: 'internal', path: '', message: FAULT } });
    }
  };
  const answer = (line: Uint8Array): string => {
    lineNumber += 1;
    return `${decided(line)}\n`;
  };
  const write = async (lines: readonly Uint8Array[]) => {
    if (lines.length > 0 && !output.write(lines.map(answer).join(''))) await once(output, 'drain');
  };
  for await (const chunk of input) await write(splitter.push(chunk));
  await write(splitter.end());
  return exitCode;
};

const USAGE = `Usage: decide < requests.jsonl
       decide --explain RULE              clauses, figures and examples of a rule of the catalogue
       decide --diff EDITION EDITION FILE requests of a file of JSON lines that two editions decide differently
`;

const printLine = (text: string) => process.stdout.write(`${text}\n`);

const complain = (text: string): 2 => {
  process.stderr.write(text);
  return 2;
};

const explain = async ([ruleId, ...rest]: readonly string[]): Promise<number> => {
  if (ruleId === undefined || rest.length > 0) return complain(USAGE);
  const explanation = await explainRule(ruleId);
  if (explanation === undefined) return complain('The catalogue has no such rule.\n');
  process.stdout.write(explanation);
  return 0;
};

const diff = async ([one, other, file, ...rest]: readonly string[]): Promise<number> => {
  if (one === undefined || other === undefined || file === undefined || rest.length > 0) return complain(USAGE);
  if (!isComparable(one, other)) return complain('Only two different editions of one programme can be compared.\n');
  try {
    return await printDifferences([one, other], file, printLine);
  } catch {
    return complain('The file cannot be read.\n');
  }
};

const run = async ([option, ...rest]: readonly string[]): Promise<number> => {
  if (option === undefined) return decideStream(process.stdin, process.stdout, (text) => process.stderr.write(text));
  if (option === '--explain') return explain(rest);
  if (option === '--diff') return diff(rest);
  return complain(USAGE);
};

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href)
  process.exitCode = await run(process.argv.slice(2));
