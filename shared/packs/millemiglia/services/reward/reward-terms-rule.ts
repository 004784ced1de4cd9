import { defineRule } from '../../../../rulebook/rule.ts';
import { notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

const isTermsQuestion = ({ inquiry }: Facts): boolean => inquiry.topic === 'rewardTerms';

const isPurchase = ({ cashMiles }: Facts): boolean => cashMiles.act === 'buy';

/** What the regulations leave open for an initiative is in its terms on the website (mm-2016 8.26, 8.28; mm-2017 9.31, 9.33). */
export const rewardTermsElsewhere: MemberRule = defineRule({
  id: 'reward.terms-elsewhere',
  clauses: { 'mm-2016': ['8.26', '8.28'], 'mm-2017': ['9.31', '9.33'] },
  decide(facts, _params, { service }) {
    if (service === 'cash-miles.quote') return isPurchase(facts) ? refer({ to: 'website', reason: 'buy' }) : notListed;
    return isTermsQuestion(facts) ? refer({ to: 'website' }) : notListed;
  },
});
