import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import type { Language } from '../../shared/account/account.ts';

const locales: Readonly<Record<Language, string>> = {
  en: 'en-GB',
  it: 'it-IT',
  nl: 'nl-NL',
  ru: 'ru-RU',
  el: 'el-GR',
};

/** The locale of a language for `Intl`. */
export const localeOf = (language: Language): string => locales[language];

const withTrueMinus = (parts: readonly Intl.NumberFormatPart[]): string =>
  parts.map((part) => (part.type === 'minusSign' ? '\u2212' : part.value)).join('');

/** A whole number, always grouped: 84,320. Minus is U+2212. */
export const formatNumber = (value: number, language: Language): string =>
  withTrueMinus(new Intl.NumberFormat(localeOf(language), { useGrouping: 'always' }).formatToParts(value));

/** Miles of a ledger line, always with their sign: +1,250 or −25,000; zero has none. */
export const formatSignedMiles = (miles: number, language: Language): string =>
  withTrueMinus(
    new Intl.NumberFormat(localeOf(language), { useGrouping: 'always', signDisplay: 'exceptZero' }).formatToParts(
      miles,
    ),
  );

/** Per cent of a part in a whole, without decimals; 0 of 0 is 0 %. */
export const formatPercent = (done: number, total: number, language: Language): string =>
  new Intl.NumberFormat(localeOf(language), { style: 'percent', maximumFractionDigits: 0 }).format(
    total > 0 ? Math.min(1, done / total) : 0,
  );

// A calendar day has no time zone: it is read and written as if in UTC.
const dayOf = (date: string): Date => new Date(`${date}T12:00:00Z`);

const formatDay = (date: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(localeOf(language), { timeZone: 'UTC', ...options }).format(dayOf(date));

/** 14 Mar 2017 from `2017-03-14`. */
export const formatShortDate = (date: string, language: Language): string =>
  formatDay(date, language, { day: 'numeric', month: 'short', year: 'numeric' });

/** 14 March 2017 from `2017-03-14`. */
export const formatLetterDate = (date: string, language: Language): string =>
  formatDay(date, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** 14 Mar from `2017-03-14`, for rows of one year. */
export const formatDayAndMonth = (date: string, language: Language): string =>
  formatDay(date, language, { day: '2-digit', month: 'short' });

/** 14/03/2017 from `2017-03-14`. */
export const formatNumericDate = (date: string, language: Language): string =>
  formatDay(date, language, { day: '2-digit', month: '2-digit', year: 'numeric' });

/** Monday, or Mon when short, from `2017-11-20`. */
export const formatWeekday = (date: string, language: Language, width: 'long' | 'short'): string =>
  formatDay(date, language, { weekday: width });

/** 10:43 desk-local time of an instant; with seconds 10:43:07. */
export const formatTime = (instant: string, language: Language, seconds = false): string =>
  new Intl.DateTimeFormat(localeOf(language), {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    hourCycle: 'h23',
  }).format(new Date(instant));

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** A call's length from milliseconds: 04:12, and 1:04:12 from an hour on. Never negative. */
export const formatDuration = (milliseconds: number): string => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  const hours = Math.floor(seconds / 3600);
  const rest = `${twoDigits(Math.floor(seconds / 60) % 60)}:${twoDigits(seconds % 60)}`;
  return hours > 0 ? `${hours}:${rest}` : rest;
};

/** A MilleMiglia code in groups of 4-3-3; anything else as it is. */
export const formatCode = (code: string): string =>
  /^\d{10}$/.test(code) ? `${code.slice(0, 4)} ${code.slice(4, 7)} ${code.slice(7)}` : code;

/** A ticket as people read it, 055-2107 458 831, with its coupon after a stroke; anything else as it is. */
export const formatTicket = (text: string): string =>
  text.replace(/^(\d{3})(\d{4})(\d{3})(\d{3})(?:-(\d))?$/, (_, airline, a, b, c, coupon) =>
    coupon === undefined ? `${airline}-${a} ${b} ${c}` : `${airline}-${a} ${b} ${c}/${coupon}`,
  );

// Where people read a number in other groups than the library's international form (UI.md §6).
const phoneGroups: readonly { pattern: RegExp; groups: string }[] = [
  { pattern: /^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, groups: '+7 $1 $2-$3-$4' },
  { pattern: /^\+30(\d{3})(\d{3})(\d{4})$/, groups: '+30 $1 $2 $3' },
];

/** A stored E.164 number in the groups of its country; what is not a number is shown as it came. */
export const formatPhone = (phone: string): string => {
  const own = phoneGroups.find(({ pattern }) => pattern.test(phone));
  if (own) return phone.replace(own.pattern, own.groups);
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
};

/** How long ago an instant was, in the unit a person would say. */
export type Age = { unit: 'now' | 'seconds' | 'minutes' | 'hours' | 'days'; count: number };

/** The age of an instant at `nowMs`; a moment in the future counts as now. */
export const ageOf = (instant: string, nowMs: number): Age => {
  const seconds = Math.floor((nowMs - Date.parse(instant)) / 1000);
  if (seconds < 2) return { unit: 'now', count: 0 };
  if (seconds < 60) return { unit: 'seconds', count: seconds };
  if (seconds < 3600) return { unit: 'minutes', count: Math.floor(seconds / 60) };
  if (seconds < 86_400) return { unit: 'hours', count: Math.floor(seconds / 3600) };
  return { unit: 'days', count: Math.floor(seconds / 86_400) };
};

/** `Italian`: the name of a language in another one. */
export const formatLanguageName = (language: Language, inLanguage: Language): string =>
  new Intl.DisplayNames([localeOf(inLanguage)], { type: 'language' }).of(language) ?? language;
