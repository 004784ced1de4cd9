import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { isUnderReview, type MemberRule } from '../../frame/subject.ts';
import { mergedAccounts, survivorOf } from './survivor.ts';

const survivorIn = ({ merge }: Facts): string | undefined => {
  const accounts = mergedAccounts(merge);
  return accounts && survivorOf(merge, accounts);
};

const unknownOfMerge = ({ account }: Facts, survivor: string | undefined): string[] => [
  ...(account.status === undefined ? ['account.status'] : []),
  ...(survivor === undefined ? ['merge.accounts'] : []),
];

/** Several accounts of one member become one, once a supervisor has approved (mm-2016 2.7, mm-2017 3.3; A-16). */
export const duplicatesMerge: MemberRule = defineRule({
  id: 'duplicates.merge',
  clauses: { 'mm-2016': ['2.7'], 'mm-2017': ['3.3'] },
  live: true,
  decide(facts) {
    if (isUnderReview(facts)) return refer({ to: 'supervisor' });
    const survivor = survivorIn(facts);
    const unknown = unknownOfMerge(facts, survivor);
    if (survivor === undefined || unknown.length > 0) return askFor(...unknown);
    return facts.merge.approved === true ? allow({ survivor }) : needsApproval({ survivor });
  },
});

/** Miles credited twice for the same flight or service count once (mm-2016 2.7, mm-2017 3.3). */
export const duplicatesSameFlightOnce: MemberRule = defineRule({
  id: 'duplicates.same-flight-once',
  clauses: { 'mm-2016': ['2.7'], 'mm-2017': ['3.3'] },
  decide({ merge: { duplicateMiles = 0 } }) {
    return duplicateMiles > 0 ? allow({ removed: duplicateMiles }) : notListed;
  },
});

/** The member hears of the merge before it happens; a caller who asks for it has heard (mm-2016 2.7, mm-2017 3.3). */
export const duplicatesPriorNotice: MemberRule = defineRule({
  id: 'duplicates.prior-notice',
  clauses: { 'mm-2016': ['2.7'], 'mm-2017': ['3.3'] },
  decide({ merge: { initiator = 'caller', noticeGiven = initiator === 'caller' } }) {
    return noticeGiven ? allow() : askFor('merge.noticeGiven');
  },
});
