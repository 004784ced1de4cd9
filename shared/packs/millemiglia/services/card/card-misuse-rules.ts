import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** The card is personal; a copy for a companion's check-in is the only exception (mm-2016 2.6, 1.1; mm-2017 3.6, 1.1). */
export const cardHolderOnly: MemberRule = defineRule({
  id: 'card.holder-only',
  clauses: { 'mm-2016': ['2.6', '1.1'], 'mm-2017': ['3.6', '1.1'] },
  decide({ card }) {
    switch (card.issue) {
      case undefined:
        return askFor('card.issue');
      case 'otherUser':
        return deny();
      case 'checkInCopy':
        return inform();
      case 'suspectedMisuse':
        return needsApproval();
      default:
        return notListed;
    }
  },
});

/** Nobody answers for fraud with a lost or stolen card; the case can still be looked into (mm-2016 2.6, mm-2017 3.7). */
export const cardFraudLiability: MemberRule = defineRule({
  id: 'card.fraud-liability',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7'] },
  decide({ card }) {
    if (card.issue === 'compensation') return deny();
    return card.issue === 'investigation' ? needsApproval() : notListed;
  },
});
