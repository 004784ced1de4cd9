/** Clauses of one text by the number printed there: a title, and what the clause says in one or two sentences of our own. */
export type ClauseTexts = Readonly<Record<string, readonly [title: string, summary: string]>>;
