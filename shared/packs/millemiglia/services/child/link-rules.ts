import { addDays } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

const unknownOfLink = ({ child }: Facts): string[] => [
  ...(child.linkedTo === undefined ? ['child.linkedTo'] : []),
  ...(child.otherParentConsent === true ? [] : ['child.otherParentConsent']),
];

/** A child belongs to one parent’s code, with the other parent’s agreement; a supervisor moves a link (mm-2016 6.2, mm-2017 5.2; A-38). */
export const childOneParent: MemberRule = defineRule({
  id: 'child.one-parent',
  clauses: { 'mm-2016': ['6.2'], 'mm-2017': ['5.2'] },
  decide(facts) {
    const { linkedTo, moveRequested } = facts.child;
    if (linkedTo === 'caller') return deny({ reason: 'caller' });
    if (linkedTo === 'otherParent') return moveRequested === true ? needsApproval() : deny({ reason: 'otherParent' });
    const unknown = unknownOfLink(facts);
    return unknown.length > 0 ? askFor(...unknown) : allow();
  },
});

/** A parent may have any number of children linked (mm-2016 6.3, mm-2017 5.3). */
export const childSeveralChildren: MemberRule = defineRule({
  id: 'child.several-children',
  clauses: { 'mm-2016': ['6.3'], 'mm-2017': ['5.3'] },
  decide: () => allow(),
});

/** The parent fills in the form on the website; the code of the child may then take 30 days (mm-2016 6.4, mm-2017 5.4; C-15). */
export const childActivation: MemberRule = defineRule({
  id: 'child.activation',
  clauses: { 'mm-2016': ['6.4'], 'mm-2017': ['5.4'] },
  decide({ child }, params, { date }) {
    if (child.formSentOn === undefined) return refer({ to: 'website' });
    const lastDay = addDays(child.formSentOn, params['child.activationDays']);
    return date <= lastDay ? inform({ lastDay }) : needsApproval({ lastDay });
  },
});

/** An address on the form that differs from the profile replaces it (mm-2016 6.4, mm-2017 5.4; A-61). */
export const childEmailOverwrite: MemberRule = defineRule({
  id: 'child.email-overwrite',
  clauses: { 'mm-2016': ['6.4'], 'mm-2017': ['5.4'] },
  decide({ child, account }) {
    if (child.formEmail === undefined || child.formEmail === '') return notListed;
    if (account.email === undefined) return askFor('account.email');
    return child.formEmail === account.email ? notListed : inform();
  },
});
