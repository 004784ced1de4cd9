import type { MemberAccount } from '../../../shared/account/account.ts';
import type { DecisionRecord } from '../../../shared/account/command.ts';
import { seenAccount } from '../../../shared/account/seen-account.ts';
import { recordOf } from '../../../shared/packs/millemiglia/services/card/card-report-decision.ts';
import type { Decision } from '../../../shared/rulebook/decision.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';

/** The desk's decision as a command carries it, with what the desk saw of the account: one side, should it become a case. */
export const decisionTold = (
  decision: Decision,
  account: MemberAccount,
  { verification }: Pick<CallContext, 'verification'>,
): DecisionRecord => ({ ...recordOf(decision), seen: seenAccount(account, verification.level) });
