import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, deny, inform, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';

const topicOf = ({ inquiry }: Facts) => inquiry.topic ?? 'general';

const speaksForCompany = ({ caller }: Facts, { subject }: MemberRuleContext): boolean =>
  subject.accountKind === 'company' || caller.role === 'administrator' || caller.role === 'companyEmployee';

/** Taking part costs nothing; whoever joins accepts the regulations (mm-2016 1.2, mm-2017 1.3). */
export const programmeFreeMembership: MemberRule = defineRule({
  id: 'programme.free-membership',
  clauses: { 'mm-2016': ['1.2'], 'mm-2017': ['1.3'] },
  decide: (facts, _params, { service }) =>
    service === 'enrol.member' || topicOf(facts) === 'membershipFee' ? inform() : notListed,
});

/** Rules, rewards and partners may change with notice, and nobody is compensated for it (mm-2016 1.3, mm-2017 1.4). */
export const programmeRuleChanges: MemberRule = defineRule({
  id: 'programme.rule-changes',
  clauses: { 'mm-2016': ['1.3'], 'mm-2017': ['1.4'] },
  decide(facts) {
    if (topicOf(facts) === 'compensation') return deny();
    return topicOf(facts) === 'ruleChange' ? inform() : notListed;
  },
});

/** General information comes from the Centre; companies have a Centre of their own (mm-2016 1.1, 1.4; mm-2017 1.1, 1.5). */
export const programmeInformationRule: MemberRule = defineRule({
  id: 'programme.information',
  clauses: { 'mm-2016': ['1.1', '1.4'], 'mm-2017': ['1.1', '1.5'] },
  decide(facts, _params, context) {
    if (topicOf(facts) !== 'general') return notListed;
    const isAtMembersDesk = context.request.channel === 'phone';
    return isAtMembersDesk && speaksForCompany(facts, context) ? refer({ to: 'bc-centre' }) : allow();
  },
});

/** Rewards that are shipped follow the rules on their own pages (mm-2016 5.19; mm-2017 4.23, 8.13). */
export const programmeHomeDelivery: MemberRule = defineRule({
  id: 'programme.home-delivery',
  clauses: { 'mm-2016': ['5.19'], 'mm-2017': ['4.23', '8.13'] },
  decide: (facts, _params, { service }) =>
    service === 'gallery.order' || topicOf(facts) === 'homeDelivery' ? refer({ to: 'website' }) : notListed,
});

/** Where the law and the regulations collide the law wins; headquarters judges that (mm-2016 12.1, 12.2; mm-2017 14.1, 14.2). */
export const programmeLawPrevails: MemberRule = defineRule({
  id: 'programme.law-prevails',
  clauses: { 'mm-2016': ['12.1', '12.2'], 'mm-2017': ['14.1', '14.2'] },
  decide: (facts) => (topicOf(facts) === 'legal' ? needsApproval() : notListed),
});
