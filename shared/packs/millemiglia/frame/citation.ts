import type { Parameters } from '../parameters.ts';
import { isNewAccessInUse } from './access-text.ts';
import type { MemberRule, Subject } from './subject.ts';

const ACCESS = 'mm-access';
const COMPANY_ARTICLES = /^[78]\./;
const MEMBER_ARTICLES = /^[3-6]\./;

/** Articles 7 and 8 of mm-2017 speak to companies, 3 to 6 to members: each side is cited its own (DECIDE 4.2). */
const forSubject = (rule: MemberRule, edition: string, subject: Subject): readonly string[] => {
  const labels = rule.clauses[edition] ?? [];
  if (edition !== 'mm-2017' || rule.id.startsWith('company.')) return labels;
  if (subject.accountKind === 'member') return labels.filter((label) => !COMPANY_ARTICLES.test(label));
  const own = labels.filter((label) => !MEMBER_ARTICLES.test(label));
  return own.length > 0 ? own : labels;
};

const existsIn = (rule: MemberRule, edition: string): boolean =>
  rule.clauses[edition] !== undefined || rule.silentIn?.includes(edition) === true;

const labelled = (edition: string, labels: readonly string[]) => labels.map((label) => `${edition} ${label}`);

/** Full labels of a rule for an entry; undefined when the rule does not exist in the edition and is not to be evaluated. */
export const citationsOf = (
  rule: MemberRule,
  edition: string,
  subject: Subject,
  params: Parameters,
): readonly string[] | undefined => {
  const access = isNewAccessInUse(params) ? labelled(ACCESS, rule.clauses[ACCESS] ?? []) : [];
  if (edition === ACCESS || rule.id.startsWith('cred.')) return access.length > 0 ? access : undefined;
  if (!existsIn(rule, edition)) return undefined;
  return [...labelled(edition, forSubject(rule, edition, subject)), ...access];
};
