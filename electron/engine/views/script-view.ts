import type { Language } from '../../../shared/account/account.ts';
import type { ScriptView, WordingId } from '../../../shared/contract/console-view.ts';
import { catalogue } from '../../../shared/packs/millemiglia/catalogue.ts';
import { type ScriptKey, scriptFor } from '../../../shared/packs/millemiglia/scripts.ts';

export type ScriptParams = Readonly<Record<string, string | number>>;

/** What to say now, and what to say instead when the conversation turns. */
export type ScriptChoice = {
  key: ScriptKey;
  params: ScriptParams;
  /** The rules the sentence rests on; their clauses are shown beside it. */
  rules: readonly string[];
  other: readonly { id: WordingId; key: ScriptKey; params: ScriptParams }[];
};

const inBoth = (key: ScriptKey, params: ScriptParams, language: Language): ScriptView['text'] => ({
  en: scriptFor(key, params, 'en'),
  [language]: scriptFor(key, params, language),
});

const clausesOf = (rules: readonly string[], edition: string): string[] => [
  ...new Set(
    rules.flatMap((id) =>
      (catalogue.find((rule) => rule.id === id)?.clauses[edition] ?? []).map((label) => `${edition} ${label}`),
    ),
  ),
];

/** The sentences in the caller's language and in English, with the clauses of the edition in force. */
export const scriptView = (choice: ScriptChoice, language: Language, edition: string): ScriptView => ({
  text: inBoth(choice.key, choice.params, language),
  clauses: clausesOf(choice.rules, edition),
  other: choice.other.map(({ id, key, params }) => ({ id, text: inBoth(key, params, language) })),
});
