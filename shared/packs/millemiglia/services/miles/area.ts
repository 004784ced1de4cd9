import type { Area } from '../../area.ts';
import { milesNoCash, milesNoInheritance, milesNoPartnerConversion, milesNoTrade } from './ban-rules.ts';
import { milesBuy } from './buy.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { milesMove } from './move.ts';
import { milesBetweenAccounts, milesBuyGiftTransfer, milesPersonal } from './ownership-rules.ts';

/** Buying, moving and redeeming miles. */
export const milesArea: Area = {
  rules: [
    milesPersonal,
    milesBetweenAccounts,
    milesBuyGiftTransfer,
    milesNoTrade,
    milesNoCash,
    milesNoPartnerConversion,
    milesNoInheritance,
  ],
  services: [milesBuy, milesMove],
  messages: { en, it, nl, ru, el },
};
