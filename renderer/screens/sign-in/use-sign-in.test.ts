import { describe, expect, it } from 'vitest';
import { callerNumber } from '../take-call.tsx';
import { missingFields, refusalKey } from './use-sign-in.ts';

describe('signing in', () => {
  it('says what is missing', () => {
    expect(missingFields({ agentId: ' ', passphrase: '' })).toEqual({ agentId: true, passphrase: true });
    expect(missingFields({ agentId: 'A-2147', passphrase: 'x' })).toEqual({ agentId: false, passphrase: false });
  });

  it('has a text for every refusal and for no answer', () => {
    expect(refusalKey({ outcome: 'signed-in' })).toBeNull();
    expect(refusalKey({ outcome: 'refused', reason: 'desk-revoked' })).toBe('signIn.refused.desk-revoked');
    expect(refusalKey({ outcome: 'no-answer' })).toBe('signIn.noAnswer');
  });
});

describe('a caller taken by hand', () => {
  it.each([
    ['', null],
    ['  ', null],
    ['+39 06 5555 0142', '+390655550142'],
    ['06 5555', undefined],
    ['hello', undefined],
  ])('“%s” is %s', (typed, number) => {
    expect(callerNumber(typed)).toBe(number);
  });
});
