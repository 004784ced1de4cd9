import type { MemberService } from './frame/subject.ts';
import { cardFirstIssue } from './services/card/first-issue.ts';
import { cardMisuse } from './services/card/misuse.ts';
import { cardReport } from './services/card/report.ts';
import { pinCustomise } from './services/pin/customise.ts';
import { pinDisclose } from './services/pin/disclose.ts';
import { pinRecover } from './services/pin/recover.ts';
import { statementView } from './services/statement/view.ts';

/** The registry: one line a service, in the order of the catalogue. */
export const services: readonly MemberService[] = [
  pinRecover,
  pinDisclose,
  pinCustomise,
  cardFirstIssue,
  cardReport,
  cardMisuse,
  statementView,
];
