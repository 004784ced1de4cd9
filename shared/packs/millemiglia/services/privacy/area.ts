import type { Area } from '../../area.ts';
import { privacyPurposeAndAccess, privacyRetention } from './disclosure-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { privacyRequest } from './request.ts';
import { privacyRegulatorForm, privacyRightsRequest } from './rights-rules.ts';

/** Rights and retention of personal data. */
export const privacyArea: Area = {
  rules: [privacyPurposeAndAccess, privacyRetention, privacyRightsRequest, privacyRegulatorForm],
  services: [privacyRequest],
  messages: { en, it, nl, ru, el },
};
