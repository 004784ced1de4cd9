import type { MemberAccount } from '../../../shared/account/account.ts';

/** Kinds of key an account is looked up by, as stored. The current code is the account's own column. */
export const KEY_KIND = { formerCode: 1, phone: 2, email: 3, ticket: 4 } as const;
export type KeyKind = keyof typeof KEY_KIND;
export type AccountKey = { readonly kind: KeyKind; readonly value: string };

/** Digits of a number read backwards: whatever ending of it an agent knows is then a beginning, which an index can find. */
export const phoneKey = (digits: string): string => [...digits].reverse().join('');

const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Every key of an account, each once. */
export const keysOf = (account: MemberAccount): AccountKey[] => {
  const keys = new Map<string, AccountKey>();
  const add = (kind: KeyKind, value: string): void => {
    if (value !== '') keys.set(`${kind} ${value}`, { kind, value });
  };
  for (const code of account.formerCodes) add('formerCode', code);
  for (const number of [account.mobile, account.phone]) add('phone', phoneKey(digitsOf(number ?? '')));
  add('email', (account.email ?? '').toLowerCase());
  for (const award of account.awards) add('ticket', award.ticket ?? '');
  for (const coupon of account.coupons) add('ticket', coupon.ticket);
  return [...keys.values()];
};
