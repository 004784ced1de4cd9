import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';
import { currencyOf, discountCents, statedRate } from './discount.ts';

const PERCENT = 100;

/** Largest share of the price that miles may pay; an edition without a figure sets no limit. */
const largestShare = (params: Parameters, { edition }: MemberRuleContext): number => {
  const shares: Readonly<Record<string, number | undefined>> = params['cashMiles.maxShare'];
  return (edition === null ? undefined : shares[edition]) ?? PERCENT;
};

/** Cash & Miles starts at a smallest number of miles (mm-2016 8.25, mm-2017 9.26). */
export const cashMilesMinimum: MemberRule = defineRule({
  id: 'cash-miles.minimum',
  clauses: { 'mm-2016': ['8.25'], 'mm-2017': ['9.26'] },
  decide({ cashMiles: { miles } }, params) {
    const minimum = params['cashMiles.min'];
    if (miles === undefined) return askFor('cashMiles.miles');
    return miles >= minimum ? allow({ miles, minimum }) : deny({ miles, minimum });
  },
});

/** In 2016 the discount is at most a quarter of the whole price; in 2017 miles may pay all of it (mm-2016 8.25, mm-2017 9.26). */
export const cashMilesMaximum: MemberRule = defineRule({
  id: 'cash-miles.maximum',
  clauses: { 'mm-2016': ['8.25'], 'mm-2017': ['9.26'] },
  decide(facts, params, context) {
    const discount = discountCents(facts, context);
    if (discount === undefined) return notListed;
    const { priceCents } = facts.cashMiles;
    if (priceCents === undefined) return askFor('cashMiles.priceCents');
    const capCents = Math.floor((priceCents * largestShare(params, context)) / PERCENT);
    const figures = { capCents, discountCents: discount, currency: currencyOf(facts) };
    return discount <= capCents ? allow(figures) : deny(figures);
  },
});

/** What a mile is worth is in the tables of the website, by currency; without a rate a supervisor decides (mm-2016 8.25; mm-2017 9.26, 9.31; A-34). */
export const cashMilesCurrency: MemberRule = defineRule({
  id: 'cash-miles.currency',
  clauses: { 'mm-2016': ['8.25'], 'mm-2017': ['9.26', '9.31'] },
  decide(facts, _params, context) {
    const discount = discountCents(facts, context);
    const currency = currencyOf(facts);
    if (discount !== undefined) return allow({ discountCents: discount, currency });
    return statedRate(facts, context) === undefined ? needsApproval({ currency }) : askFor('cashMiles.miles');
  },
});
