import { clauseSummary } from '../shared/packs/millemiglia/clauses.ts';
import { messageFiles } from '../shared/packs/millemiglia/messages.ts';
import { milleMiglia } from '../shared/packs/millemiglia/programme.ts';

/** Text about one rule for the terminal: its clauses, the services that ask it, what it can say. Undefined for an unknown rule. */
export const explainRule = (ruleId: string): string | undefined => {
  const rule = milleMiglia.ruleById.get(ruleId);
  if (!rule) return undefined;
  const clauses = Object.entries(rule.clauses).flatMap(([edition, labels]) =>
    labels.map((label) => clauseSummary(`${edition} ${label}`)),
  );
  const services = milleMiglia.services.filter(
    ({ rules, companyRules = [] }) => rules.includes(ruleId) || companyRules.includes(ruleId),
  );
  const texts = messageFiles.en.flatMap((file) => Object.entries(file)).filter(([key]) => key.startsWith(`${ruleId}.`));
  return [
    ruleId,
    ...clauses.map(({ label, title, summary }) => `  ${label}  ${title}: ${summary}`),
    `  services: ${services.length > 0 ? services.map(({ id }) => id).join(', ') : 'common to services'}`,
    ...texts.map(([key, { agent }]) => `  ${key.slice(ruleId.length + 1)}: ${agent}`),
    '',
  ].join('\n');
};
