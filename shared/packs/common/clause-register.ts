import type { Language } from './languages.ts';

/** Clauses of one text by the number printed there: a title, and what the clause says in one or two sentences of our own. */
export type ClauseTexts = Readonly<Record<string, readonly [title: string, summary: string]>>;

/** What a clause says, for the side sheet of the console. */
export interface ClauseSummary<EditionId extends string = string> {
  /** Full label as decisions cite it: `mm-2017 3.7`. */
  readonly label: string;
  readonly edition: EditionId;
  readonly title: string;
  readonly summary: string;
}

/** Every clause that rules of a programme may cite. */
export interface ClauseRegister<EditionId extends string = string> {
  /** By edition, in printed order. */
  readonly clauses: readonly ClauseSummary<EditionId>[];
  readonly labels: ReadonlySet<string>;
  /**
   * Title and summary of a clause for the agent. Summaries are kept in English only, the language of the console's side sheet;
   * the language is taken so that callers need not change once others are added. Throws on a label that is not in the register.
   */
  readonly summaryOf: (label: string, language?: Language) => ClauseSummary<EditionId>;
}

const inPrintedOrder = new Intl.Collator('en', { numeric: true });

/** The register of the texts a programme answers from. */
export const clauseRegister = <EditionId extends string>(
  textsByEdition: Readonly<Record<EditionId, ClauseTexts>>,
): ClauseRegister<EditionId> => {
  const editions = Object.keys(textsByEdition) as EditionId[];
  const clauses = editions.flatMap((edition) =>
    Object.entries(textsByEdition[edition])
      .sort(([one], [other]) => inPrintedOrder.compare(one, other))
      .map(([number, [title, summary]]) => ({ label: `${edition} ${number}`, edition, title, summary })),
  );
  const byLabel = new Map(clauses.map((entry) => [entry.label, entry]));
  return {
    clauses,
    labels: new Set(byLabel.keys()),
    summaryOf(label) {
      const entry = byLabel.get(label);
      if (!entry) throw new Error(`${label} is not in the clause register.`);
      return entry;
    },
  };
};
