import type { Area } from '../../area.ts';
import { credEmailCertification, credFirstAccessRule, credRecoverRule, credVerificationCode } from './access-rules.ts';
import { credChange } from './change.ts';
import {
  credChangeEmail,
  credChangePassword,
  credChangePhone,
  credChangeSecretQuestion,
  credChangeUsername,
} from './change-rules.ts';
import { credFirstAccess } from './first-access.ts';
import { credPasswordFormat, credUsernameFormat } from './format-rules.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { credPasswordRule } from './password-rule.ts';
import { credQuestion } from './question.ts';
import {
  credCodeAsUsername,
  credCodeStillUsed,
  credKeepPin,
  credKeepProfileCurrent,
  credVerificationMethods,
} from './question-rules.ts';
import { credRecover } from './recover.ts';
import { credEmailUnique, credUsernameUnique } from './uniqueness-rules.ts';
import { credUsername } from './username.ts';

/** Username, password and verification of the new access. */
export const credArea: Area = {
  rules: [
    credFirstAccessRule,
    credUsernameFormat,
    credUsernameUnique,
    credPasswordFormat,
    credCodeAsUsername,
    credCodeStillUsed,
    credKeepPin,
    credKeepProfileCurrent,
    credEmailUnique,
    credEmailCertification,
    credVerificationMethods,
    credVerificationCode,
    credRecoverRule,
    credChangeUsername,
    credChangePassword,
    credChangeEmail,
    credChangePhone,
    credChangeSecretQuestion,
  ],
  services: [credFirstAccess, credUsername, credPasswordRule, credRecover, credChange, credQuestion],
  messages: { en, it, nl, ru, el },
};
