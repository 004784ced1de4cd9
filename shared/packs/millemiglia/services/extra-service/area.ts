import type { Area } from '../../area.ts';
import { extraServices } from './extra-services-rule.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { extraServiceRequest } from './request.ts';

/** Extra services paid with miles. */
export const extraServiceArea: Area = {
  rules: [extraServices],
  services: [extraServiceRequest],
  messages: { en, it, nl, ru, el },
};
