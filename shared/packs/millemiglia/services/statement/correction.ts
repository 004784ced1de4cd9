import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** Miles that were posted by mistake. */
export const statementCorrection = defineService<MemberService>({
  id: 'statement.correction',
  serves: ['member', 'company'],
  level: 'pin',
  gates: [],
  rules: ['earn.erroneous-credit'],
  facts: ['correction'],
  effects({ correction }, _params, { verdictOf }) {
    if (correction.miles === undefined || verdictOf('earn.erroneous-credit')?.kind !== 'needs-approval') return [];
    return [{ type: 'cancel-miles', fields: { miles: correction.miles } }];
  },
});
