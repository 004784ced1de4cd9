import { hasMod1110CheckDigit, passesLuhn } from './check-digits.ts';
import { countryCodes, currencyCodes } from './iso-codes.ts';

/** A type of format 1 §5. `accepts` judges a value that is not empty; `ownCode` is the key of the record, which `username` may repeat. */
export interface ValueType {
  readonly accepts: (value: string, ownCode: string) => boolean;
  /** Free text is judged by the T rules, `limit` code points at most. */
  readonly freeText?: { readonly limit: number; readonly isName: boolean };
}

const pattern = (shape: RegExp): ValueType => ({ accepts: (value) => shape.test(value) });
const digitsWithCheck = (shape: RegExp): ValueType => ({
  accepts: (value) => shape.test(value) && hasMod1110CheckDigit(value),
});

export const personCode = digitsWithCheck(/^0[0-9]{9}$/);
export const bcCode = digitsWithCheck(/^8[0-9]{9}$/);
export const accountCode = digitsWithCheck(/^[08][0-9]{9}$/);
export const companyCode: ValueType = {
  accepts: (value) =>
    /^[A-Z]{2}[0-9]{7}$/.test(value) && countryCodes.has(value.slice(0, 2)) && hasMod1110CheckDigit(value.slice(2)),
};

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const isLeapYear = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** True for `YYYY-MM-DD` of a day that exists in the Gregorian calendar. */
export const isCalendarDay = (value: string): boolean => {
  if (!/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value)) return false;
  const year = Number(value.slice(0, 4));
  const month = Number(value.slice(5, 7));
  const day = Number(value.slice(8));
  const length = month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
  return year >= 1 && day >= 1 && day <= length;
};

export const date: ValueType = { accepts: isCalendarDay };
export const instant: ValueType = {
  accepts: (value) => isCalendarDay(value.slice(0, 10)) && /^.{10}T([01][0-9]|2[0-3]):[0-5][0-9]Z$/.test(value),
};

/** A whole number within bounds, both included; without bounds, within what a number holds exactly. */
export const int = (from = Number.MIN_SAFE_INTEGER, to = Number.MAX_SAFE_INTEGER): ValueType => ({
  accepts: (value) => /^(0|-?[1-9][0-9]{0,15})$/.test(value) && Number(value) >= from && Number(value) <= to,
});
export const bool: ValueType = { accepts: (value) => value === '0' || value === '1' };

export const oneOf = (...words: readonly string[]): ValueType => {
  const known = new Set(words);
  return { accepts: (value) => known.has(value) };
};
export const listOf = (...words: readonly string[]): ValueType => {
  const known = new Set(words);
  return {
    accepts: (value) => {
      const named = value.split(' ');
      return named.every((word) => known.has(word)) && new Set(named).size === named.length;
    },
  };
};

