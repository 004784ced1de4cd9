import type { Area } from '../../area.ts';
import { missingMilesClaim } from './claim.ts';
import {
  missingMilesCommercialPartner,
  missingMilesDocuments,
  missingMilesEligibleFlight,
  missingMilesRight,
  missingMilesVsComplaint,
} from './claim-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { enrolCarryOver, missingMilesBeforeEnrolment, missingMilesWindow } from './time-rules.ts';

/** Claims for miles that were never posted. */
export const missingMilesArea: Area = {
  rules: [
    missingMilesRight,
    missingMilesWindow,
    missingMilesDocuments,
    missingMilesEligibleFlight,
    missingMilesCommercialPartner,
    missingMilesBeforeEnrolment,
    missingMilesVsComplaint,
    enrolCarryOver,
  ],
  services: [missingMilesClaim],
  messages: { en, it, nl, ru, el },
};
