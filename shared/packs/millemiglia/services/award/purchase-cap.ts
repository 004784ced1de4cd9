import { valueOn } from '../../../../rulebook/parameter.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';
import { isDeducted } from './award-cost.ts';
import { hintShare } from './figures.ts';

/** Price in miles of which a part must be earned; undefined where the question does not arise. */
export const cappedPrice = (facts: Facts, context: MemberRuleContext): number | undefined => {
  if (context.subject.accountKind === 'company' || isDeducted(facts, context)) return undefined;
  if (context.service === 'award.claim') return facts.award.priceMiles;
  return context.service === 'miles.redeem-check' ? facts.redeem.costMiles : undefined;
};

/** Highest share of a price, in percent, that bought, given and transferred miles may cover; null without a limit. */
export const boughtShare = (params: Parameters, { edition }: MemberRuleContext): number | null => {
  const shares = params['purchase.cap'];
  return (edition === 'mm-2016' ? shares['mm-2016'] : shares['mm-2017']) ?? null;
};

/** Earned miles a price needs, rounded up. */
export const earnedNeededFor = (price: number, share: number): number =>
  Math.max(0, Math.ceil((price * (100 - share)) / 100));

/** True if the text knows no limit and so much of the price was bought that a supervisor is shown a hint. */
export const isPurchaseCapHintDue = (facts: Facts, params: Parameters, context: MemberRuleContext): boolean => {
  const price = cappedPrice(facts, context);
  const { earnedBalance } = facts.account;
  if (context.edition !== 'mm-2017' || boughtShare(params, context) !== null) return false;
  if (price === undefined || earnedBalance === undefined) return false;
  return earnedBalance * valueOn(hintShare, context.date) < price;
};
