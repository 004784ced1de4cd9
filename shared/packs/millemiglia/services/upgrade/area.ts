import type { Area } from '../../area.ts';
import { upgradeChange } from './change.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { upgradeRequest } from './request.ts';
import { upgradeIrrevocable } from './upgrade-irrevocable-rule.ts';
import {
  upgradeBeneficiary,
  upgradeEligible,
  upgradeNoWaitlist,
  upgradeOriginalConditions,
  upgradeTiming,
} from './upgrade-request-rules.ts';

/** Upgrades with miles. */
export const upgradeArea: Area = {
  rules: [
    upgradeEligible,
    upgradeTiming,
    upgradeBeneficiary,
    upgradeNoWaitlist,
    upgradeIrrevocable,
    upgradeOriginalConditions,
  ],
  services: [upgradeRequest, upgradeChange],
  messages: { en, it, nl, ru, el },
};
