import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, inform, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** The card belongs to the promoters and goes back on withdrawal or exclusion (mm-2016 2.6, mm-2017 3.6). */
export const cardReturn: MemberRule = defineRule({
  id: 'card.return',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.6'] },
  decide({ account, report }, _params, { service }) {
    if (service === 'conduct.report') return report.kind === 'exclusion' ? inform({ variant: 'exclusion' }) : notListed;
    if (account.cardIssued === undefined) return askFor('account.cardIssued');
    return account.cardIssued ? inform() : notListed;
  },
});
