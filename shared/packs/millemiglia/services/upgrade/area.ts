import type { Area } from '../../area.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

/** Upgrades with miles. */
export const upgradeArea: Area = {
  rules: [],
  services: [],
  messages: { en, it, nl, ru, el },
};
