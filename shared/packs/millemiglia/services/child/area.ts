import type { Area } from '../../area.ts';
import { childAgeRange, childTurn14, childUnder18Consent } from './age-rules.ts';
import { childClaim } from './claim.ts';
import { childAccompaniment, childFalseInformation, childMissingMiles } from './claim-rules.ts';
import { childCredit, childNoPromotions, childNotQualifying, childPromoFare } from './credit-rules.ts';
import { childLink } from './link.ts';
import { childActivation, childEmailOverwrite, childOneParent, childSeveralChildren } from './link-rules.ts';
import { childLinkStatus } from './link-status.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

/** Children linked to a parent’s account. */
export const childArea: Area = {
  rules: [
    childAgeRange,
    childOneParent,
    childSeveralChildren,
    childActivation,
    childEmailOverwrite,
    childCredit,
    childPromoFare,
    childNotQualifying,
    childNoPromotions,
    childAccompaniment,
    childMissingMiles,
    childTurn14,
    childUnder18Consent,
    childFalseInformation,
  ],
  services: [childLink, childLinkStatus, childClaim],
  messages: { en, it, nl, ru, el },
};
