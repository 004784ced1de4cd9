import type { VerdictKind, VerdictParams } from '../../rulebook/verdict.ts';
import type { Audience, MessageFile, MessageTexts } from './area.ts';
import { areas } from './areas.ts';
import type { Language } from './languages.ts';
import { formatMessage } from './message-format.ts';

const filesIn = (language: Language): readonly MessageFile[] => areas.map(({ messages }) => messages[language]);

/** Message files of every area, by language. */
export const messageFiles: Readonly<Record<Language, readonly MessageFile[]>> = {
  en: filesIn('en'),
  it: filesIn('it'),
  nl: filesIn('nl'),
  ru: filesIn('ru'),
  el: filesIn('el'),
};

const merged = (files: readonly MessageFile[]): ReadonlyMap<string, MessageTexts> => {
  const all = new Map<string, MessageTexts>();
  for (const [key, texts] of files.flatMap((file) => Object.entries(file))) {
    if (all.has(key)) throw new Error(`Two message files define ${key}.`);
    all.set(key, texts);
  }
  return all;
};

const messages: Readonly<Record<Language, ReadonlyMap<string, MessageTexts>>> = {
  en: merged(messageFiles.en),
  it: merged(messageFiles.it),
  nl: merged(messageFiles.nl),
  ru: merged(messageFiles.ru),
  el: merged(messageFiles.el),
};

/** Words that pick a variant of a message, the most telling first: the variant, the reason, the addressee, the facts asked for. */
const variantsIn = ({ variant, reason, to, missing }: VerdictParams): string[] =>
  [variant, reason, to, ...(Array.isArray(missing) ? missing : [])].filter((word) => typeof word === 'string');

/** The key of the message for a verdict: the first variant that has a text of its own, else the plain one. */
export const messageKey = (ruleId: string, verdict: VerdictKind, params: VerdictParams): string => {
  const plain = `${ruleId}.${verdict}`;
  const variant = variantsIn(params).find((word) => messages.en.has(`${plain}.${word}`));
  return variant === undefined ? plain : `${plain}.${variant}`;
};

/** The text for a verdict in a language. Throws when the catalogue has none or the text needs a figure the verdict does not carry. */
export const messageFor = (
  ruleId: string,
  verdict: VerdictKind,
  params: VerdictParams,
  language: Language,
  audience: Audience,
): string => {
  const key = messageKey(ruleId, verdict, params);
  const texts = messages[language].get(key);
  if (!texts) throw new Error(`No message ${key} in ${language}.`);
  return formatMessage(texts[audience], params, language);
};
