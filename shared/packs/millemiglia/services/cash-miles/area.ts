import type { Area } from '../../area.ts';
import { cashMilesCurrency, cashMilesMaximum, cashMilesMinimum } from './cash-miles-amount-rules.ts';
import { cashMilesFareConditions, cashMilesFlights, cashMilesNoCombination } from './cash-miles-ticket-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { cashMilesQuote } from './quote.ts';

/** Tickets paid partly in miles. */
export const cashMilesArea: Area = {
  rules: [
    cashMilesMinimum,
    cashMilesMaximum,
    cashMilesFlights,
    cashMilesCurrency,
    cashMilesFareConditions,
    cashMilesNoCombination,
  ],
  services: [cashMilesQuote],
  messages: { en, it, nl, ru, el },
};
