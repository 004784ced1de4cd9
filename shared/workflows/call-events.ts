import type { Language } from '../account/account.ts';
import type { CardCause, CardVariant, CommandResult } from '../account/command.ts';
import type { GovernedAct } from '../account/lease/act.ts';
import type { LegVerdict } from '../account/miles-claim.ts';
import type { BookedCoupon } from '../programme/booked-coupon.ts';
import type { CallContext, PinStanding, Topic } from './call-context.ts';
import type { LegField, LookupAnswer } from './claim-context.ts';

type Disposition = NonNullable<CallContext['wrapUp']>['disposition'];
export type ReportedOutcome = 'allow' | 'inform' | 'deny' | 'refer' | 'needs-document' | 'needs-approval';

/**
 * What can happen to a call. The engine adds to what the agent sent: the instant, drawn identifiers and what only it can know.
 * Identifiers of commands and attempts arrive with the event and are stored before the effect, so nothing is ever drawn twice.
 */
export type CallMachineEvent =
  | { type: 'ANSWER'; agent: string; at: string }
  | { type: 'CALLER_HUNG_UP' }
  | { type: 'HOLD' }
  | { type: 'RESUME' }
  | { type: 'MUTE'; on: boolean }
  | { type: 'SET_LANGUAGE'; language: Language }
  | { type: 'NOTE'; text: string }
  /** `standing`: attempts used in this call and left, with the reason when the PIN cannot be asked for. */
  | { type: 'CHOOSE_MEMBER'; code: string; standing: PinStanding }
  | { type: 'LEAVE_MEMBER' }
  | { type: 'PIN_ENTERED'; attemptId: string }
  | {
      type: 'PIN_CHECKED';
      attemptId: string;
      matched: boolean;
      method: 'pin-hq' | 'pin-lease';
      standing: PinStanding;
      at: string;
    }
  | { type: 'PIN_UNAVAILABLE'; attemptId: string }
  /** The desk stopped during a check: what headquarters answered is not known, and the PIN is gone. */
  | { type: 'PIN_CHECK_INTERRUPTED'; standing: PinStanding }
  | { type: 'VERIFY_BY_PIN' }
  | { type: 'CONTINUE_WITHOUT_PIN'; at: string }
  | { type: 'CALLER_NOT_MEMBER' }
  | { type: 'BLOCK_CARD'; commandId: string; at: string }
  | { type: 'START_SERVICE'; service: Topic }
  | { type: 'REPORT_CARD'; cause: CardCause | null; lastSeenOn: string | null; policeReport: string }
  | { type: 'CHOOSE_VARIANT'; variant: CardVariant }
  | { type: 'READ_BACK'; item: 'codeCloses' | 'emailRight'; agreed: boolean }
  | {
      type: 'CONFIRM';
      commandId: string;
      at: string;
      variant: CardVariant;
      outcome: ReportedOutcome;
      provisional: boolean;
      emailOnFile: boolean;
    }
  | { type: 'OPEN_ANSWER'; service: string }
  | { type: 'ANSWER_FACT'; path: string; text: string }
  | { type: 'RECORD_ANSWER'; commandId: string; at: string; provisional: boolean }
  | { type: 'TICKET_TYPED'; text: string }
  /** `coupons` of a ticket that was found: those of the member and of children linked to the account. */
  | { type: 'TICKET_ANSWERED'; ticket: string; answer: LookupAnswer; coupons: readonly BookedCoupon[] }
  | { type: 'ADD_LEG'; kind: 'flight' | 'partner' }
  | { type: 'EDIT_LEG'; leg: number | null }
  | { type: 'LEG_FIELD'; leg: number; field: LegField; text: string }
  | { type: 'REMOVE_LEG'; leg: number }
  | { type: 'UPLOAD_LINK'; wanted: boolean }
  | {
      type: 'CLAIM_RECORDED';
      commandId: string;
      at: string;
      provisional: boolean;
      miles: number;
      told: readonly LegVerdict[];
    }
  | { type: 'PAPERS_RECORDED'; commandId: string; at: string; requestId: string }
  | { type: 'QUEUE_CALL_BACK'; about: GovernedAct; commandId: string; at: string }
  | { type: 'COMMAND_SETTLED'; result: CommandResult }
  | { type: 'BACK' }
  | { type: 'WRAP_UP' }
  | { type: 'FINISH'; disposition: Disposition; commandId: string; at: string };
