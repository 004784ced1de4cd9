import type { Area } from '../../area.ts';
import { pinCustomise, pinCustomiseRule } from './customise.ts';
import { pinDisclose } from './disclose.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { companyPin, identPinConfidential } from './pin-disclose-rules.ts';
import { pinChangeAfterRecovery, pinKeepEmailCurrent, pinRecoverRule } from './pin-recover-rules.ts';
import { pinRecover } from './recover.ts';

/** The PIN for services by telephone. */
export const pinArea: Area = {
  rules: [
    identPinConfidential,
    pinRecoverRule,
    pinChangeAfterRecovery,
    pinKeepEmailCurrent,
    pinCustomiseRule,
    companyPin,
  ],
  services: [pinRecover, pinDisclose, pinCustomise],
  messages: { en, it, nl, ru, el },
};
