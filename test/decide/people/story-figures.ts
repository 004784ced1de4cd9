/** What a story says about the figures of a decision: parameters of rules, and fields of one effect. */
export interface StoryFigures {
  readonly params?: Readonly<Record<string, object>>;
  readonly effect?: object;
}

const lastDay = (rule: string, day: string): StoryFigures => ({ params: { [rule]: { lastDay: day } } });

/** Figures that a story names beside the miles and prices of `people.json`, by call. */
export const storyFigures: Readonly<Record<string, StoryFigures>> = {
  'A01.1': { effect: { newCode: true, newCard: true, newPin: true, miles: 84_320 } },
  'A02.1': lastDay('missing-miles.window', '2017-11-19'),
  'A02.2': lastDay('missing-miles.window', '2017-11-20'),
  'A03.1': { ...lastDay('award.validity', '2017-11-20'), effect: { type: 'charge-fee', cents: 6000, currency: 'EUR' } },
  'A03.2': lastDay('award-change.within-validity', '2017-11-20'),
  'A03.3': lastDay('award-change.expired', '2017-11-20'),
  'A04.1': {
    params: { 'duplicates.merge': { survivor: '0044099302' }, 'duplicates.same-flight-once': { removed: 1000 } },
    effect: { type: 'merge-accounts', survivor: '0044099302', close: ['0082642607'], balance: 14_000 },
  },
  'A06.1': {
    params: { 'award-change.residual-miles': { lostMiles: 2000 } },
    effect: { type: 'charge-fee', cents: 8400 },
  },
  'A09.1': lastDay('expiry.inactivity', '2017-11-20'),
  'A09.2': lastDay('expiry.inactivity', '2017-11-20'),
  'A10.1': lastDay('expiry.inactivity', '2017-11-19'),
  'A10.2': lastDay('expiry.no-notice', '2017-11-19'),
  'A11.1': lastDay('missing-miles.window', '2018-01-30'),
  'A11.2': { params: { 'expiry.inactivity': { lastDay: '2017-10-10', unpostedEarningOn: '2017-09-30' } } },
  'A12.1': { params: { 'dormancy.five-years': { cancellableFrom: '2017-11-20' } } },
  'A13.1': { params: { 'dormancy.five-years': { cancellableFrom: '2017-11-21' } } },
  'A14.1': { params: { 'child.age-range': { age: 13 } }, effect: { type: 'credit-miles', qualifying: false } },
  'A14.2': { params: { 'child.turn-14': { from: '2017-11-21' } } },
  'A14.3': { params: { 'enrol.minimum-age': { age: 14 } }, effect: { type: 'open-account', code: 'child-code' } },
  'A15.1': { params: { 'child.age-range': { age: 13 } } },
  'A15.2': { params: { 'child.turn-14': { from: '2017-11-12' }, 'child.age-range': { age: 14 } } },
  'A16.1': { params: { 'child.age-range': { age: 1, from: '2017-09-15' } } },
  'A16.2': { params: { 'child.age-range': { age: 2 } } },
  'A17.1': lastDay('child.activation', '2017-11-19'),
  'A18.1': lastDay('child.activation', '2017-11-20'),
  'A19.1': { params: { 'child.credit': { tableMiles: 1863, miles: 1490 } } },
  'A19.2': { params: { 'child.credit': { miles: 100 }, 'child.promo-fare': { limit: 100 } } },
  'A21.1': { params: { 'conduct.suspended-account': { to: 'supervisor' } } },
  'A23.2': { params: { 'conduct.exclusion': { to: 'hq' } } },
  'A24.1': { params: { 'withdraw.documents': { signer: 'holder' } } },
  'A30.2': { effect: { type: 'send-pin', to: 'profile-email' } },
  'A32.1': { params: { 'earn.rebooked-36h': { hours: 36 } } },
  'A33.1': { params: { 'earn.rebooked-36h': { hours: 36, reason: 'too-early' } } },
  'A38.1': lastDay('statement.complaint-window', '2017-11-20'),
  'A38.2': {
    params: {
      'statement.complaint-window': { lastDay: '2017-11-19' },
      'statement.deemed-approved': { finalOn: '2017-11-20' },
    },
  },
  'A39.1': { params: { 'club.end-date': { until: '2017-03-31' } } },
  'A39.2': { params: { 'club.end-date': { until: '2018-03-31' } } },
  'A40.1': { params: { 'club.start-date': { from: '2017-12-01' }, 'club.end-date': { until: '2019-03-31' } } },
  'A41.1': { params: { 'club.per-sempre': { earliest: '2018-06-01', to: 'hq' } } },
  'A42.1': { params: { 'company.earn-rate': { miles: 2100, multiplier: 7 } } },
  'A44.1': { params: { 'company.duplicates': { close: '8020131627' } } },
  'A46.2': { params: { 'miles.buy-gift-transfer': { to: 'points.com' } } },
  'A48.1': lastDay('award-change.expired', '2017-10-20'),
  'A48.2': lastDay('award-refund.contribution', '2017-10-20'),
  'A49.1': lastDay('award.promo-validity', '2017-11-12'),
  'A50.1': { effect: { type: 'recredit-miles' } },
  'A51.1': { effect: { type: 'recredit-miles', on: 'approval' } },
  'A51.2': { effect: { type: 'refund-contribution', on: 'now' } },
  'A54.1': lastDay('award.ticketing-limit', '2017-11-18'),
  'A55.3': { params: { 'award.payment-and-delivery': { to: 'ticket-office' } } },
  'A56.1': lastDay('expiry.inactivity', '2018-02-28'),
  'A56.2': lastDay('expiry.inactivity', '2018-02-28'),
  'A57.1': { effect: { type: 'flag-for-supervisor', reason: 'trade' } },
  'A58.1': { params: { 'pin.recover': { to: 'website' } } },
  'A58.2': { effect: { type: 'send-pin', to: 'profile-email' } },
  'A62.1': { effect: { type: 'resend-code' } },
  'A64.2': { effect: { type: 'open-ticket' } },
};

/** Figures of stories that the contract does not bear out, each with its reason; the contract's figure is what is expected. */
export const figuresOfTheContract: Readonly<Record<string, StoryFigures & { readonly because: string }>> = {
  'A35.2': {
    because: 'The story says 2 January 2018: that is four months after the first coupon. This one is of 3 September.',
    ...lastDay('missing-miles.window', '2018-01-03'),
  },
};
