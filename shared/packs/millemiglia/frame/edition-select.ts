import { defineParameter, valueOn } from '../../../rulebook/parameter.ts';
import { defineRule } from '../../../rulebook/rule.ts';
import { allow, inform, needsApproval, refer } from '../../../rulebook/verdict.ts';
import { INTERIM_FROM } from '../editions.ts';
import type { Facts } from '../facts/dictionary.ts';
import type { Parameters } from '../parameters.ts';
import { isUnderAccessText } from './access-text.ts';
import { isCompanyApplication } from './company-application.ts';
import type { MemberRule, MemberRuleContext } from './subject.ts';

/** A desk clock further off than this cannot be trusted to date the call. */
const toleratedDriftSeconds = defineParameter('seconds a desk clock may be off', {
  from: null,
  value: 600,
  source: 'C-19',
});

const isInterim = (facts: Facts, params: Parameters, { service, date, subject }: MemberRuleContext): boolean =>
  subject.accountKind === 'member' &&
  !isCompanyApplication(service, facts) &&
  date >= INTERIM_FROM &&
  date < params['edition.mm2017.memberFrom'];

const CLAIMS_OF_COMPANIES = new Set(['company.claim', 'company.earn-check']);

/** No text on file speaks of flights of companies before companies could join. */
const isFlightBeforeCompanies = ({ flight }: Facts, params: Parameters, service: string): boolean =>
  CLAIMS_OF_COMPANIES.has(service) && flight.date !== undefined && flight.date < params['edition.mm2017.companyFrom'];

/** Names the text that governs the request, or says that none does (mm-2016 1.2, 1.3; mm-2017 1.3, 1.4; A-01). */
export const editionSelect: MemberRule = defineRule({
  id: 'edition.select',
  clauses: { 'mm-2016': ['1.2', '1.3'], 'mm-2017': ['1.3', '1.4'] },
  frame: true,
  decide(facts, params, context) {
    if (context.edition === null) return refer({ to: 'hq' });
    if (isUnderAccessText(context.service)) return inform({ reason: 'access-model-off' });
    if (isFlightBeforeCompanies(facts, params, context.service)) return refer({ to: 'hq' });
    if ((context.request.clockDriftSeconds ?? 0) > valueOn(toleratedDriftSeconds, context.date))
      return needsApproval({ reason: 'clock-drift' });
    return isInterim(facts, params, context) ? inform({ reason: 'interim-wording' }) : allow();
  },
});
