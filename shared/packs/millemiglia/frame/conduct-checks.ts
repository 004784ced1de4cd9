import { defineRule } from '../../../rulebook/rule.ts';
import { needsApproval, notListed } from '../../../rulebook/verdict.ts';
import type { MemberRule } from './subject.ts';

/** A suspicion goes to the review of a supervisor; the caller hears nothing of a check (mm-2016 3.6, mm-2017 10.6, 7.8). */
export const conductChecks: MemberRule = defineRule({
  id: 'conduct.checks',
  clauses: { 'mm-2016': ['3.6'], 'mm-2017': ['10.6', '7.8'] },
  decide: ({ card, report }) =>
    card.issue === 'suspectedMisuse' || report.kind === 'misuse' ? needsApproval() : notListed,
});
