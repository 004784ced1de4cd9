import type { Area } from '../../area.ts';
import { dormancyCheck } from './dormancy-check.ts';
import { dormancyFiveYears } from './dormancy-rule.ts';
import { expiryInactivity, expiryNoNotice } from './expiry-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { expiryReinstate } from './reinstate.ts';

/** Expiry of miles and dormant accounts. */
export const expiryArea: Area = {
  rules: [expiryInactivity, expiryNoNotice, dormancyFiveYears],
  services: [expiryReinstate, dormancyCheck],
  messages: { en, it, nl, ru, el },
};
