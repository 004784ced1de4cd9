import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';
import { AIRLINE, carriersOf } from './carriers.ts';

/** The table that has the price; undefined while mm-2017 would have to guess the airline. */
const tableOf = (facts: Facts, edition: string | null): string | undefined => {
  const carriers = carriersOf(facts);
  if (edition === 'mm-2016') return carriers !== undefined && carriers.size > 1 ? 'skyteam' : 'standard';
  if (carriers === undefined) return undefined;
  return [...carriers].every((carrier) => carrier === AIRLINE) ? 'alitalia' : 'multicarrier';
};

/** The price in miles is in the published table for the airlines of the journey (mm-2016 8.2, 8.11; mm-2017 9.4, 9.13). */
export const awardPriceTable: MemberRule = defineRule({
  id: 'award.price-table',
  clauses: { 'mm-2016': ['8.2', '8.11'], 'mm-2017': ['9.4', '9.13'] },
  decide(facts, _params, { edition }) {
    const table = tableOf(facts, edition);
    if (table === undefined) return askFor('flight.operating');
    const { priceMiles } = facts.award;
    return priceMiles === undefined ? needsApproval({ table }) : allow({ priceMiles, table });
  },
});

const modesOf = (params: Parameters, edition: string | null): readonly string[] => {
  const modes = params['award.contributionModes'];
  return (edition === 'mm-2016' ? modes['mm-2016'] : modes['mm-2017']) ?? [];
};

/** Taxes and supplements are paid in money; mm-2017 also takes miles for them (mm-2016 8.6; mm-2017 9.3, 9.5). */
export const awardContribution: MemberRule = defineRule({
  id: 'award.contribution',
  clauses: { 'mm-2016': ['8.6'], 'mm-2017': ['9.3', '9.5'] },
  decide({ award }, params, { edition }) {
    if (award.contributionMode === undefined) return askFor('award.contributionMode');
    return modesOf(params, edition).includes(award.contributionMode) ? allow() : deny();
  },
});

/** By phone charges are paid by credit card; cash is for the ticket office (mm-2016 8.7, mm-2017 9.9; D-14, A-55). */
export const awardPaymentAndDelivery: MemberRule = defineRule({
  id: 'award.payment-and-delivery',
  clauses: { 'mm-2016': ['8.7'], 'mm-2017': ['9.9'] },
  decide({ award }, _params, { edition }) {
    if (edition !== 'mm-2016' && award.contributionMode !== 'cash') return notListed;
    switch (award.payment) {
      case undefined:
        return askFor('award.payment');
      case 'creditCard':
        return allow();
      case 'otherCard':
        return deny();
      case 'cash':
        return award.delivery === 'ticketOffice' ? refer({ to: 'ticket-office' }) : deny({ to: 'ticket-office' });
    }
  },
});

/** mm-2016 has award products for a mileage of their own; mm-2017 knows none (mm-2016 8.20). */
export const awardSpecialConditions: MemberRule = defineRule({
  id: 'award.special-conditions',
  clauses: { 'mm-2016': ['8.20'] },
  silentIn: ['mm-2017'],
  decide({ award }, _params, { edition }) {
    if (award.productId === undefined) return notListed;
    return edition === 'mm-2016' ? allow() : deny();
  },
});

/** The value of a reward in money is only indicative (mm-2016 8.21, mm-2017 9.22). */
export const awardValue: MemberRule = defineRule({
  id: 'award.value',
  clauses: { 'mm-2016': ['8.21'], 'mm-2017': ['9.22'] },
  decide: ({ inquiry }, _params, { service }) =>
    service === 'programme.information' && inquiry.topic !== 'awardValue' ? notListed : inform(),
});
