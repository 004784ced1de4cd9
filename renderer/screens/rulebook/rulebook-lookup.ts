import type { RulebookClause, RulebookRule, RulebookView } from '../../../shared/contract/rulebook-view.ts';

/** A clause of another edition that some rule cites for the same matter, with those rules. */
export type Counterpart = { clause: RulebookClause; rules: readonly RulebookRule[] };

/** Answers of the rulebook about its clauses and rules. */
export type RulebookLookup = {
  readonly book: RulebookView;
  clause: (label: string) => RulebookClause | null;
  rule: (id: string) => RulebookRule | null;
  /** Rules that rest on a clause. */
  rulesOn: (label: string) => readonly RulebookRule[];
  /** The clauses of the same article, in printed order, this one among them. */
  article: (clause: RulebookClause) => readonly RulebookClause[];
  /** Clauses of other editions about the same matter: those that rules resting on this one cite there, the most often cited first. */
  counterparts: (label: string) => readonly Counterpart[];
};

/** The number of the article a clause stands in: 4 for 4.3. */
export const articleOf = ({ number }: Pick<RulebookClause, 'number'>): string => number.split('.')[0] ?? number;

/** Makes the rulebook ready for looking things up. */
export const rulebookLookup = (book: RulebookView): RulebookLookup => {
  const clauses = new Map(book.clauses.map((clause) => [clause.label, clause]));
  const rules = new Map(book.rules.map((rule) => [rule.id, rule]));
  const rulesOn = (label: string) =>
    book.rules.filter(({ clauses: cited }) => Object.values(cited).some((labels) => labels.includes(label)));
  return {
    book,
    clause: (label) => clauses.get(label) ?? null,
    rule: (id) => rules.get(id) ?? null,
    rulesOn,
    article: (clause) =>
      book.clauses.filter((one) => one.edition === clause.edition && articleOf(one) === articleOf(clause)),
    counterparts: (label) => {
      const edition = clauses.get(label)?.edition;
      const citing = rulesOn(label);
      const elsewhere = new Set(
        citing.flatMap(({ clauses: cited }) =>
          Object.entries(cited).flatMap(([other, labels]) => (other === edition ? [] : labels)),
        ),
      );
      return book.clauses
        .filter((clause) => elsewhere.has(clause.label))
        .map((clause) => ({
          clause,
          rules: citing.filter(({ clauses: cited }) => cited[clause.edition]?.includes(clause.label)),
        }))
        .sort((one, other) => other.rules.length - one.rules.length);
    },
  };
};
