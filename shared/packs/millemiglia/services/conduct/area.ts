import type { Area } from '../../area.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { conductNoSale } from './no-sale-rule.ts';
import { conductReport } from './report.ts';
import {
  conductBehaviour,
  conductComply,
  conductFalseData,
  conductLegalAction,
  conductSuspension,
} from './report-rules.ts';

/** Conduct and its consequences. */
export const conductArea: Area = {
  rules: [conductComply, conductBehaviour, conductFalseData, conductNoSale, conductSuspension, conductLegalAction],
  services: [conductReport],
  messages: { en, it, nl, ru, el },
};
