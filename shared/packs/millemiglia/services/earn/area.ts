import type { Area } from '../../area.ts';
import {
  programmeClaimDeadline,
  programmeEarningEnd,
  programmeRewardRecipients,
  programmeTermination,
} from '../programme/deadline-rules.ts';
import { programmePartnerList, programmePromotions } from '../programme/promotion-rules.ts';
import {
  cashMilesEarning,
  earnAmount,
  earnAutoCreditConditions,
  earnOperationalUpgrade,
  upgradeEarning,
} from './amount-rules.ts';
import { earnBase, earnCodeShare, earnNonPartnerAirline, earnRebooked36h } from './carrier-rules.ts';
import { earnErroneousCredit } from './correction-rule.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { earnAwardTicket, earnCharter, earnDiscountCap, earnOnlyFlown, earnSpecialFare } from './ticket-rules.ts';
import { earnDoubleCredit, earnOwnAccountDestination, earnOwnTravel } from './traveller-rules.ts';

/** Whether a flight gives miles, and the days, partners and promotions it hangs on. */
export const earnArea: Area = {
  rules: [
    programmeEarningEnd,
    programmeClaimDeadline,
    programmePartnerList,
    programmePromotions,
    programmeRewardRecipients,
    programmeTermination,
    earnBase,
    earnCodeShare,
    earnAmount,
    earnAutoCreditConditions,
    earnOnlyFlown,
    earnOwnTravel,
    earnAwardTicket,
    earnSpecialFare,
    earnDiscountCap,
    earnNonPartnerAirline,
    earnRebooked36h,
    earnCharter,
    earnOperationalUpgrade,
    earnDoubleCredit,
    earnOwnAccountDestination,
    earnErroneousCredit,
    cashMilesEarning,
    upgradeEarning,
  ],
  services: [],
  messages: { en, it, nl, ru, el },
};
