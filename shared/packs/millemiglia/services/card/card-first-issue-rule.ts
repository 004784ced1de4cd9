import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

const unknownFacts = ({ account }: Facts): string[] => [
  ...(account.anyActivity === undefined ? ['account.anyActivity'] : []),
  ...(account.cardIssued === undefined ? ['account.cardIssued'] : []),
  ...(account.postalAddress === undefined || account.postalAddress === '' ? ['account.postalAddress'] : []),
];

/** The card is made after the first activity and sent to the address on file (mm-2016 2.6, mm-2017 3.6). */
export const cardFirstIssueRule: MemberRule = defineRule({
  id: 'card.first-issue',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.6'] },
  decide(facts) {
    if (facts.account.cardIssued === true) return refer({ to: 'card.report' });
    if (facts.account.anyActivity === false) return deny();
    const unknown = unknownFacts(facts);
    return unknown.length > 0 ? askFor(...unknown) : allow();
  },
});
