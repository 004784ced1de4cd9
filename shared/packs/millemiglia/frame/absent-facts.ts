import type { FactGroupName, Facts } from '../facts/dictionary.ts';

/** A fact as a decision names it, `group.fact`. */
export type FactName = { [G in FactGroupName]: `${G}.${Extract<keyof Facts[G], string>}` }[FactGroupName];

type AnyFacts = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Those of the facts named that nobody has given yet. */
export const absentFacts = (facts: Facts, ...names: readonly FactName[]): FactName[] => {
  const groups: AnyFacts = facts;
  return names.filter((name) => {
    const [group = '', fact = ''] = name.split('.');
    return groups[group]?.[fact] === undefined;
  });
};

/** Names of those facts that are unknown, empty or answered with no. */
export const lackingFacts = (facts: Readonly<Record<string, string | boolean | undefined>>): string[] =>
  Object.keys(facts).filter((name) => facts[name] === undefined || facts[name] === '' || facts[name] === false);
