import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { passwordLength, usernameLength } from './figures.ts';

/** Problems that are there, in the order of the alphabet. */
const found = (problems: Readonly<Record<string, boolean>>): string[] =>
  Object.keys(problems)
    .filter((problem) => problems[problem])
    .sort();

/** Eight letters and digits or more, at least one of each and nothing else, Latin letters only (mm-access N1, Q2; A-48). */
export const credUsernameFormat: MemberRule = defineRule({
  id: 'cred.username-format',
  clauses: { 'mm-access': ['N1', 'Q2'] },
  decide({ cred }, _params, { date }) {
    const { username } = cred;
    if (username === undefined) return askFor('cred.username');
    const { shortest, longest } = valueOn(usernameLength, date);
    const { length } = [...username];
    const problems = found({
      short: length < shortest,
      long: length > longest,
      'no-digit': !/[0-9]/.test(username),
      'no-letter': !/[A-Za-z]/.test(username),
      special: /[^A-Za-z0-9]/.test(username),
    });
    if (problems.length === 0) return allow({ problems });
    return deny({ problems, shortest, longest, variant: problems.length === 1 ? (problems[0] ?? null) : 'several' });
  },
});

type Counts = 'length' | 'upper' | 'lower' | 'digit' | 'special';

const COUNTS: readonly Counts[] = ['length', 'upper', 'lower', 'digit', 'special'];

const passwordProblems = (shape: Readonly<Record<Counts, number>>, date: string): string[] => {
  const { shortest, longest } = valueOn(passwordLength, date);
  return found({
    short: shape.length < shortest,
    long: shape.length > longest,
    'no-upper': shape.upper === 0,
    'no-lower': shape.lower === 0,
    'no-digit': shape.digit === 0,
    'no-special': shape.special === 0,
  });
};

const shapeOf = ({ cred }: Facts): Readonly<Record<Counts, number>> | undefined => {
  const { length, upper, lower, digit, special } = cred.passwordShape ?? {};
  if (length === undefined || upper === undefined || lower === undefined) return undefined;
  return digit === undefined || special === undefined ? undefined : { length, upper, lower, digit, special };
};

/** What a password is made of; the password itself is never asked for or heard (mm-access N1, Q3). */
export const credPasswordFormat: MemberRule = defineRule({
  id: 'cred.password-format',
  clauses: { 'mm-access': ['N1', 'Q3'] },
  decide(facts, _params, { date }) {
    const shape = shapeOf(facts);
    if (shape === undefined) {
      const unknown = COUNTS.filter((count) => facts.cred.passwordShape?.[count] === undefined);
      return askFor(...unknown.map((count) => `cred.passwordShape.${count}`));
    }
    const problems = passwordProblems(shape, date);
    const fits = problems.length === 0;
    return inform({ fits, problems, ...valueOn(passwordLength, date), variant: fits ? 'fits' : 'unfit' });
  },
});
