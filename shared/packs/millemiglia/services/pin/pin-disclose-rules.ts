import { defineRule } from '../../../../rulebook/rule.ts';
import { deny } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** The PIN is the holder's secret: nobody reads it out (mm-2016 2.5; mm-2017 3.5, 7.5). */
export const identPinConfidential: MemberRule = defineRule({
  id: 'ident.pin-confidential',
  clauses: { 'mm-2016': ['2.5'], 'mm-2017': ['3.5', '7.5'] },
  decide: () => deny(),
});

/** The PIN of a company goes to the Administrator by email only (mm-2017 7.5). */
export const companyPin: MemberRule = defineRule({
  id: 'company.pin',
  clauses: { 'mm-2017': ['7.5'] },
  decide: () => deny(),
});
