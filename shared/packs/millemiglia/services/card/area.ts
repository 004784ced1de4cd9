import type { Area } from '../../area.ts';
import { cardFirstIssueRule } from './card-first-issue-rule.ts';
import { cardFraudLiability, cardHolderOnly } from './card-misuse-rules.ts';
import { cardReissueOrTransfer, cardReportLoss, cardTransferEffects } from './card-report-rules.ts';
import { cardFirstIssue } from './first-issue.ts';
import el from './messages/el.json';
import en from './messages/en.json';
import it from './messages/it.json';
import nl from './messages/nl.json';
import ru from './messages/ru.json';
import { cardMisuse } from './misuse.ts';
import { cardReport } from './report.ts';

/** The membership card. */
export const cardArea: Area = {
  rules: [
    cardFirstIssueRule,
    cardHolderOnly,
    cardReportLoss,
    cardReissueOrTransfer,
    cardTransferEffects,
    cardFraudLiability,
  ],
  services: [cardFirstIssue, cardReport, cardMisuse],
  messages: { en, it, nl, ru, el },
};
