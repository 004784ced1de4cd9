import type { Area } from '../../area.ts';
import { programmeInformation } from './information.ts';
import {
  programmeFreeMembership,
  programmeHomeDelivery,
  programmeInformationRule,
  programmeLawPrevails,
  programmeRuleChanges,
} from './information-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

/** Questions about the programme itself. */
export const programmeArea: Area = {
  rules: [
    programmeFreeMembership,
    programmeRuleChanges,
    programmeInformationRule,
    programmeHomeDelivery,
    programmeLawPrevails,
  ],
  services: [programmeInformation],
  messages: { en, it, nl, ru, el },
};
