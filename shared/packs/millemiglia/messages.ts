import type { VerdictKind, VerdictParams } from '../../rulebook/verdict.ts';
import frameEl from './frame/messages/el.json';
import frameEn from './frame/messages/en.json';
import frameIt from './frame/messages/it.json';
import frameNl from './frame/messages/nl.json';
import frameRu from './frame/messages/ru.json';
import type { Language } from './languages.ts';
import { formatMessage } from './message-format.ts';
import cardEl from './services/card/messages/el.json';
import cardEn from './services/card/messages/en.json';
import cardIt from './services/card/messages/it.json';
import cardNl from './services/card/messages/nl.json';
import cardRu from './services/card/messages/ru.json';
import pinEl from './services/pin/messages/el.json';
import pinEn from './services/pin/messages/en.json';
import pinIt from './services/pin/messages/it.json';
import pinNl from './services/pin/messages/nl.json';
import pinRu from './services/pin/messages/ru.json';
import statementEl from './services/statement/messages/el.json';
import statementEn from './services/statement/messages/en.json';
import statementIt from './services/statement/messages/it.json';
import statementNl from './services/statement/messages/nl.json';
import statementRu from './services/statement/messages/ru.json';

/** `agent`: for the eyes of the agent. `caller`: to read aloud, formal and short. */
export type Audience = 'agent' | 'caller';
export type MessageTexts = Readonly<Record<Audience, string>>;
export type MessageFile = Readonly<Record<string, MessageTexts>>;

/** Message files of every area, by language. Keys are `rule.verdict` or `rule.verdict.variant`. */
export const messageFiles: Readonly<Record<Language, readonly MessageFile[]>> = {
  en: [frameEn, cardEn, pinEn, statementEn],
  it: [frameIt, cardIt, pinIt, statementIt],
  nl: [frameNl, cardNl, pinNl, statementNl],
  ru: [frameRu, cardRu, pinRu, statementRu],
  el: [frameEl, cardEl, pinEl, statementEl],
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
