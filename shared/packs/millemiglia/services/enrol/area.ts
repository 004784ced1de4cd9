import type { Area } from '../../area.ts';
import {
  enrolAfterDormancy,
  enrolCustomerCondition,
  enrolMinimumAge,
  enrolMinorConsent,
  enrolNaturalPerson,
} from './applicant-rules.ts';
import { enrolCoBrand } from './co-brand.ts';
import { enrolChannels, enrolCodeIssue, enrolOnePersonPerCode, enrolPinIssue } from './code-rules.ts';
import { enrolCoBrandForm, enrolSocialLogin } from './elsewhere-rules.ts';
import { enrolAcceptRegulations, enrolContactData, enrolMandatoryFields } from './form-rules.ts';
import { enrolMember } from './member.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { enrolRefusalRevocation } from './refusal-rule.ts';

/** Becoming a member. */
export const enrolArea: Area = {
  rules: [
    enrolMinimumAge,
    enrolNaturalPerson,
    enrolCustomerCondition,
    enrolMinorConsent,
    enrolContactData,
    enrolMandatoryFields,
    enrolChannels,
    enrolAcceptRegulations,
    enrolCoBrandForm,
    enrolCodeIssue,
    enrolPinIssue,
    enrolOnePersonPerCode,
    enrolRefusalRevocation,
    enrolSocialLogin,
    enrolAfterDormancy,
  ],
  services: [enrolMember, enrolCoBrand],
  messages: { en, it, nl, ru, el },
};
