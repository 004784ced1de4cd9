import { valueOn } from '../../../../rulebook/parameter.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext } from '../../frame/subject.ts';
import { milesPerCent } from './figures.ts';

type When = Pick<MemberRuleContext, 'date' | 'edition'>;

/** Currency of the price; euro unless said otherwise. */
export const currencyOf = ({ cashMiles }: Facts): string => cashMiles.currency ?? 'EUR';

/** The rate the regulations themselves give, where they give one. */
export const statedRate = (facts: Facts, { date, edition }: When): number | undefined => {
  const rates = edition === null ? undefined : milesPerCent[edition];
  return rates && valueOn(rates, date)[currencyOf(facts)];
};

/** What the miles take off the price, in cents: the table of the day, or the rate the regulations give; undefined without either. */
export const discountCents = (facts: Facts, when: When): number | undefined => {
  const { discountCents: byTable, miles } = facts.cashMiles;
  if (byTable !== undefined) return byTable;
  const rate = statedRate(facts, when);
  return rate === undefined || miles === undefined ? undefined : Math.floor(miles / rate);
};
