import type { MessageArguments } from '../../i18n/icu-format.ts';
import type { Text } from '../../i18n/translate.ts';

/** Text of a code the engine sent, `family.code`; `fallback` when this build does not know the code, never a bare key. */
export const codedText = (
  text: Text,
  family: 'command' | 'refusal' | 'call.entry' | 'call.cardState' | 'status' | 'command.title',
  code: string,
  fallback: () => string,
  values?: MessageArguments,
): string => {
  const key = `${family}.${code}` as const;
  const found = text(key, values);
  return found === key ? fallback() : found;
};
