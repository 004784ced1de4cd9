import type { MemberAccount } from '../../../shared/account/account.ts';
import type { CardVariant } from '../../../shared/account/command.ts';
import { measureOf } from '../../../shared/account/lease/measure.ts';
import type { CardServiceView, CommandView, EffectWhen } from '../../../shared/contract/console-view.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';
import { type DecidedReport, decideReport, decideVariant, type RequestNow } from '../commands/card-report.ts';
import { decisionView, entryText } from './decision-view.ts';
import { effectsPreview } from './effects-preview.ts';
import { authorityAt, type OfflineMoment } from './offline-moment.ts';

export type CardServiceInput = {
  account: MemberAccount;
  context: CallContext;
  stage: CardServiceView['stage'];
  request: RequestNow;
  today: string;
  command: CommandView | null;
  offline: OfflineMoment | null;
};

const VARIANTS: readonly CardVariant[] = ['reissue', 'transfer'];

/** A choice is blocked by a rule that refuses it; one that needs a supervisor's approval may still be asked for. */
const blockedBy = (account: MemberAccount, report: DecidedReport, variant: CardVariant) => {
  const decision = decideVariant(account, report, variant);
  if (decision.outcome !== 'deny' && decision.outcome !== 'refer') return null;
  const [entry] = decision.decisive;
  return entry === undefined ? null : { rule: entry.rule, clause: entry.clauses[0] ?? '', text: entryText(entry) };
};

const allowedAlone = (offline: OfflineMoment | null, report: DecidedReport, variant: CardVariant) =>
  authorityAt(offline, measureOf({ ...report.body, payload: { ...report.body.payload, wants: variant } }));

const choices = (
  account: MemberAccount,
  report: DecidedReport | null,
  offline: OfflineMoment | null,
): CardServiceView['choices'] =>
  VARIANTS.map((variant) => ({
    variant,
    suggested: report?.suggested === variant,
    chosen: report?.variant === variant,
    blockedBy: report === null ? null : blockedBy(account, report, variant),
    offline: report === null ? null : allowedAlone(offline, report, variant),
  }));

/** What still keeps Confirm from being pressed, in the order of the screen. */
export const missingIn = (
  account: MemberAccount,
  context: CallContext,
  variant: CardVariant | null,
): CardServiceView['missing'] => {
  if (context.report.cause === null || variant === null) return ['cause'];
  if (variant === 'reissue') return [];
  const { codeCloses, emailRight } = context.report.readBack;
  return [
    ...(codeCloses ? [] : (['codeCloses'] as const)),
    ...(account.email === null || emailRight ? [] : (['emailRight'] as const)),
  ];
};

const whenOf = (report: DecidedReport): EffectWhen => {
  if (report.decision.outcome === 'needs-approval') return 'afterApproval';
  return report.decision.provisional ? 'onceAccepted' : 'now';
};

/** The card service as the screen shows it; computed for this moment, decided by the same rules as at headquarters. */
export const cardServiceView = (input: CardServiceInput): CardServiceView => {
  const { account, context, stage, request, today, command, offline } = input;
  const { report: given, block } = context;
  // Once headquarters has settled it the account is another one: a preview of it would say something that never happens.
  const report = command?.result == null ? decideReport(account, context, request) : null;
  return {
    service: 'card.report',
    stage,
    blockedAt: block?.at ?? given.recorded?.at ?? null,
    cause: given.cause,
    lastSeenOn: given.lastSeenOn,
    policeReport: given.policeReport,
    choices: choices(account, report, stage === 'recorded' ? null : offline),
    decision: report === null ? null : decisionView(report.decision),
    effects:
      report === null
        ? []
        : effectsPreview({
            account,
            cause: report.body.payload.cause,
            variant: given.recorded?.variant ?? report.variant,
            isVerified: context.verification.level === 'pin',
            when: whenOf(report),
            today,
          }),
    newCode: command?.result?.newCode ?? null,
    readBack: given.readBack,
    missing: stage === 'recorded' ? [] : missingIn(account, context, report?.variant ?? null),
    queued: request.offline,
    command,
  };
};
