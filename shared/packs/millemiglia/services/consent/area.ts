import type { Area } from '../../area.ts';
import { consentChange } from './change.ts';
import {
  consentChangeRule,
  consentOrganisational,
  consentPerPurpose,
  consentSpecialCategories,
} from './consent-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

/** Consents. */
export const consentArea: Area = {
  rules: [consentPerPurpose, consentOrganisational, consentChangeRule, consentSpecialCategories],
  services: [consentChange],
  messages: { en, it, nl, ru, el },
};
