import type { Example } from '../../example.ts';
import { claim, claimUnderBoth, IN_2016, IN_2017 } from './award-example.ts';

const AT_LIMIT = { stage: 'issue', ticketingLimitAt: '2017-11-20T09:00:00Z' } as const;

/** The price in miles, taxes and supplements, and how they are paid. */
export const priceExamples: readonly Example[] = [
  {
    title: 'one airline: the standard table of 2016',
    input: claim(IN_2016),
    outcome: 'allow',
    params: { 'award.price-table': { table: 'standard' } },
  },
  {
    title: 'two airlines: the SkyTeam table of 2016',
    input: claim(IN_2016, { award: { carriers: ['AZ', 'AF'] } }),
    outcome: 'allow',
    params: { 'award.price-table': { table: 'skyteam' } },
  },
  {
    title: 'only the Airline: its own table of 2017',
    input: claim(IN_2017, { award: { carriers: ['AZ', 'AZ'] } }),
    outcome: 'allow',
    params: { 'award.price-table': { table: 'alitalia' } },
  },
  {
    title: 'a partner alone is in the multicarrier table of 2017',
    input: claim(IN_2017, { flight: { operating: 'KL', isPartner: true } }),
    outcome: 'allow',
    params: { 'award.price-table': { table: 'multicarrier' } },
  },
  ...claimUnderBoth(
    'no row in the table: a supervisor sets the price',
    { award: { priceMiles: undefined } },
    {
      outcome: 'needs-approval',
      verdicts: { 'award.price-table': 'needs-approval', 'award.balance': 'absent' },
      effects: ['issue-award on approval'],
    },
  ),
  {
    title: 'taxes in miles are not for 2016',
    input: claim(IN_2016, { award: { contributionMode: 'miles', contributionMiles: 9000 } }),
    outcome: 'deny',
    verdicts: { 'award.contribution': 'deny' },
  },
  {
    title: 'taxes in miles in 2017: all miles are taken, nothing is paid',
    input: claim(IN_2017, { award: { contributionMode: 'miles', contributionMiles: 9000, payment: undefined } }),
    outcome: 'allow',
    verdicts: { 'award.payment-and-delivery': 'absent' },
    params: { 'award.balance': { cost: 29_000 } },
  },
  {
    title: 'a way to pay that is switched off is refused in 2017 too',
    input: claim(IN_2017, { config: { 'award.contributionModes': { 'mm-2017': ['miles'] } } }),
    outcome: 'deny',
    verdicts: { 'award.contribution': 'deny' },
  },
  ...claimUnderBoth(
    'how taxes are paid is asked',
    { award: { contributionMode: undefined } },
    {
      outcome: 'needs-document',
      missing: ['award.contributionMode'],
    },
  ),
  ...claimUnderBoth(
    'the means of payment is asked',
    { award: { payment: undefined } },
    {
      outcome: 'needs-document',
      verdicts: { 'award.payment-and-delivery': 'needs-document' },
      missing: ['award.payment'],
    },
  ),
  ...claimUnderBoth(
    'cash at the ticket office',
    { award: { payment: 'cash', delivery: 'ticketOffice' } },
    {
      outcome: 'refer',
      params: { 'award.payment-and-delivery': { to: 'ticket-office' } },
      effects: [],
    },
  ),
  ...claimUnderBoth(
    'cash for an electronic ticket',
    { award: { payment: 'cash' } },
    {
      outcome: 'deny',
      params: { 'award.payment-and-delivery': { to: 'ticket-office' } },
    },
  ),
  ...claimUnderBoth(
    'another card than a credit card',
    { award: { payment: 'otherCard' } },
    {
      outcome: 'deny',
      verdicts: { 'award.payment-and-delivery': 'deny' },
    },
  ),
  {
    title: 'a product with a mileage of its own in 2016',
    input: claim(IN_2016, { award: { productId: 'weekend' } }),
    outcome: 'allow',
    verdicts: { 'award.special-conditions': 'allow' },
  },
  {
    title: 'a promotion brings such a product back in 2017',
    input: claim(IN_2017, { award: { productId: 'weekend' }, promotion: { id: 'autumn', grantsProduct: true } }),
    outcome: 'allow',
    verdicts: { 'award.special-conditions': 'absent', 'programme.promotions': 'allow' },
  },
  {
    title: 'such a product is gone in 2017',
    input: claim(IN_2017, { award: { productId: 'weekend' } }),
    outcome: 'deny',
    verdicts: { 'award.special-conditions': 'deny' },
  },
  ...claimUnderBoth(
    'a promotion lowers the miles for students',
    { award: { wantsReduction: true }, promotion: { id: 'students', grantsReduction: true } },
    { outcome: 'allow', verdicts: { 'award.no-reduction': 'absent' } },
  ),
  ...claimUnderBoth(
    'a promotion that is over lowers nothing',
    { award: { wantsReduction: true }, promotion: { id: 'students', grantsReduction: true, to: '2017-10-19' } },
    { outcome: 'deny', verdicts: { 'award.no-reduction': 'deny', 'programme.promotions': 'deny' } },
  ),
];

/** A booking is ticketed later; its miles are gone already. */
export const ticketingExamples: readonly Example[] = [
  ...claimUnderBoth(
    'a booking is ticketed at its very limit',
    { award: AT_LIMIT },
    {
      outcome: 'allow',
      verdicts: { 'award.ticketing-limit': 'allow' },
    },
  ),
  {
    title: 'a second after the limit the booking has lapsed (mm-2017)',
    input: claim('2017-11-20T10:00:01+01:00', { award: AT_LIMIT }),
    outcome: 'deny',
    params: { 'award.ticketing-limit': { lastDay: '2017-11-20' } },
  },
  {
    title: 'the booking has lapsed (mm-2016)',
    input: claim(IN_2016, { award: { stage: 'issue', ticketingLimitAt: '2017-10-19T23:59:00+02:00' } }),
    outcome: 'deny',
    params: { 'award.ticketing-limit': { lastDay: '2017-10-19' } },
  },
  ...claimUnderBoth(
    'the limit of the booking is asked',
    { award: { stage: 'issue' } },
    {
      outcome: 'needs-document',
      missing: ['award.ticketingLimitAt'],
    },
  ),
  ...claimUnderBoth(
    'the miles were deducted with the booking',
    { award: { ...AT_LIMIT, claimedOn: '2017-09-01' } },
    { outcome: 'allow', effects: ['issue-award'] },
  ),
  ...claimUnderBoth(
    'miles deducted with the booking need not be on the account a second time',
    { award: { ...AT_LIMIT, claimedOn: '2017-09-01' }, account: { balance: 100, earnedBalance: 100 } },
    {
      outcome: 'allow',
      params: { 'award.balance': { missingMiles: 0, variant: 'deducted' } },
      verdicts: { 'miles.purchase-cap': 'absent' },
      effects: ['issue-award'],
    },
  ),
];
