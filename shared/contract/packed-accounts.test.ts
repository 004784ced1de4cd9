import { describe, expect, it } from 'vitest';
import { memberAccount } from '../account/member-account.fixture.ts';
import { packAccounts, unpackAccounts } from './packed-accounts.ts';

const account = memberAccount({ surname: 'Tab\tand\nline end', given: 'Ελένη "Nina"' });
const packed = (over: object = {}) => ({
  code: account.code,
  version: 3,
  pinLease: null,
  document: JSON.stringify(account),
  ...over,
});

describe('packed accounts', () => {
  it('come back as they were, with and without a PIN lease', () => {
    const text = packAccounts([packed(), packed({ version: 4, pinLease: 'abc+/=' })]);
    expect(unpackAccounts(text)).toEqual([
      { code: account.code, version: 3, pinLease: null, account },
      { code: account.code, version: 4, pinLease: 'abc+/=', account },
    ]);
    expect(unpackAccounts(packAccounts([]))).toEqual([]);
  });

  it.each([
    ['cut short', (text: string) => text.slice(0, -1)],
    ['with a part too many', (text: string) => text.replace('\n', '\tmore\n')],
    ['with a part too few', (text: string) => text.replace('\t', '')],
    ['with a version that is none', (text: string) => text.replace('\t3\t', '\tthree\t')],
    ['with a document that is none', (text: string) => text.replace('"kind":"member"', '"kind":"stranger"')],
  ])('are refused %s', (_, spoil) => {
    expect(() => unpackAccounts(spoil(packAccounts([packed()])))).toThrow();
  });
});
