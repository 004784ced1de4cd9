import type { Area } from '../../area.ts';
import { awardBalance, milesPurchaseCap } from './balance-rules.ts';
import { awardBeneficiaryAllowed, awardBeneficiaryEmail, awardBeneficiaryPapers } from './beneficiary-rules.ts';
import { awardClaim } from './claim.ts';
import { awardChannels, awardNoReduction, awardRequester, awardTicketingLimit } from './claim-rules.ts';
import { awardExtend } from './extend.ts';
import { awardCabin, awardEligibleFlights, awardRouting, awardSeatAvailability } from './flight-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import {
  awardContribution,
  awardPaymentAndDelivery,
  awardPriceTable,
  awardSpecialConditions,
  awardValue,
} from './price-rules.ts';
import { milesRedeemCheck } from './redeem-check.ts';
import { awardUseCheck } from './use-check.ts';
import { awardCarriageConditions, awardNamedCarrier, awardPromoValidity, awardValidity } from './validity-rules.ts';

/** Award tickets: claim, validity and use. */
export const awardArea: Area = {
  rules: [
    milesPurchaseCap,
    awardRequester,
    awardBalance,
    awardEligibleFlights,
    awardCabin,
    awardPriceTable,
    awardContribution,
    awardChannels,
    awardTicketingLimit,
    awardPaymentAndDelivery,
    awardBeneficiaryAllowed,
    awardBeneficiaryEmail,
    awardBeneficiaryPapers,
    awardSeatAvailability,
    awardRouting,
    awardNoReduction,
    awardValidity,
    awardPromoValidity,
    awardSpecialConditions,
    awardNamedCarrier,
    awardValue,
    awardCarriageConditions,
  ],
  services: [milesRedeemCheck, awardClaim, awardExtend, awardUseCheck],
  messages: { en, it, nl, ru, el },
};
