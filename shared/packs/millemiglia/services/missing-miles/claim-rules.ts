import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, needsDocument, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import { EARN } from '../earn/earn-set.ts';
import { defineFlightRule, isMemberClaim, isPartnerClaim } from '../earn/flight-rule.ts';

/** A flight that did not post by itself may be credited later, once, to an active account (mm-2016 1.1, 5.3; mm-2017 1.1, 4.3). */
export const missingMilesRight: MemberRule = defineFlightRule({
  id: 'missing-miles.right',
  clauses: { 'mm-2016': ['1.1', '5.3'], 'mm-2017': ['1.1', '4.3'] },
  live: ({ claim }, _params, { service }) => service === 'child.claim' || claim.activity !== 'commercialPartner',
  decide({ flight, account }) {
    if (flight.alreadyCredited === true) return deny();
    if (account.status !== undefined && account.status !== 'active') return needsApproval();
    const unknown = [
      ...(account.status === undefined ? ['account.status'] : []),
      ...(flight.alreadyCredited === undefined ? ['flight.alreadyCredited'] : []),
    ];
    return unknown.length > 0 ? askFor(...unknown) : allow();
  },
});

/** What the claim needs on paper, unless the booking system shows it (mm-2016 5.3, 1.1; mm-2017 4.3, 1.1; A-05). */
export const missingMilesDocuments: MemberRule = defineFlightRule({
  id: 'missing-miles.documents',
  clauses: { 'mm-2016': ['5.3', '1.1'], 'mm-2017': ['4.3', '1.1'] },
  decide({ claim }, params) {
    const given: readonly string[] = claim.documents ?? [];
    const lacking = params['missingMiles.documents'].filter((one) => !given.includes(one)).toSorted();
    if (claim.confirmedLive === true || lacking.length === 0) return allow();
    return needsDocument({ lacking, missing: ['claim.documents'] });
  },
});

const CHILD_RULES_OF_CLAIMS = [
  'child.age-range',
  'child.credit',
  'child.promo-fare',
  'child.not-qualifying',
  'child.no-promotions',
  'child.accompaniment',
  'child.missing-miles',
  'child.turn-14',
];

const rulesOfTheFlight = ({ service }: MemberRuleContext): readonly string[] =>
  service === 'child.claim' ? [...EARN, ...CHILD_RULES_OF_CLAIMS] : EARN;

/** Only a flight that would have earned may be claimed: every earning rule of the flight date speaks (mm-2016 5.1, 5.9–5.13; mm-2017 4.1, 4.11–4.15). */
export const missingMilesEligibleFlight: MemberRule = defineFlightRule({
  id: 'missing-miles.eligible-flight',
  clauses: {
    'mm-2016': ['5.1', '5.9', '5.10', '5.11', '5.12', '5.13'],
    'mm-2017': ['4.1', '4.11', '4.12', '4.13', '4.14', '4.15'],
  },
  decide: (_facts, _params, context) =>
    rulesOfTheFlight(context).some((rule) => context.verdictOf(rule)?.kind === 'deny' && !context.isSwitchedOff(rule))
      ? deny()
      : allow(),
});

/** Miles of a commercial partner are claimed from that partner (mm-2016 5.3; mm-2017 4.3, 8.7; A-04). */
export const missingMilesCommercialPartner: MemberRule = defineRule({
  id: 'missing-miles.commercial-partner',
  clauses: { 'mm-2016': ['5.3'], 'mm-2017': ['4.3', '8.7'] },
  decide: (facts, _params, context) => (isPartnerClaim(facts, context) ? refer({ to: 'partner' }) : notListed),
});

/** A flight that is not on the statement is claimed; a line that is there and wrong is a complaint (mm-2016 5.3, 5.16; mm-2017 4.3, 4.19). */
export const missingMilesVsComplaint: MemberRule = defineFlightRule({
  id: 'missing-miles.vs-complaint',
  clauses: { 'mm-2016': ['5.3', '5.16'], 'mm-2017': ['4.3', '4.19'] },
  decide({ claim, complaint }, _params, context) {
    if (!isMemberClaim(context))
      return complaint.about === 'absentFlight' ? refer({ to: 'missing-miles.claim' }) : notListed;
    if (claim.onStatement === undefined) return askFor('claim.onStatement');
    return claim.onStatement ? refer({ to: 'statement.complaint' }) : allow();
  },
});
