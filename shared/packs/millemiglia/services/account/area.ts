import type { Area } from '../../area.ts';
import { accountMerge } from './merge.ts';
import { duplicatesMerge, duplicatesPriorNotice, duplicatesSameFlightOnce } from './merge-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

/** Several accounts of one person. */
export const accountArea: Area = {
  rules: [duplicatesMerge, duplicatesSameFlightOnce, duplicatesPriorNotice],
  services: [accountMerge],
  messages: { en, it, nl, ru, el },
};
