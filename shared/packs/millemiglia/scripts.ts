import type { ParamValue } from '../../rulebook/verdict.ts';
import { formatMessage } from '../common/message-format.ts';
import type { Language } from './languages.ts';
import el from './scripts/el.json';
import en from './scripts/en.json';
import it from './scripts/it.json';
import nl from './scripts/nl.json';
import ru from './scripts/ru.json';

/** Steps of a call that have words of their own; they are the keys of the script files. */
export type ScriptKey = keyof typeof en;

/** Caller scripts by language, for completeness checks and previews. */
export const scriptFiles: Readonly<Record<Language, Readonly<Record<ScriptKey, string>>>> = { en, it, nl, ru, el };

export const scriptKeys = Object.keys(en) as readonly ScriptKey[];

/** What a step may leave out: no address by name, no mail announced. */
const LEFT_OUT = { gender: 'other', email: 'none' };

/**
 * What the agent says at a step of the call, in the language of the caller. `surname` and `gender` (`f`, `m`, `other`) address the caller
 * where the step comes after verification; throws when the step needs a value that is not given.
 */
export const scriptFor = (key: ScriptKey, params: Readonly<Record<string, ParamValue>>, language: Language): string =>
  formatMessage(scriptFiles[language][key], { ...LEFT_OUT, ...params }, language);
