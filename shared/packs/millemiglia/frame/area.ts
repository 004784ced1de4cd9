import type { Area } from '../area.ts';
import { companyAdministrator } from './company-administrator.ts';
import { conductChecks } from './conduct-checks.ts';
import { conductExclusion, conductSuspendedAccount } from './conduct-gates.ts';
import { editionSelect } from './edition-select.ts';
import { identAccountOwnerOnly, identPhonePin } from './identification.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { programmeSuspension } from './programme-suspension.ts';

/** Rules every service shares. */
export const frameArea: Area = {
  rules: [
    editionSelect,
    programmeSuspension,
    identPhonePin,
    identAccountOwnerOnly,
    companyAdministrator,
    conductChecks,
    conductSuspendedAccount,
    conductExclusion,
  ],
  services: [],
  messages: { en, it, nl, ru, el },
};
