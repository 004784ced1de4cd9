import { defineRule } from '../../../../rulebook/rule.ts';
import { defineService } from '../../../../rulebook/service.ts';
import { allow } from '../../../../rulebook/verdict.ts';
import type { MemberRule, MemberService } from '../../frame/subject.ts';

/** The statement may be read out to the verified holder (mm-2016 5.16; mm-2017 4.19, 8.11). */
export const statementViewRule: MemberRule = defineRule({
  id: 'statement.view',
  clauses: { 'mm-2016': ['5.16'], 'mm-2017': ['4.19', '8.11'] },
  decide: () => allow(),
});

/** "What is my balance?" */
export const statementView = defineService<MemberService>({
  id: 'statement.view',
  serves: ['member', 'company'],
  level: 'pin',
  gates: [],
  rules: ['statement.view'],
  companyRules: ['company.statement'],
  facts: [],
});
