import type { VerdictKind, VerdictParams } from '../../rulebook/verdict.ts';
import type { Area, Audience, MessageFile, MessageTexts } from './area.ts';
import type { Language } from './languages.ts';
import { formatMessage } from './message-format.ts';

/** The sentences of one programme in every language. */
export interface MessageCatalogue {
  readonly files: Readonly<Record<Language, readonly MessageFile[]>>;
  /** The key of the message for a verdict: the first variant that has a text of its own, else the plain one. */
  readonly keyFor: (ruleId: string, verdict: VerdictKind, params: VerdictParams) => string;
  /** The text for a verdict. Throws when the catalogue has none or the text needs a figure the verdict does not carry. */
  readonly textFor: (
    ruleId: string,
    verdict: VerdictKind,
    params: VerdictParams,
    language: Language,
    audience: Audience,
  ) => string;
}

const merged = (files: readonly MessageFile[]): ReadonlyMap<string, MessageTexts> => {
  const all = new Map<string, MessageTexts>();
  for (const [key, texts] of files.flatMap((file) => Object.entries(file))) {
    if (all.has(key)) throw new Error(`Two message files define ${key}.`);
    all.set(key, texts);
  }
  return all;
};

/** Words that pick a variant of a message, the most telling first: the variant, the reason, the addressee, the facts asked for. */
const variantsIn = ({ variant, reason, to, missing }: VerdictParams): string[] =>
  [variant, reason, to, ...(Array.isArray(missing) ? missing : [])].filter((word) => typeof word === 'string');

/** Puts the sentences of all areas together. Throws when two areas define the same one. */
export const messageCatalogue = (areas: readonly Pick<Area<unknown, unknown>, 'messages'>[]): MessageCatalogue => {
  const filesIn = (language: Language) => areas.map(({ messages }) => messages[language]);
  const files = { en: filesIn('en'), it: filesIn('it'), nl: filesIn('nl'), ru: filesIn('ru'), el: filesIn('el') };
  const texts: Readonly<Record<Language, ReadonlyMap<string, MessageTexts>>> = {
    en: merged(files.en),
    it: merged(files.it),
    nl: merged(files.nl),
    ru: merged(files.ru),
    el: merged(files.el),
  };

  const keyFor = (ruleId: string, verdict: VerdictKind, params: VerdictParams): string => {
    const plain = `${ruleId}.${verdict}`;
    const variant = variantsIn(params).find((word) => texts.en.has(`${plain}.${word}`));
    return variant === undefined ? plain : `${plain}.${variant}`;
  };

  return {
    files,
    keyFor,
    textFor(ruleId, verdict, params, language, audience) {
      const key = keyFor(ruleId, verdict, params);
      const found = texts[language].get(key);
      if (!found) throw new Error(`No message ${key} in ${language}.`);
      return formatMessage(found[audience], params, language);
    },
  };
};
