import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, needsApproval } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** A confirmed upgrade is neither changed nor paid back; a flight the Airline cancelled goes to a supervisor (mm-2016 8.22, mm-2017 9.23; A-33). */
export const upgradeIrrevocable: MemberRule = defineRule({
  id: 'upgrade.irrevocable',
  clauses: { 'mm-2016': ['8.22'], 'mm-2017': ['9.23'] },
  decide: ({ upgrade }) => (upgrade.airlineCancelled === true ? needsApproval() : deny()),
});
