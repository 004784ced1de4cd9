import type { GoverningDates } from '../../../rulebook/edition.ts';
import type { Plan, ProgrammeRequest } from '../../../rulebook/programme.ts';
import { requestDate } from '../../common/request-date.ts';
import type { Facts } from '../facts/dictionary.ts';
import type { IdentificationLevel, Parameters } from '../parameters.ts';
import { isContactNumberChange, isNewAccessInUse } from './access-text.ts';
import { isCompanyApplication } from './company-application.ts';
import { applicationEditionOn, basisOf, flightEditionOn, requestEditionOn } from './governing-dates.ts';
import { isPartnerClaimIn } from './partner-claim.ts';
import type { AccountKind, MemberService, Subject } from './subject.ts';

/** Services that answer an excluded member too: information, privacy and reports (DECIDE 7.1). */
const OPEN_TO_EXCLUDED = /^(programme|privacy|conduct|cred|bt)\./;

/** Whose account the request is about, from what was said about it (DECIDE 4.1). */
export const accountKindOf = (service: MemberService, facts: Facts): AccountKind => {
  if (facts.account.kind !== undefined) return facts.account.kind === 'company' ? 'company' : 'member';
  if (!service.serves.includes('member')) return 'company';
  const speaksForCompany = facts.caller.role === 'administrator' || facts.caller.role === 'companyEmployee';
  return service.serves.includes('company') && speaksForCompany ? 'company' : 'member';
};

const levelOf = (service: MemberService, facts: Facts, params: Parameters): IdentificationLevel =>
  isContactNumberChange(service.id, facts) ? 'pin' : (params['ident.matrix'][service.id] ?? service.level);

const subjectOf = (service: MemberService, facts: Facts, params: Parameters): Subject => ({
  accountKind: accountKindOf(service, facts),
  level: levelOf(service, facts, params),
  blockGate: service.gates.includes('B') ? 'B' : service.gates.includes('b') ? 'b' : undefined,
});

const commonRules = (service: MemberService, { level, accountKind, blockGate }: Subject): string[] => [
  'edition.select',
  ...(service.gates.includes('S') ? ['programme.suspension'] : []),
  ...(level === 'none' ? [] : ['ident.phone-pin', 'ident.account-owner-only']),
  ...(level !== 'none' && accountKind === 'company' ? ['company.administrator'] : []),
  ...(blockGate === undefined ? [] : ['conduct.suspended-account']),
  ...(OPEN_TO_EXCLUDED.test(service.id) ? [] : ['conduct.exclusion']),
];

const ownRules = (
  { rules, memberRules = [], companyRules = [] }: MemberService,
  { accountKind }: Subject,
): string[] => [...rules, ...(accountKind === 'company' ? companyRules : memberRules)];

const governingDates = (
  date: string,
  edition: string | null,
  kind: AccountKind,
  { service, facts, params }: ProgrammeRequest<Facts, Parameters>,
): GoverningDates => {
  const request = { date, edition };
  const flightDate = facts.flight.date;
  if (flightDate === undefined || isPartnerClaimIn(service, facts)) return { request };
  return { request, flight: { date: flightDate, edition: flightEditionOn(flightDate, kind, params) } };
};

const isCovered = (ruleId: string, service: string, governing: GoverningDates): boolean => {
  const governed = governing[basisOf(ruleId, service)];
  return governed === undefined || governed.edition !== null;
};

/** Texts, rules and identification level for a request (DECIDE 4.1 and section 6). */
export const planFor = (service: MemberService, request: ProgrammeRequest<Facts, Parameters>): Plan<Subject> => {
  const { facts, params } = request;
  const date = requestDate(request.request.at);
  const subject = subjectOf(service, facts, params);
  if (service.underAccessText && isNewAccessInUse(params)) {
    const governing = { request: { date, edition: 'mm-access' } };
    const identification = isContactNumberChange(service.id, facts) ? ['ident.phone-pin'] : [];
    return { date, edition: 'mm-access', governing, subject, rules: [...identification, ...service.rules] };
  }
  const edition = isCompanyApplication(service.id, facts)
    ? applicationEditionOn(date, params)
    : requestEditionOn(date, subject.accountKind, params);
  const governing = governingDates(date, edition, subject.accountKind, request);
  const frameOnly = { date, edition, governing, subject, rules: ['edition.select'] };
  if (service.underAccessText || edition === null) return frameOnly;
  const rules = [...commonRules(service, subject), ...ownRules(service, subject)].filter((rule) =>
    isCovered(rule, service.id, governing),
  );
  return { ...frameOnly, rules };
};
