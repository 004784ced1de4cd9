/** What a rule can say about a request. `pending` is not here: only the kernel says it, for a rule that waits for headquarters. */
export type OutcomeKind = 'allow' | 'deny' | 'refer' | 'needs-document' | 'needs-approval' | 'inform';

export type VerdictKind = OutcomeKind | 'pending';

/** A figure, date or word that a verdict carries for the message and the record. */
export type ParamValue = string | number | boolean | null | readonly (string | number)[];

export type VerdictParams = Readonly<Record<string, ParamValue>>;

/** The answer of one rule for one request. */
export interface Verdict {
  readonly kind: VerdictKind;
  readonly params: VerdictParams;
}

/** The rule does not concern these facts: it appears in no list of the decision. */
export const notListed = Symbol('notListed');
export type NotListed = typeof notListed;

const verdict =
  (kind: OutcomeKind) =>
  (params: VerdictParams = {}): Verdict => ({ kind, params });

export const allow = verdict('allow');
export const deny = verdict('deny');
export const refer = verdict('refer');
export const needsApproval = verdict('needs-approval');
export const inform = verdict('inform');
export const needsDocument = verdict('needs-document');

/** The rule cannot answer before these facts are known; they are named sorted, for example `account.email`. */
export const askFor = (...facts: readonly string[]): Verdict => needsDocument({ missing: [...facts].sort() });

/** The rule waits for headquarters: the desk has no connection and the rule reads facts that only headquarters knows. */
export const pending: Verdict = { kind: 'pending', params: {} };
