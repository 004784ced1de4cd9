import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Miles are donated on the website, which names the bodies and the procedure (mm-2016 8.23, mm-2017 9.24). */
export const charityDonateRule: MemberRule = defineRule({
  id: 'charity.donate',
  clauses: { 'mm-2016': ['8.23'], 'mm-2017': ['9.24'] },
  decide: () => refer({ to: 'website' }),
});

/** Miles once donated never come back (mm-2016 8.23, mm-2017 9.24). */
export const charityIrrevocable: MemberRule = defineRule({
  id: 'charity.irrevocable',
  clauses: { 'mm-2016': ['8.23'], 'mm-2017': ['9.24'] },
  decide: () => deny(),
});
