import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext } from '../../frame/subject.ts';
import { isUpgrade } from '../upgrade/upgrade-scope.ts';

const PARTIAL_USE_KINDS: readonly (string | undefined)[] = ['itinerary', 'destination', 'beneficiary'];

/** True for a change of a partly used ticket that becomes a new one-way award (mm-2016 8.16, mm-2017 9.18). */
export const isPartialUseChange = ({ award, change }: Facts): boolean =>
  award.usage === 'partial' && PARTIAL_USE_KINDS.includes(change.kind);

/** True while nobody knows whether a change is one of a partly used ticket. */
export const isPartialUseOpen = ({ award, change }: Facts): boolean => {
  const isUsageOpen = award.usage === undefined && PARTIAL_USE_KINDS.includes(change.kind);
  return isUsageOpen || (change.kind === undefined && award.usage !== 'unused' && award.usage !== 'used');
};

/** The fee of a change in miles; 0 when it is paid in money or there is none. */
export const changeFeeMiles = ({ change }: Facts): number => {
  const mode = change.feeMode ?? (change.feeCents === undefined ? 'miles' : 'cash');
  return mode === 'miles' ? (change.feeMiles ?? 0) : 0;
};

/** Miles by which the new itinerary of a change is dearer; 0 when it is not, or a price is not known. */
export const dearerByMiles = ({ award, change }: Facts): number =>
  award.priceMiles === undefined || change.newPriceMiles === undefined
    ? 0
    : Math.max(0, change.newPriceMiles - award.priceMiles);

/** True for an award whose booking was accepted: its miles were deducted then and are not asked for again. */
export const isDeducted = ({ award }: Facts, { service }: MemberRuleContext): boolean =>
  service === 'award.claim' && award.claimedOn !== undefined;

const claimCost = ({ award }: Facts): number | undefined => {
  if (award.priceMiles === undefined) return undefined;
  return award.priceMiles + (award.contributionMode === 'miles' ? (award.contributionMiles ?? 0) : 0);
};

const changeCost = (facts: Facts): number | undefined => {
  if (isPartialUseChange(facts) || isPartialUseOpen(facts)) return undefined;
  const cost = dearerByMiles(facts) + changeFeeMiles(facts);
  return cost > 0 ? cost : undefined;
};

const extraServiceCost = (facts: Facts, context: MemberRuleContext): number | undefined => {
  const { extra, upgrade } = facts;
  return isUpgrade(facts, context) ? (upgrade.priceMiles ?? extra.priceMiles) : extra.priceMiles;
};

/** Miles a request takes from the account (`award.balance` of DECIDE 7.7); undefined when no cost is known. */
export const costInMiles = (facts: Facts, context: MemberRuleContext): number | undefined => {
  switch (context.service) {
    case 'award.claim':
      return claimCost(facts);
    case 'award.change':
      return changeCost(facts);
    case 'upgrade.request':
      return facts.upgrade.priceMiles;
    case 'extra-service.request':
      return extraServiceCost(facts, context);
    default:
      return facts.redeem.costMiles;
  }
};
