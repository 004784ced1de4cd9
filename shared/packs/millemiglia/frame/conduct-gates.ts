import { defineRule } from '../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, notListed, refer } from '../../../rulebook/verdict.ts';
import { isUnderReview, type MemberRule } from './subject.ts';

/** While an account is under investigation, use of miles goes to a supervisor (mm-2016 3.8, mm-2017 10.7; A-40). */
export const conductSuspendedAccount: MemberRule = defineRule({
  id: 'conduct.suspended-account',
  clauses: { 'mm-2016': ['3.8'], 'mm-2017': ['10.7'] },
  frame: true,
  live: true,
  knownLocally: (facts) => (isUnderReview(facts) ? deny() : undefined),
  decide(facts, _params, { subject }) {
    const { status, blockLifted } = facts.account;
    if (status === 'excluded') return notListed;
    if (status === undefined && subject.blockGate === 'b') return notListed;
    if (blockLifted === true) return allow();
    if (isUnderReview(facts)) return refer({ to: 'supervisor' });
    return status === undefined ? askFor('account.status') : allow();
  },
});

/** Nobody serves an excluded account; excluding, and readmitting, is for headquarters (mm-2016 3.8, mm-2017 10.7). */
export const conductExclusion: MemberRule = defineRule({
  id: 'conduct.exclusion',
  clauses: { 'mm-2016': ['3.8'], 'mm-2017': ['10.7'] },
  frame: true,
  decide({ account, person, report }, _params, { service }) {
    if (service === 'conduct.report') return report.kind === 'exclusion' ? refer({ to: 'hq' }) : notListed;
    if (account.status === 'excluded') return deny({ to: 'hq' });
    const wantsToReturn = service === 'enrol.member' && person.formerAccount === 'excluded';
    return wantsToReturn ? needsApproval({ to: 'hq' }) : notListed;
  },
});
