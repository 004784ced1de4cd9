import type { CaseKind } from '../../../../account/case.ts';
import type { CaseChoice } from '../../../../account/case-choice.ts';
import type { Language } from '../../../common/languages.ts';
import { formatMessage } from '../../../common/message-format.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

const texts: Readonly<Record<Language, Readonly<Record<string, string>>>> = { en, it, nl, ru, el };

/** What a letter about a case says, apart from its fixed words. */
export type CaseLetterContent = {
  readonly name: string;
  /** Day of the call in Rome, `2017-11-20`. */
  readonly date: string;
  /** What the caller heard (`told.ts`). */
  readonly said: string;
  readonly params: Readonly<Record<string, string>>;
  readonly kind: CaseKind;
  /** Why headquarters did otherwise; a code nobody has words for gets neutral ones. */
  readonly reason: string;
  /** As decisions cite it: `mm-2017 3.7`. */
  readonly clause: string | null;
  readonly choice: CaseChoice;
  readonly number: string;
};

export type CaseLetter = { readonly subject: string; readonly paragraphs: readonly string[] };

type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

const NO_YEAR = 'none';

const clauseValues = (clause: string) => {
  const [edition = '', number = ''] = clause.split(' ');
  return { number, year: /\d{4}/.exec(edition)?.[0] ?? NO_YEAR };
};

/** Why, in words that blame nobody; reasons that must not be told, such as an investigation, have none of their own. */
const applies = ({ reason, clause }: CaseLetterContent, say: Say): string => {
  const known = `applies.${reason}` in texts.en ? reason : 'other';
  return [say(`applies.${known}`), ...(clause === null ? [] : [say('clause', clauseValues(clause))])].join(' ');
};

/**
 * The letter to a member whose request did not come out as they were told: what they heard, what applies and why, what happens next.
 * @throws Error when it is about something no caller heard, or a choice that nobody is written to about
 */
export const caseLetter = (content: CaseLetterContent, language: Language): CaseLetter => {
  const { name, date, said, params, kind, choice, number } = content;
  const say: Say = (key, values = {}) => {
    const pattern = texts[language][key];
    if (pattern === undefined) throw new Error(`A letter about a case has no words for ${key}.`);
    return formatMessage(pattern, values, language);
  };
  return {
    subject: say('subject', { date }),
    paragraphs: [
      say('dear', { name }),
      say(`told.${said}`, { ...params, date }),
      applies(content, say),
      say(`next.${choice}`, { card: said.startsWith('card-') ? 'yes' : 'no' }),
      say(kind === 'parked' ? 'sorry.late' : 'sorry.correct'),
      say('help', { number }),
      `${say('regards')}\n${say('sender')}`,
    ],
  };
};
