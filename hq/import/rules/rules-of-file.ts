import type { FileRulesMaker } from '../picture.ts';
import { awardCouponRules, awardTicketRules } from './awards.ts';
import { clubRules } from './clubs.ts';
import { companyRules } from './companies.ts';
import { agentRules, flagRules, portalCustomerRules } from './desk-records.ts';
import { flightRules } from './flights.ts';
import { ledgerRules } from './ledger.ts';
import { linkRules } from './links.ts';
import { cardRules, consentRules, pinRules } from './member-records.ts';
import { memberRules } from './members.ts';
import {
  airportRules,
  awardTableRules,
  clubThresholdRules,
  earningTableRules,
  feeRules,
  fxRules,
  partnerRules,
  promotionRules,
} from './programme.ts';

/** The rules of each file, by its name; desks.csv has none of its own. */
export const rulesOfFile: ReadonlyMap<string, FileRulesMaker> = new Map([
  ['members.csv', memberRules],
  ['companies.csv', companyRules],
  ['links.csv', linkRules],
  ['cards.csv', cardRules],
  ['pins.csv', pinRules],
  ['consents.csv', consentRules],
  ['clubs.csv', clubRules],
  ['flights.csv', flightRules],
  ['award_tickets.csv', awardTicketRules],
  ['award_coupons.csv', awardCouponRules],
  ['ledger.csv', ledgerRules],
  ['flags.csv', flagRules],
  ['agents.csv', agentRules],
  ['bt_customers.csv', portalCustomerRules],
  ['partners.csv', partnerRules],
  ['airports.csv', airportRules],
  ['fx.csv', fxRules],
  ['promotions.csv', promotionRules],
  ['earning_table.csv', earningTableRules],
  ['award_table.csv', awardTableRules],
  ['fees.csv', feeRules],
  ['club_thresholds.csv', clubThresholdRules],
]);
