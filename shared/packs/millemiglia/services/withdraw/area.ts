import type { Area } from '../../area.ts';
import { cardReturn } from './card-return-rule.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { withdrawRequest } from './request.ts';
import { withdrawChannel, withdrawDocuments, withdrawMiles } from './withdraw-rules.ts';

/** Leaving the programme. */
export const withdrawArea: Area = {
  rules: [cardReturn, withdrawChannel, withdrawDocuments, withdrawMiles],
  services: [withdrawRequest],
  messages: { en, it, nl, ru, el },
};
