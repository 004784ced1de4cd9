import type { Area } from '../../area.ts';
import { profileChange } from './change.ts';
import { profileEmailChange } from './email-change-rule.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { profileAccuracy, profileChangeChannels } from './profile-data-rules.ts';

/** Changes of profile data. */
export const profileArea: Area = {
  rules: [profileChangeChannels, profileAccuracy, profileEmailChange],
  services: [profileChange],
  messages: { en, it, nl, ru, el },
};
