import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, deny, inform, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Who takes part follows the rules of conduct (mm-2016 3.1, mm-2017 10.1). */
export const conductComply: MemberRule = defineRule({
  id: 'conduct.comply',
  clauses: { 'mm-2016': ['3.1'], 'mm-2017': ['10.1'] },
  decide: () => inform(),
});

/** Improper or offensive behaviour is recorded and looked at by a supervisor (mm-2016 3.2, mm-2017 10.2). */
export const conductBehaviour: MemberRule = defineRule({
  id: 'conduct.behaviour',
  clauses: { 'mm-2016': ['3.2'], 'mm-2017': ['10.2'] },
  decide({ report }) {
    if (report.kind === undefined) return askFor('report.kind');
    return report.kind === 'behaviour' ? needsApproval() : notListed;
  },
});

/** False statements to gain advantages are refused, other contradictions looked at, honest errors corrected (mm-2016 3.3, mm-2017 10.3). */
export const conductFalseData: MemberRule = defineRule({
  id: 'conduct.false-data',
  clauses: { 'mm-2016': ['3.3'], 'mm-2017': ['10.3'] },
  decide({ report }) {
    if (report.kind !== 'falseData' || report.honestError === true) return notListed;
    return report.advantageSought === true ? deny() : needsApproval();
  },
});

/** With evidence the card may be suspended; headquarters confirms what a supervisor proposes (mm-2016 3.8, mm-2017 10.7; A-40). */
export const conductSuspension: MemberRule = defineRule({
  id: 'conduct.suspension',
  clauses: { 'mm-2016': ['3.8'], 'mm-2017': ['10.7'] },
  decide: ({ report }) => (report.kind === 'suspension' ? needsApproval() : notListed),
});

/** Legal steps are for headquarters only (mm-2016 3.7, mm-2017 10.8). */
export const conductLegalAction: MemberRule = defineRule({
  id: 'conduct.legal-action',
  clauses: { 'mm-2016': ['3.7'], 'mm-2017': ['10.8'] },
  decide: ({ report }) => (report.kind === 'legal' ? refer({ to: 'hq' }) : notListed),
});
