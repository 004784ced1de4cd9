import type { Language } from '../../shared/account/account.ts';
import { formatMessage } from '../../shared/packs/common/message-format.ts';
import el from './messages/claim-lines/el.json';
import en from './messages/claim-lines/en.json';
import it from './messages/claim-lines/it.json';
import nl from './messages/claim-lines/nl.json';
import ru from './messages/claim-lines/ru.json';

const lines: Readonly<Record<Language, typeof en>> = { en, it, nl, ru, el };

type LineValues = Readonly<Record<string, string | number>>;

/** A sentence of the message about a claim, in the member's language. Throws when it asks for a value that is not given. */
export const claimLine = (kind: keyof typeof en, values: LineValues, language: Language): string =>
  formatMessage(lines[language][kind], values, language).trim();
