import type { Decision, DecisionEntry } from '../../shared/rulebook/decision.ts';

/** The entry that picks the edition: it must differ between editions and explains nothing. */
const PICKS_THE_EDITION = 'edition.select';

const isCompared = ({ rule }: DecisionEntry): boolean => rule !== PICKS_THE_EDITION;

const paramsText = ({ params }: DecisionEntry): string =>
  Object.keys(params).length === 0 ? '' : ` ${JSON.stringify(params)}`;

const entryText = (entry: DecisionEntry | undefined): string =>
  entry === undefined
    ? 'not listed'
    : `${entry.verdict}${paramsText(entry)} [${entry.clauses.join(', ') || 'no clause'}]`;

/** What an entry says apart from where it is written: clause numbers differ between editions by themselves. */
const said = (entry: DecisionEntry | undefined): string =>
  entry === undefined ? '' : JSON.stringify([entry.verdict, entry.params]);

const switchedOffBy = ({ preempted }: Decision, rule: string): string | undefined =>
  preempted.find((one) => one.rule === rule)?.by;

const answerOf = (decision: Decision, rule: string): string => {
  const by = switchedOffBy(decision, rule);
  if (by !== undefined) return `switched off by ${by}`;
  return entryText(decision.checklist.find((entry) => entry.rule === rule));
};

/** Rules that speak differently in two decisions, one line each: `rule: first → second`. */
const reasons = (one: Decision, other: Decision): string[] => {
  const entryOf = (decision: Decision, rule: string) => decision.checklist.find((entry) => entry.rule === rule);
  const rules = [...new Set([...one.checklist, ...other.checklist].filter(isCompared).map(({ rule }) => rule))];
  return rules
    .filter((rule) => said(entryOf(one, rule)) !== said(entryOf(other, rule)))
    .map((rule) => `${rule}: ${answerOf(one, rule)} → ${answerOf(other, rule)}`);
};

const effectTexts = ({ effects }: Decision): string[] => effects.map((effect) => JSON.stringify(effect));

const effectChanges = (one: Decision, other: Decision): string[] => {
  const before = effectTexts(one);
  const after = effectTexts(other);
  return [
    ...before.filter((text) => !after.includes(text)).map((text) => `effect only in ${one.edition}: ${text}`),
    ...after.filter((text) => !before.includes(text)).map((text) => `effect only in ${other.edition}: ${text}`),
  ];
};

/**
 * How two decisions of one request differ, as lines for the terminal: the outcomes, then every rule that speaks differently with
 * its clauses, then the effects. Empty when they agree in outcome and effects; a rule that only adds information is no difference.
 */
export const differences = (one: Decision, other: Decision): string[] => {
  const effects = effectChanges(one, other);
  if (one.outcome === other.outcome && effects.length === 0) return [];
  return [`${one.edition} ${one.outcome} → ${other.edition} ${other.outcome}`, ...reasons(one, other), ...effects];
};
