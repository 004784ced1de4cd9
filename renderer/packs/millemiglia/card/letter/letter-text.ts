import type { Language } from '../../../../../shared/account/account.ts';
import { formatMessage, type MessageArguments } from '../../../../i18n/icu-format.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

const texts: Readonly<Record<Language, typeof en>> = { en, it, nl, ru, el };

/** Texts of a letter in one language: the member's, whatever the agent works in. */
export type LetterText = (key: keyof typeof en, values?: MessageArguments) => string;

/** Gives the texts of letters in a language. */
export const letterText =
  (language: Language): LetterText =>
  (key, values = {}) =>
    formatMessage(texts[language][key], language, values);
