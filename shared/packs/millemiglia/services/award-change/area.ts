import type { Area } from '../../area.ts';
import { awardChange } from './change.ts';
import {
  awardChangeBeneficiarySeat,
  awardChangeChannel,
  awardChangeFee,
  awardChangeKinds,
  awardChangeResidualMiles,
} from './change-rules.ts';
import { awardChangeExpired, awardChangeWithinValidity } from './change-time-rules.ts';
import { deathReport } from './death-report.ts';
import { deathAccount, deathAwardTicket } from './death-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { awardChangePartialUse } from './partial-use-rule.ts';
import { awardRefund } from './refund.ts';
import { awardRefundContribution, awardRefundMiles } from './refund-rules.ts';

/** Changes and refunds of award tickets, and the death of a holder or beneficiary. */
export const awardChangeArea: Area = {
  rules: [
    awardChangeWithinValidity,
    awardChangeKinds,
    awardChangeFee,
    awardChangeResidualMiles,
    awardChangeChannel,
    awardChangeBeneficiarySeat,
    awardChangeExpired,
    awardChangePartialUse,
    awardRefundMiles,
    awardRefundContribution,
    deathAwardTicket,
    deathAccount,
  ],
  services: [awardChange, awardRefund, deathReport],
  messages: { en, it, nl, ru, el },
};
