import { defineProgramme } from '../../rulebook/programme.ts';
import { isLanguage } from '../common/languages.ts';
import { requestDate } from '../common/request-date.ts';
import { clauses } from './clauses.ts';
import { BT_PORTAL, editions } from './editions.ts';
import type { Facts } from './facts.ts';
import { messages } from './messages.ts';
import type { Parameters } from './parameters.ts';
import type { PortalService, Subject } from './programme-types.ts';
import { catalogue } from './rules/catalogue.ts';
import { services } from './services.ts';

/** The desk of the BT Enìa customer portal as the decision kernel sees it: one text for every day, no exceptions, nothing live. */
export const btPortal = defineProgramme<Facts, Parameters, Subject, PortalService>({
  id: 'bt-portal',
  editions,
  rules: catalogue,
  services,
  preemptions: [],
  effectTable: [
    { type: 'resend-code', recording: false },
    { type: 'open-ticket', recording: false },
  ],
  clauseLabels: clauses.labels,
  plan(service, { request }) {
    const date = requestDate(request.at);
    const governing = { request: { date, edition: BT_PORTAL } };
    return { date, edition: BT_PORTAL, governing, subject: null, rules: service.rules };
  },
  basisOf: () => 'request',
  citationsOf: (rule, edition) => rule.clauses[edition]?.map((label) => `${edition} ${label}`),
  flagsOf: () => [],
  say(ruleId, verdict, params, language) {
    if (!isLanguage(language)) throw new Error('The programme has no texts in that language.');
    return messages.textFor(ruleId, verdict, params, language, 'caller');
  },
});
