import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonical.ts';
import { documentText, rowText } from './document-text.ts';
import { memberAccount } from './member-account.fixture.ts';

describe('the text of a document', () => {
  it('is its canonical JSON, also within a row, whatever else the row holds', () => {
    const account = memberAccount();
    expect(documentText(account)).toBe(canonicalise(account));
    expect(documentText(account)).toBe(canonicalise(account));
    const row = { version: 3, code: account.code, zone: undefined, pinLease: null, account, extra: { b: 1, a: 2 } };
    expect(rowText(row)).toBe(canonicalise(row));
  });
});
