import { companyAdministrator } from './frame/company-administrator.ts';
import { conductChecks } from './frame/conduct-checks.ts';
import { conductExclusion, conductSuspendedAccount } from './frame/conduct-gates.ts';
import { editionSelect } from './frame/edition-select.ts';
import { identAccountOwnerOnly, identPhonePin } from './frame/identification.ts';
import { programmeSuspension } from './frame/programme-suspension.ts';
import type { MemberRule } from './frame/subject.ts';
import { cardFirstIssueRule } from './services/card/card-first-issue-rule.ts';
import { cardFraudLiability, cardHolderOnly } from './services/card/card-misuse-rules.ts';
import { cardReissueOrTransfer, cardReportLoss, cardTransferEffects } from './services/card/card-report-rules.ts';
import { pinCustomiseRule } from './services/pin/customise.ts';
import { companyPin, identPinConfidential } from './services/pin/pin-disclose-rules.ts';
import {
  pinChangeAfterRecovery,
  pinKeepEmailCurrent,
  pinRecoverRule,
  profileEmailChange,
} from './services/pin/pin-recover-rules.ts';
import { companyStatement, statementViewRule } from './services/statement/view.ts';

/** Every rule built so far, in catalogue order (the order of the rule headings of RULES section 4): lists of a decision follow it. */
export const catalogue: readonly MemberRule[] = [
  editionSelect,
  programmeSuspension,
  identPhonePin,
  identPinConfidential,
  identAccountOwnerOnly,
  pinRecoverRule,
  pinChangeAfterRecovery,
  pinKeepEmailCurrent,
  pinCustomiseRule,
  cardFirstIssueRule,
  cardHolderOnly,
  cardReportLoss,
  cardReissueOrTransfer,
  cardTransferEffects,
  cardFraudLiability,
  profileEmailChange,
  statementViewRule,
  companyAdministrator,
  companyPin,
  companyStatement,
  conductChecks,
  conductSuspendedAccount,
  conductExclusion,
];
