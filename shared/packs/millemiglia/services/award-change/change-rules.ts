import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { isPartialUseChange, isPartialUseOpen } from '../award/award-cost.ts';
import { type ChangeFee, changeFee, isFree } from './change-fee.ts';

const PRICED_KINDS: readonly (string | undefined)[] = ['destination', 'itinerary', 'carrier'];

/** Changes that lead to another row of the award table; a partly used ticket has its own rule. */
const isPricedAnew = (facts: Facts): boolean =>
  PRICED_KINDS.includes(facts.change.kind) && !isPartialUseChange(facts) && !isPartialUseOpen(facts);

/** Day, destination, traveller, route and carrier can change; another cabin is for a supervisor (mm-2016 8.15, mm-2017 9.17). */
export const awardChangeKinds: MemberRule = defineRule({
  id: 'award-change.kinds',
  clauses: { 'mm-2016': ['8.15'], 'mm-2017': ['9.17'] },
  decide({ change: { kind } }) {
    if (kind === undefined) return askFor('change.kind');
    return kind === 'cabin' ? needsApproval() : allow();
  },
});

const feeVariant = (fee: ChangeFee): 'free' | 'miles' | 'cash' => {
  if (isFree(fee)) return 'free';
  return 'miles' in fee ? 'miles' : 'cash';
};

/** A change costs what the table of the day says; without a row a supervisor sets the fee, it is never nothing (mm-2016 8.15, mm-2017 9.17; A-27). */
export const awardChangeFee: MemberRule = defineRule({
  id: 'award-change.fee',
  clauses: { 'mm-2016': ['8.15'], 'mm-2017': ['9.17'] },
  decide(facts) {
    const fee = changeFee(facts);
    return fee === undefined ? needsApproval() : allow({ ...fee, variant: feeVariant(fee) });
  },
});

/** Where the new route costs fewer miles, the difference is lost, and the caller hears so first (mm-2016 8.15, mm-2017 9.17). */
export const awardChangeResidualMiles: MemberRule = defineRule({
  id: 'award-change.residual-miles',
  clauses: { 'mm-2016': ['8.15'], 'mm-2017': ['9.17'] },
  decide(facts) {
    if (!isPricedAnew(facts)) return notListed;
    const { priceMiles } = facts.award;
    const { newPriceMiles, wantsResidual } = facts.change;
    if (priceMiles === undefined || newPriceMiles === undefined)
      return askFor(...absentFacts(facts, 'award.priceMiles', 'change.newPriceMiles'));
    const lostMiles = priceMiles - newPriceMiles;
    if (lostMiles <= 0) return notListed;
    return wantsResidual === true ? deny({ lostMiles }) : inform({ lostMiles });
  },
});

/** Only the Centre changes awards: nobody else may, or may have done so (mm-2016 8.15, mm-2017 9.17). */
export const awardChangeChannel: MemberRule = defineRule({
  id: 'award-change.channel',
  clauses: { 'mm-2016': ['8.15'], 'mm-2017': ['9.17'] },
  decide({ award }, _params, { request: { channel = 'phone' } }) {
    if (award.alteredElsewhere === true) return deny({ reason: 'altered-elsewhere' });
    return channel === 'phone' || channel === 'phone-bc' ? allow() : deny({ reason: 'other-channel' });
  },
});

/** With another traveller the seat booked so far cannot be promised (mm-2016 8.15, mm-2017 9.17). */
export const awardChangeBeneficiarySeat: MemberRule = defineRule({
  id: 'award-change.beneficiary-seat',
  clauses: { 'mm-2016': ['8.15'], 'mm-2017': ['9.17'] },
  decide: ({ change }) => (change.kind === 'beneficiary' ? inform() : notListed),
});
