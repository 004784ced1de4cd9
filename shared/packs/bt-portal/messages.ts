import { messageCatalogue } from '../common/message-catalogue.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';

/** The sentences of the desk. */
export const messages = messageCatalogue([{ messages: { en, it, nl, ru, el } }]);
