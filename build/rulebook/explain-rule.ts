import { clauseSummary } from '../../shared/packs/millemiglia/clauses.ts';
import { messageFiles } from '../../shared/packs/millemiglia/messages.ts';
import { milleMiglia } from '../../shared/packs/millemiglia/programme.ts';
import { executions } from './executed-requests.ts';

const EXAMPLES_SHOWN = 8;

const clauseLines = (clauses: Readonly<Record<string, readonly string[]>>): string[] =>
  Object.entries(clauses)
    .flatMap(([edition, labels]) => labels.map((label) => clauseSummary(`${edition} ${label}`)))
    .map(({ label, title, summary }) => `  ${label}  ${title}: ${summary}`);

const serviceLine = (ruleId: string): string => {
  const services = milleMiglia.services.filter(({ rules, memberRules = [], companyRules = [] }) =>
    [...rules, ...memberRules, ...companyRules].includes(ruleId),
  );
  return `  services: ${services.length > 0 ? services.map(({ id }) => id).join(', ') : 'common to services'}`;
};

const textLines = (ruleId: string): string[] =>
  messageFiles.en
    .flatMap((file) => Object.entries(file))
    .filter(([key]) => key.startsWith(`${ruleId}.`))
    .map(([key, { agent }]) => `  says ${key.slice(ruleId.length + 1)}: ${agent}`);

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

/** Text about one rule for the terminal: its clauses, the services that ask it, what it can say, examples. Undefined for an unknown rule. */
export const explainRule = async (ruleId: string): Promise<string | undefined> => {
  const rule = milleMiglia.ruleById.get(ruleId);
  if (!rule) return undefined;
  const lines = [
    ruleId,
    ...clauseLines(rule.clauses),
    serviceLine(ruleId),
    ...textLines(ruleId),
    ...(await exampleLines(ruleId)),
  ];
  return `${lines.join('\n')}\n`;
};
