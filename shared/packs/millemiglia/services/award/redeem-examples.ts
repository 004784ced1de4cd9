import type { Example } from '../../example.ts';
import { type Told, underBoth } from './award-example.ts';

const ACCOUNT = { status: 'active', openedOn: '2013-05-10', lastEarningOn: '2017-06-10', balance: 10_000 } as const;

const redeemCheck = (title: string, earnedBalance: number, costMiles: number | undefined, told: Told) =>
  underBoth(
    title,
    'miles.redeem-check',
    {
      caller: { role: 'member', ident: 'pin' },
      account: { ...ACCOUNT, earnedBalance },
      redeem: costMiles === undefined ? {} : { costMiles },
    },
    told,
  );

/** Whether the miles would do for a reward, and questions about awards in general. */
export const redeemExamples: readonly Example[] = [
  ...redeemCheck('enough miles for a reward', 10_000, 10_000, { outcome: 'allow', effects: [] }),
  ...redeemCheck('one mile short of a reward', 10_000, 10_001, {
    outcome: 'deny',
    params: { 'award.balance': { missingMiles: 1 } },
  }),
  ...redeemCheck('no reward in mind', 0, undefined, {
    outcome: 'allow',
    verdicts: { 'award.balance': 'absent', 'miles.purchase-cap': 'absent' },
  }),
  ...underBoth(
    'what a reward is worth',
    'programme.information',
    { inquiry: { topic: 'awardValue' } },
    {
      outcome: 'inform',
      verdicts: { 'award.value': 'inform', 'award.carriage-conditions': 'absent' },
    },
  ),
  ...underBoth(
    'who answers on an award flight',
    'programme.information',
    { inquiry: { topic: 'carriage' } },
    {
      outcome: 'refer',
      params: { 'award.carriage-conditions': { to: 'website' } },
    },
  ),
];
