import type { ClauseTexts } from './clauses/clause-texts.ts';
import { mm2016 } from './clauses/mm-2016.ts';
import { mm2017 } from './clauses/mm-2017.ts';
import { mmAccess } from './clauses/mm-access.ts';
import type { EditionId } from './editions.ts';
import type { Language } from './languages.ts';

/** What a clause says, in a sentence or two of our own, for the side sheet of the console. */
export interface ClauseSummary {
  /** Full label as decisions cite it: `mm-2017 3.7`. */
  readonly label: string;
  readonly edition: EditionId;
  readonly title: string;
  readonly summary: string;
}

const inPrintedOrder = new Intl.Collator('en', { numeric: true });

const clausesOf = (edition: EditionId, texts: ClauseTexts): ClauseSummary[] =>
  Object.entries(texts)
    .sort(([one], [other]) => inPrintedOrder.compare(one, other))
    .map(([number, [title, summary]]) => ({
      label: `${edition} ${number}`,
      edition,
      title,
      summary,
    }));

/** Every clause some rule cites, by edition. A rule that cites another label does not load. */
export const clauses: readonly ClauseSummary[] = [
  ...clausesOf('mm-2016', mm2016),
  ...clausesOf('mm-2017', mm2017),
  ...clausesOf('mm-access', mmAccess),
];

const byLabel = new Map(clauses.map((entry) => [entry.label, entry]));

export const clauseLabels: ReadonlySet<string> = new Set(byLabel.keys());

/**
 * Title and summary of a clause for the agent. Summaries are kept in English only, the language of the console's side sheet;
 * the language is taken so that callers need not change once others are added. Throws on a label no rule cites.
 */
export const clauseSummary = (label: string, _language: Language = 'en'): ClauseSummary => {
  const entry = byLabel.get(label);
  if (!entry) throw new Error(`${label} is not in the clause register.`);
  return entry;
};
