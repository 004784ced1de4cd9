import { messageCatalogue } from '../common/message-catalogue.ts';
import { areas } from './areas.ts';

/** The sentences of every area. */
export const messages = messageCatalogue(areas);

export const { files: messageFiles, keyFor: messageKey, textFor: messageFor } = messages;
