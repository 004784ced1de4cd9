import type { MemberAccount } from '../../../shared/account/account.ts';
import type { CardVariant, CommandBody, Verification } from '../../../shared/account/command.ts';
import { decideCardCommand } from '../../../shared/packs/millemiglia/services/card/card-report-decision.ts';
import type { Decision } from '../../../shared/rulebook/decision.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';

export type CardReportBody = Extract<CommandBody, { type: 'card.report' }>;
/** When the caller asks, and whether headquarters is out of reach then. */
export type RequestNow = { at: string; offline: boolean };

/** How the caller was verified, as a command says it. */
export const verificationOf = ({ verification }: CallContext): Verification => ({
  level: verification.level,
  method: verification.method,
  attemptId: verification.level === 'pin' ? verification.attemptId : null,
});

const bodyOf = (
  code: string,
  context: CallContext,
  wants: CardVariant | null,
  request: RequestNow,
): CardReportBody | null => {
  const { cause, lastSeenOn, policeReport } = context.report;
  if (cause === null) return null;
  return {
    type: 'card.report',
    v: 1,
    payload: {
      account: code,
      cause,
      wants,
      fraudSuspected: false,
      pinCompromised: false,
      lastSeenOn,
      policeReport: policeReport.trim() === '' ? null : policeReport.trim(),
      language: context.language,
      request,
      verification: verificationOf(context),
    },
  };
};

/** The remedy the rules name in a decision; null when they name none. */
const variantIn = (decision: Decision): CardVariant | null => {
  const variant = decision.checklist.find((entry) => entry.rule === 'card.reissue-or-transfer')?.params['variant'];
  return variant === 'reissue' || variant === 'transfer' ? variant : null;
};

/** Without a connection the rule is pending and names no remedy; the cause does (RULES A-10). */
const variantByCause = (body: CardReportBody): CardVariant =>
  body.payload.cause === 'stolen' ? 'transfer' : 'reissue';

export type DecidedReport = {
  body: CardReportBody;
  decision: Decision;
  /** What will be asked of headquarters: the agent's choice, else what the rules suggest. */
  variant: CardVariant;
  suggested: CardVariant;
};

/**
 * Decides the card report of a call as it stands; null while the cause is not known. The command asks for the remedy the agent
 * announced, also when it is the suggested one: what the caller heard is what headquarters settles.
 */
export const decideReport = (
  account: MemberAccount,
  context: CallContext,
  request: RequestNow,
): DecidedReport | null => {
  const open = bodyOf(account.code, context, null, request);
  if (open === null) return null;
  const suggested = variantIn(decideCardCommand(account, open, { syncedAt: null })) ?? variantByCause(open);
  const variant = context.report.wants ?? suggested;
  const body: CardReportBody = { ...open, payload: { ...open.payload, wants: variant } };
  return { body, suggested, variant, decision: decideCardCommand(account, body, { syncedAt: null }, context.language) };
};

/** The decision if the agent chose this remedy. */
export const decideVariant = (account: MemberAccount, report: DecidedReport, variant: CardVariant): Decision =>
  decideCardCommand(
    account,
    { ...report.body, payload: { ...report.body.payload, wants: variant } },
    { syncedAt: null },
  );
