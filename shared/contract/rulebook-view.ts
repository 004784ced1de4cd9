import type { VerdictKind } from '../rulebook/verdict.ts';

/** One clause as the rulebook shows it. `label` is what decisions cite: `mm-2017 4.3`. Title and summary are English. */
export type RulebookClause = { label: string; edition: string; number: string; title: string; summary: string };

/** What a rule says with one answer. `[…]` stands where a decision puts a figure of its case. */
export type RulebookSentence = {
  verdict: VerdictKind;
  /** What sets this answer apart from the plain one, for example a missing fact; empty for the plain one. */
  variant: string;
  agent: string;
  /** To read aloud. */
  caller: string;
};

/** A dated figure a rule reads, with the clause or convention each value comes from. The meaning is English. */
export type RulebookFigure = {
  meaning: string;
  values: readonly { from: string | null; value: unknown; source: string }[];
};

export type RulebookRule = {
  id: string;
  /** Labels of the clauses it rests on, by edition. */
  clauses: Readonly<Record<string, readonly string[]>>;
  /** Services that ask it; empty for a rule common to services. */
  services: readonly string[];
  sentences: readonly RulebookSentence[];
  figures: readonly RulebookFigure[];
};

/** The whole rulebook with its sentences in one language. Clauses in printed order, rules in catalogue order. */
export type RulebookView = {
  editions: readonly { id: string; validFrom: string | null; validTo: string | null }[];
  clauses: readonly RulebookClause[];
  rules: readonly RulebookRule[];
};
