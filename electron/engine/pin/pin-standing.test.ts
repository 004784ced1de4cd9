import { describe, expect, it } from 'vitest';
import { memberAccount } from '../../../shared/account/member-account.fixture.ts';
import { standingOf, stricter } from './pin-standing.ts';

describe('attempts at the PIN', () => {
  it.each([
    ['are three in a call', { call: 0, day: 0, all: 0 }, { used: 0, left: 3, lockedBy: null }],
    ['are fewer late in the day', { call: 0, day: 4, all: 4 }, { used: 0, left: 1, lockedBy: null }],
    ['are over in this call', { call: 3, day: 3, all: 3 }, { used: 3, left: 0, lockedBy: 'call-limit' }],
    ['are over for today', { call: 1, day: 5, all: 5 }, { used: 1, left: 0, lockedBy: 'day-limit' }],
    ['are over for good', { call: 0, day: 0, all: 10 }, { used: 0, left: 0, lockedBy: 'locked' }],
  ])('%s', (_, counts, standing) => {
    expect(standingOf(memberAccount(), counts)).toEqual(standing);
  });

  it('are none without a PIN or on a closed account', () => {
    const none = { call: 0, day: 0, all: 0 };
    expect(standingOf(memberAccount({ hasPin: false }), none).lockedBy).toBe('no-pin');
    expect(standingOf(memberAccount({ status: 'closed' }), none).lockedBy).toBe('account-closed');
  });

  it('are as many as the stricter of desk and headquarters says', () => {
    const own = { used: 1, left: 2, lockedBy: null };
    const failed = { matched: false, refused: null };
    expect(stricter(own, { ...failed, left: { call: 2, day: 1, all: 6 } })).toEqual({
      used: 1,
      left: 1,
      lockedBy: null,
    });
    expect(stricter(own, { ...failed, left: { call: 2, day: 0, all: 5 } }).lockedBy).toBe('day-limit');
    expect(stricter(own, { ...failed, refused: 'locked', left: { call: 2, day: 2, all: 0 } }).left).toBe(0);
    expect(stricter(own, { matched: true, refused: null, left: { call: 0, day: 0, all: 0 } })).toEqual(own);
  });
});
