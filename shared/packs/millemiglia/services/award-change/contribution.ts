import type { Facts } from '../../facts/dictionary.ts';
import type { FactName } from '../../frame/absent-facts.ts';

/** What was paid for taxes and supplements: miles, or money. */
export type Contribution = Readonly<{ miles: number } | { cents: number; currency: string }>;

/** What must be known before the contribution can be paid back; undefined when everything is. */
export const contributionUnknown = ({ award }: Facts): FactName | undefined => {
  if (award.contributionMode === undefined) return 'award.contributionMode';
  if (award.usage !== 'partial') return undefined;
  if (award.contributionMode === 'miles')
    return award.unusedContributionMiles === undefined ? 'award.unusedContributionMiles' : undefined;
  return award.unusedContributionCents === undefined ? 'award.unusedContributionCents' : undefined;
};

/** The whole contribution of an unused ticket, the unused share of a partly used one; undefined while it is not known. */
export const contributionBack = (facts: Facts): Contribution | undefined => {
  const { award } = facts;
  const isFlown = award.usage === undefined || award.usage === 'used';
  if (isFlown || contributionUnknown(facts) !== undefined) return undefined;
  const isPartly = award.usage === 'partial';
  if (award.contributionMode === 'miles')
    return { miles: (isPartly ? award.unusedContributionMiles : award.contributionMiles) ?? 0 };
  const cents = (isPartly ? award.unusedContributionCents : award.contributionCents) ?? 0;
  return { cents, currency: award.currency ?? 'EUR' };
};
