import { FIRST_DAY_ON_FILE } from '../editions.ts';
import type { Parameters } from '../parameters.ts';
import type { AccountKind } from './subject.ts';

/** The edition that serves requests of a day, null when no text on file covers it. */
export const requestEditionOn = (date: string, kind: AccountKind, params: Parameters): string | null => {
  if (kind === 'company') return date >= params['edition.mm2017.companyFrom'] ? 'mm-2017' : null;
  if (date >= params['edition.mm2017.memberFrom']) return 'mm-2017';
  return date >= FIRST_DAY_ON_FILE ? 'mm-2016' : null;
};

/** The edition that answers a company that asks to become a member: the text before it had no section for companies (DECIDE 4.1). */
export const applicationEditionOn = (date: string, params: Parameters): string | null => {
  if (date >= params['edition.mm2017.companyFrom']) return 'mm-2017';
  return date >= FIRST_DAY_ON_FILE ? 'mm-2016' : null;
};

/** The edition that decides whether a flight of a day gives miles; the earliest text on file serves older flights. */
export const flightEditionOn = (date: string, kind: AccountKind, params: Parameters): string | null =>
  requestEditionOn(date, kind, params) ?? (kind === 'member' ? 'mm-2016' : null);

const CLAIM_SERVICES = new Set(['missing-miles.claim', 'child.claim', 'company.claim', 'company.earn-check']);
const FLIGHT_RULES = new Set([
  'cash-miles.earning',
  'upgrade.earning',
  'missing-miles.eligible-flight',
  'company.code-required',
  'company.special-fare',
]);
const FLIGHT_RULES_IN_CLAIMS = new Set([
  'programme.earning-end',
  'company.deadlines',
  'programme.partner-list',
  'programme.promotions',
]);
const REQUEST_RULES = new Set(['earn.erroneous-credit', 'earn.commercial-partner', 'child.missing-miles']);

/** Whether a rule hangs on the day of the request or on the day of the flight. */
export const basisOf = (ruleId: string, service: string): 'request' | 'flight' => {
  if (REQUEST_RULES.has(ruleId) || (ruleId === 'earn.double-credit' && service === 'conduct.report')) return 'request';
  if (/^(earn\.|company\.earn-|club\.qualifying-)/.test(ruleId) || FLIGHT_RULES.has(ruleId)) return 'flight';
  const isClaim = CLAIM_SERVICES.has(service);
  return isClaim && (FLIGHT_RULES_IN_CLAIMS.has(ruleId) || ruleId.startsWith('child.')) ? 'flight' : 'request';
};
