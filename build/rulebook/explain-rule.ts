import type { Pack } from '../../shared/packs/common/pack.ts';
import { packs } from '../../shared/packs/registry.ts';
import { executions } from './executed-requests.ts';
import { figuresIn, fileOfRule } from './rule-source.ts';

const EXAMPLES_SHOWN = 8;

const clauseLines = (pack: Pack, clauses: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(clauses)
    .flatMap(([edition, labels]) => labels.map((label) => pack.clauses.summaryOf(`${edition} ${label}`)))
    .map(({ label, title, summary }) => `  ${label}  ${title}: ${summary}`);

const serviceLine = (pack: Pack, ruleId: string): string => {
  const services = pack.services.filter(({ rules }) => rules.includes(ruleId));
  return `  services: ${services.length > 0 ? services.map(({ id }) => id).join(', ') : 'common to services'}`;
};

const textLines = (pack: Pack, ruleId: string): string[] =>
  pack.messages.files.en
    .flatMap((file) => Object.entries(file))
    .filter(([key]) => key.startsWith(`${ruleId}.`))
    .map(([key, { agent }]) => `  says ${key.slice(ruleId.length + 1)}: ${agent}`);

const sourceLines = async (ruleId: string): Promise<string[]> => {
  const file = fileOfRule(ruleId);
  if (file === undefined) return [];
  const figures = await figuresIn(file);
  return [
    `  written in ${file}`,
    ...figures.flatMap(({ meaning, values }) =>
      values.map(
        ({ from, value, source }) =>
          `  figure  ${meaning}: ${JSON.stringify(value)}${from === null ? '' : ` from ${from}`} (${source})`,
      ),
    ),
  ];
};

/** One executed request for each different answer of the rule, the first of them, by edition and verdict. */
const exampleLines = async (ruleId: string): Promise<string[]> => {
  const byAnswer = new Map<string, string>();
  for (const { name, decision } of await executions()) {
    const entry = decision.checklist.find(({ rule }) => rule === ruleId);
    if (!entry) continue;
    const answer = `${entry.clauses[0] ?? 'no clause'} ${entry.verdict}`;
    if (!byAnswer.has(answer))
      byAnswer.set(
        answer,
        `  example  ${entry.verdict} ${JSON.stringify(entry.params)} in ${decision.service}: ${name}`,
      );
  }
  return [...byAnswer.values()].slice(0, EXAMPLES_SHOWN);
};

/** Text about one rule for the terminal: its clauses, the services that ask it, its file and figures, what it says, examples. Undefined for an unknown rule. */
export const explainRule = async (ruleId: string): Promise<string | undefined> => {
  const pack = packs.find(({ rules }) => rules.some(({ id }) => id === ruleId));
  const rule = pack?.rules.find(({ id }) => id === ruleId);
  if (!pack || !rule) return undefined;
  const lines = [
    ruleId,
    ...clauseLines(pack, rule.clauses),
    serviceLine(pack, ruleId),
    ...(await sourceLines(ruleId)),
    ...textLines(pack, ruleId),
    ...(await exampleLines(ruleId)),
  ];
  return `${lines.join('\n')}\n`;
};
