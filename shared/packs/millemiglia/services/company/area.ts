import type { Area } from '../../area.ts';
import {
  companyContactPrivacy,
  companyDataChangeRule,
  companyExpiry,
  companyNoTrade,
  companyRewards,
} from './account-rules.ts';
import { companyAdministratorChange } from './administrator-change.ts';
import { companyClaim } from './claim.ts';
import { companyCodeQuestion } from './code-question.ts';
import { companyCodeRequired, companyCodes, companyMissingMiles } from './code-rules.ts';
import { companyCommercialPartner } from './commercial-partner-rule.ts';
import { companyDataChange } from './data-change.ts';
import { companyDeadlines } from './deadline-rule.ts';
import { companyDuplicates } from './duplicates-rule.ts';
import { companyEarnCheck } from './earn-check.ts';
import { companyEarnExclusions, companyEarnRate, companyEarnTicket, companySpecialFare } from './earn-rules.ts';
import { enrolCompany } from './enrol.ts';
import { companyMerge } from './merge.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { companyPinRecover } from './pin-recover.ts';
import { companyPinRecoverRule } from './pin-recover-rule.ts';
import { companyRefusalExclusion } from './refusal-rule.ts';
import {
  companyCountry,
  companyEligibleEntity,
  companyExcluded,
  companyRegistrationChannel,
  companyRegistrationData,
} from './registration-rules.ts';
import { companyStatementService } from './statement.ts';
import { companyStatement } from './statement-rule.ts';

/** Companies of BusinessConnect. */
export const companyArea: Area = {
  rules: [
    companyEligibleEntity,
    companyCountry,
    companyExcluded,
    companyRegistrationData,
    companyRegistrationChannel,
    companyCodes,
    companyPinRecoverRule,
    companyDataChangeRule,
    companyDuplicates,
    companyRefusalExclusion,
    companyEarnTicket,
    companyEarnRate,
    companyCodeRequired,
    companyMissingMiles,
    companyEarnExclusions,
    companySpecialFare,
    companyCommercialPartner,
    companyNoTrade,
    companyStatement,
    companyDeadlines,
    companyRewards,
    companyExpiry,
    companyContactPrivacy,
  ],
  services: [
    enrolCompany,
    companyPinRecover,
    companyDataChange,
    companyAdministratorChange,
    companyMerge,
    companyCodeQuestion,
    companyEarnCheck,
    companyClaim,
    companyStatementService,
  ],
  messages: { en, it, nl, ru, el },
};
