import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsDocument, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { costInMiles, isDeducted } from './award-cost.ts';
import { boughtShare, cappedPrice, earnedNeededFor } from './purchase-cap.ts';

/** Nothing can be spent from an account that is closed, whatever is still posted on it. */
export const spendableMiles = ({ account }: Facts): number | undefined =>
  account.status === 'closed' || account.status === 'withdrawn' ? 0 : account.balance;

/** A reward can be had once its miles are on the account; those of an accepted booking have left it already (mm-2016 8.4, mm-2017 9.7; A-60). */
export const awardBalance: MemberRule = defineRule({
  id: 'award.balance',
  clauses: { 'mm-2016': ['8.4'], 'mm-2017': ['9.7'] },
  live: true,
  decide(facts, _params, context) {
    const cost = costInMiles(facts, context);
    if (cost === undefined) return notListed;
    if (isDeducted(facts, context)) return allow({ cost, missingMiles: 0, variant: 'deducted' });
    const balance = spendableMiles(facts);
    if (balance === undefined) return askFor('account.balance');
    const missingMiles = Math.max(0, cost - balance);
    return missingMiles === 0 ? allow({ cost, missingMiles }) : deny({ cost, missingMiles });
  },
});

/** Part of a reward must be paid with earned miles, not with bought, given or transferred ones (mm-2016 7.1; A-22). */
export const milesPurchaseCap: MemberRule = defineRule({
  id: 'miles.purchase-cap',
  clauses: { 'mm-2016': ['7.1'] },
  silentIn: ['mm-2017'],
  live: true,
  decide(facts, params, context) {
    const price = cappedPrice(facts, context);
    const share = boughtShare(params, context);
    if (price === undefined || share === null) return notListed;
    const { earnedBalance } = facts.account;
    const earnedNeeded = earnedNeededFor(price, share);
    if (earnedBalance === undefined) return needsDocument({ earnedNeeded, missing: ['account.earnedBalance'] });
    if (earnedBalance >= earnedNeeded) return allow({ earnedNeeded });
    return deny({ earnedNeeded, missingMiles: earnedNeeded - earnedBalance });
  },
});
