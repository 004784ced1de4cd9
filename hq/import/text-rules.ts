import { passesLuhn } from './check-digits.ts';

const printableAscii = /^[ -~]*$/;

const isWithin =
  (ranges: readonly (readonly [from: number, to: number])[]) =>
  (value: string): boolean => {
    for (const character of value) {
      const point = character.codePointAt(0) ?? 0;
      if (ranges.some(([from, to]) => point >= from && point <= to)) return true;
    }
    return false;
  };

const holdsControl = isWithin([
  [0x0000, 0x001f],
  [0x007f, 0x009f],
  [0x2028, 0x2029],
]);

// Invisible or direction-changing. Written as numbers: in a regular expression nobody could review them.
const holdsInvisible = isWithin([
  [0x00ad, 0x00ad],
  [0x061c, 0x061c],
  [0x180e, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x2064],
  [0x2066, 0x206f],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
]);

/** T1 or T2 when a character of the value must not be in any field. */
export const forbiddenCharacterRule = (value: string): 'T1' | 'T2' | undefined => {
  if (printableAscii.test(value)) return undefined;
  if (holdsControl(value)) return 'T1';
  return holdsInvisible(value) ? 'T2' : undefined;
};

/** Free text without blanks at its ends and in form NFC, with the rules (T4, T5) that had to act. */
export const tidyFreeText = (value: string): { readonly value: string; readonly acted: readonly ('T4' | 'T5')[] } => {
  const trimmed = value.trim();
  const normalised = printableAscii.test(trimmed) ? trimmed : trimmed.normalize('NFC');
  const acted: ('T4' | 'T5')[] = [];
  if (trimmed !== value) acted.push('T4');
  if (normalised !== trimmed) acted.push('T5');
  return { value: normalised, acted };
};

/** T3: longer than its limit, in code points. */
export const isLongerThan = (value: string, limit: number): boolean =>
  value.length > limit && Array.from(value).length > limit;

/** T6: looks like a tag or like a formula of a spreadsheet. */
export const looksLikeCode = (value: string): boolean => /[<>]|^[=+@-]/.test(value);

const scripts = [/\p{Script=Latin}/u, /\p{Script=Greek}/u, /\p{Script=Cyrillic}/u];

/** T7: a word mixes Latin, Greek and Cyrillic letters; other scripts are welcome. */
export const mixesScripts = (name: string): boolean =>
  !printableAscii.test(name) &&
  name.split(/[\s-]+/).some((word) => scripts.filter((script) => script.test(word)).length > 1);

const isCardNumber = (digits: string): boolean =>
  digits.length >= 13 && digits.length <= 19 && /^[2-6]/.test(digits) && passesLuhn(digits);

// Groups "4111", "1111" … of one run; a card number may follow a house number, so it may begin and end at any group.
const holdsCardNumberIn = (run: string): boolean => {
  const groups = run.split(/[ -]/);
  return groups.some((_, from) => {
    let digits = '';
    for (let to = from; to < groups.length && digits.length <= 19; to += 1) {
      digits += groups[to];
      if (isCardNumber(digits)) return true;
    }
    return false;
  });
};

/** T8: 13 to 19 digits, single blanks or hyphens between them ignored, that start with 2–6 and pass the Luhn test. */
export const holdsPaymentCard = (value: string): boolean =>
  value.length >= 13 && (value.match(/[0-9](?:[ -]?[0-9]){12,}/g) ?? []).some(holdsCardNumberIn);
