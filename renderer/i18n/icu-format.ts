import { IntlMessageFormat } from 'intl-messageformat';

const parsed = new Map<string, IntlMessageFormat>();

const formatterOf = (message: string, locale: string): IntlMessageFormat => {
  const key = `${locale}\n${message}`;
  const known = parsed.get(key);
  if (known) return known;
  const made = new IntlMessageFormat(message, locale, undefined, { ignoreTag: true });
  parsed.set(key, made);
  return made;
};

/** Values a message may take: text ready to show, or a number for plurals. */
export type MessageArguments = Readonly<Record<string, string | number>>;

/** Formats an ICU message. A message that lacks a value is shown as it is written rather than breaking the screen. */
export const formatMessage = (message: string, locale: string, values: MessageArguments): string => {
  if (!message.includes('{')) return message;
  try {
    return String(formatterOf(message, locale).format(values));
  } catch {
    return message;
  }
};

/** Lets i18next read ICU messages: one key per message in every language, plurals inside the message. */
export const icuFormat = {
  type: 'i18nFormat' as const,
  init: () => undefined,
  parse: (message: string, options: MessageArguments, language: string) => formatMessage(message, language, options),
  addLookupKeys: (keys: string[]) => keys,
};
