import { defineRule } from '../../../../rulebook/rule.ts';
import { notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Holders of a co-branded card join with the form of the financial partner (mm-2016 2.3, mm-2017 3.2). */
export const enrolCoBrandForm: MemberRule = defineRule({
  id: 'enrol.co-brand-form',
  clauses: { 'mm-2016': ['2.3'], 'mm-2017': ['3.2'] },
  decide: () => refer({ to: 'financial-partner' }),
});

/** Access with the account of a social network is switched on online (mm-2016 2.13, mm-2017 3.10). */
export const enrolSocialLogin: MemberRule = defineRule({
  id: 'enrol.social-login',
  clauses: { 'mm-2016': ['2.13'], 'mm-2017': ['3.10'] },
  decide: ({ inquiry }) => (inquiry.topic === 'socialLogin' ? refer({ to: 'website' }) : notListed),
});
