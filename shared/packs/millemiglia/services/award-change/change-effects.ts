import type { EffectDraft } from '../../../../rulebook/effect.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { dearerByMiles, isPartialUseChange } from '../award/award-cost.ts';
import { changeFee, isFree } from './change-fee.ts';

const miles = (type: 'recredit-miles' | 'debit-miles', amount: number | undefined): EffectDraft[] =>
  amount === undefined || amount === 0 ? [] : [{ type, fields: { miles: amount } }];

const priceCharged = (facts: Facts): EffectDraft[] => {
  const { unusedReturnMiles, oneWayPriceMiles } = facts.change;
  if (!isPartialUseChange(facts)) return miles('debit-miles', dearerByMiles(facts));
  return [...miles('recredit-miles', unusedReturnMiles), ...miles('debit-miles', oneWayPriceMiles)];
};

const feeCharged = (facts: Facts): EffectDraft[] => {
  const fee = changeFee(facts);
  return fee === undefined || isFree(fee) ? [] : [{ type: 'charge-fee', fields: fee }];
};

const othersTold = ({ award }: Facts): EffectDraft[] =>
  award.beneficiary === 'other' ? [{ type: 'notify', fields: { to: ['holder', 'beneficiary'] } }] : [];

/** A changed award is issued anew; on a partly used one the unused miles come back and a one-way award is paid (mm-2016 8.16, mm-2017 9.18). */
export const changeEffects = (facts: Facts): EffectDraft[] => [
  ...priceCharged(facts),
  ...feeCharged(facts),
  { type: 'issue-award', fields: { tickets: 1 } },
  ...othersTold(facts),
];