const freeText = (limit: number, accepts: ValueType['accepts'], isName = false): ValueType => ({
  accepts,
  freeText: { limit, isName },
});
export const text = (limit: number): ValueType => freeText(limit, () => true);
export const personName = (limit: number): ValueType => freeText(limit, () => true, true);
export const latin = (limit: number): ValueType =>
  freeText(limit, (value) => /^[A-Z '-]+$/.test(value) && /[A-Z]/.test(value));
export const passenger = freeText(29, (value) => /^[A-Z]+\/[A-Z]+( (MR|MRS|MISS|MSTR))?$/.test(value));

const localPart = /^[A-Za-z0-9_%+'-]+(\.[A-Za-z0-9_%+'-]+)*$/;
const domain = /^([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;
export const email: ValueType = {
  accepts: (value) => {
    const at = value.indexOf('@');
    return (
      at >= 1 &&
      at <= 64 &&
      value.length <= 254 &&
      localPart.test(value.slice(0, at)) &&
      domain.test(value.slice(at + 1))
    );
  },
};
export const e164 = pattern(/^\+[1-9][0-9]{7,14}$/);
export const username: ValueType = {
  accepts: (value, ownCode) =>
    (/^[A-Za-z0-9]{8,64}$/.test(value) && /[A-Za-z]/.test(value) && /[0-9]/.test(value)) ||
    (value === ownCode && personCode.accepts(value, ownCode)),
};
export const country: ValueType = { accepts: (value) => countryCodes.has(value) };
export const currency: ValueType = { accepts: (value) => currencyCodes.has(value) };
export const airport = pattern(/^[A-Z]{3}$/);
export const carrier = pattern(/^(?![0-9]{2})[A-Z0-9]{2}$/);
export const partner = pattern(/^[A-Z0-9]{2,3}$/);
export const flightNo = pattern(/^[1-9][0-9]{0,3}$/);
export const letter = pattern(/^[A-Z]$/);
export const ticket = pattern(/^[0-9]{13}$/);
export const flightRef = pattern(/^[0-9]{13}-[1-4]$/);
export const awardId = pattern(/^AW[0-9]{7}$/);
export const digits = (count: number): ValueType => pattern(new RegExp(`^[0-9]{${count}}$`));
export const identifier = (limit: number): ValueType => pattern(new RegExp(`^[A-Za-z0-9-]{1,${limit}}$`));
export const branch = pattern(/^[A-Z]{3}$/);
export const agentId = pattern(/^A-[0-9]{4}$/);
export const deskId = pattern(/^D-[0-9]{3}$/);
export const raisedBy = pattern(/^(A-[0-9]{4}|rule:[A-Za-z0-9]+([.-][A-Za-z0-9]+)*)$/);

export const vat: ValueType = {
  accepts: (value) => {
    if (!/^[A-Z]{2}[A-Z0-9]{2,13}$/.test(value)) return false;
    const prefix = value.slice(0, 2);
    if (prefix === 'IT') return /^IT[0-9]{11}$/.test(value) && passesLuhn(value.slice(2));
    return prefix === 'EL' || (prefix !== 'GR' && countryCodes.has(prefix));
  },
};

const base64Bytes = (length: number): number => (length % 4 === 1 ? 0 : Math.floor((length * 3) / 4));
const phcShape =
  /^\$argon2id\$v=19\$m=([1-9][0-9]{0,9}),t=([1-9][0-9]{0,9}),p=([1-9][0-9]{0,7})\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** Argon2id of at least the strength the format asks for; a weaker one, or a PIN in plain, is a wrong value. */
export const phc: ValueType = {
  accepts: (value) => {
    const [, memory, time, , salt, hash] = phcShape.exec(value) ?? [];
    if (salt === undefined || hash === undefined) return false;
    return (
      Number(memory) >= 19_456 && Number(time) >= 2 && base64Bytes(salt.length) >= 16 && base64Bytes(hash.length) >= 32
    );
  },
};

const knownTimezones = new Map<string, boolean>();
const isTimezone = (value: string): boolean => {
  if (!/^[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)*$/.test(value)) return false;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions();
    return timeZone === value || timeZone.toLowerCase() !== value.toLowerCase(); // an alias resolves to another name
  } catch {
    return false;
  }
};
export const timezone: ValueType = {
  accepts: (value) => {
    const known = knownTimezones.get(value) ?? isTimezone(value);
    if (knownTimezones.size < 1000) knownTimezones.set(value, known);
    return known;
  },
};
export const url: ValueType = {
  accepts: (value) =>
    /^https:\/\/[A-Za-z0-9.-]+(\/[A-Za-z0-9._~!$&'()*+,;=:@%/-]*)?$/.test(value) &&
    domain.test(value.slice(8).split('/')[0] ?? ''),
};

export const decimal = (from: number, to: number): ValueType => ({
  accepts: (value) => /^-?(0|[1-9][0-9]*)\.[0-9]{2}$/.test(value) && Number(value) >= from && Number(value) <= to,
});
export const rate: ValueType = {
  accepts: (value) => /^(0|[1-9][0-9]{0,8})\.[0-9]{6}$/.test(value) && Number(value) > 0,
};
