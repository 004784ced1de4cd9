import type { CallView, CommandView, VerificationView } from '../../../shared/contract/console-view.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';
import { isVerifiedByPin, type OpenCall, placeOf } from '../calls/open-call.ts';
import { decideOpenAnswer } from '../commands/answer-record.ts';
import { decideReport } from '../commands/card-report.ts';
import { decideOpenClaim } from '../commands/miles-claim.ts';
import { answerScript, answerView } from './answer-view.ts';
import { cardServiceView } from './card-service-view.ts';
import { claimScript } from './claim-script.ts';
import { claimView } from './claim-view.ts';
import { gatesAt } from './gates.ts';
import { type ClaimsShown, memberView } from './member-view.ts';
import { offlineView } from './offline-view.ts';
import {
  callBackScript,
  closingScript,
  greetingScript,
  identifyScript,
  outcomeScript,
  recordedScript,
  verificationScript,
} from './script-choice.ts';
import { type ScriptChoice, scriptView } from './script-view.ts';
import { stepsOf } from './steps.ts';
import type { ViewMoment } from './view-moment.ts';

const ATTEMPTS_PER_CALL = 3;

const VERIFICATION_STATES: ReadonlySet<string> = new Set([
  'awaitingPin',
  'checking',
  'verified',
  'withoutPin',
  'locked',
  'notHolder',
  'noPin',
  'unavailable',
]);
const isVerificationState = (step: string): step is VerificationView['state'] => VERIFICATION_STATES.has(step);

const verificationState = (step: string, context: CallContext): VerificationView['state'] => {
  if (isVerificationState(step)) return step;
  if (context.verification.level === 'pin') return 'verified';
  return context.verification.level === 'basic' ? 'withoutPin' : 'notStarted';
};

const verificationView = (step: string, context: CallContext): VerificationView => {
  const { level, method, at, standing } = context.verification;
  return {
    level,
    state: verificationState(step, context),
    method,
    attempt: { used: standing.used, of: ATTEMPTS_PER_CALL, left: standing.left },
    lockedBy: standing.lockedBy,
    at,
  };
};

const servingScript = (call: OpenCall, step: string, { request }: ViewMoment): ScriptChoice | null => {
  const { context } = call.snapshot;
  const recorded = context.report.recorded;
  if (step === 'recorded' && recorded !== null) return recordedScript(recorded);
  if (call.member === null) return null;
  const { account } = call.member.projected;
  const report = decideReport(account, context, request);
  return outcomeScript(account, context, report?.variant ?? null, report?.decision ?? null);
};

const scriptOf = (call: OpenCall, state: CallView['state'], step: string, moment: ViewMoment): ScriptChoice | null => {
  switch (state) {
    case 'ringing':
      return greetingScript();
    case 'identifying':
      return identifyScript();
    case 'verifying':
      return verificationScript(step, call.snapshot.context);
    case 'serving':
      return servingScript(call, step, moment);
    case 'claiming':
    case 'answering':
      return null;
    case 'wrapUp':
      return closingScript();
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
};

const serviceOf = (call: OpenCall, state: string, step: string, moment: ViewMoment, command: CommandView | null) => {
  const { context } = call.snapshot;
  const isShown = state === 'serving' || (state === 'wrapUp' && context.report.recorded !== null);
  if (!isShown || call.member === null) return null;
  return cardServiceView({
    account: call.member.projected.account,
    context,
    stage: step === 'outcome' ? 'outcome' : 'recorded',
    request: moment.request,
    today: moment.today,
    command,
    offline: moment.offline,
  });
};

/** What the agent would record now, if anything: it is held against the lease before it is promised. */
const openRequest = (call: OpenCall, state: CallView['state'], step: string, moment: ViewMoment) => {
  const { request, programme, today } = moment;
  const { context } = call.snapshot;
  if (call.member === null) return null;
  const { account } = call.member.projected;
  if (state === 'serving' && step === 'outcome') return decideReport(account, context, request)?.body ?? null;
  if (state === 'answering' && step === 'open') return decideOpenAnswer(account, context, request)?.body ?? null;
  if (state === 'claiming' && step === 'flights' && programme !== null)
    return decideOpenClaim(call.member.projected, context, programme, request, today).body;
  return null;
};

/** Papers of a claim that were recorded in this call and that headquarters has not settled. */
const claimsShown = ({ verification, claim }: CallContext): ClaimsShown => ({
  toWhom: verification.level === 'none' ? 'nobody' : 'identified',
  arriving: claim?.papers != null && claim.papers.result === null ? claim.papers.requestId : null,
});

/** What was recorded in the call for its card, its last answer, and its claim, if anything. */
type RecordedCommands = {
  report: CommandView | null;
  answer: CommandView | null;
  claim: CommandView | null;
};

/** A call as the console shows it; null when it is over. */
export const callView = (call: OpenCall, moment: ViewMoment, commands: RecordedCommands): CallView | null => {
  const place = placeOf(call.snapshot);
  if (place.state === 'over') return null;
  const { context } = call.snapshot;
  const claim = claimView(call, moment, commands.claim);
  const body = moment.offline === null ? null : openRequest(call, place.state, place.step, moment);
  const offline = offlineView(moment.offline, context.callId, context.account, body);
  const isRefused = offline?.request?.authority.verdict === 'refused';
  const script = isRefused ? callBackScript() : scriptOf(call, place.state, place.step, moment);
  return {
    callId: context.callId,
    line: context.line,
    from: context.from,
    to: context.to,
    state: place.state,
    held: context.held,
    muted: context.muted,
    callerGone: context.callerGone,
    language: context.language,
    startedAt: context.startedAt,
    answeredAt: context.answeredAt,
    caseNumber: context.caseNumber,
    topic: context.topic,
    steps: stepsOf(place.state, context),
    script:
      place.state === 'answering' && !isRefused
        ? answerScript(call, moment)
        : place.state === 'claiming' && !isRefused
          ? claimScript(call, moment, claim)
          : script === null
            ? null
            : scriptView(script, context.language, moment.edition),
    candidates: call.candidates,
    member:
      call.member === null
        ? null
        : memberView(call.member, isVerifiedByPin(context), moment.today, claimsShown(context)),
    verification: verificationView(place.step, context),
    gates: context.account === null ? { now: [], after: [] } : gatesAt(context.verification.level, moment.edition),
    service: serviceOf(call, place.state, place.step, moment, commands.report),
    claim,
    answer: answerView(call, moment, commands.answer),
    offline,
    notes: context.notes,
    wrapUp: place.state === 'wrapUp' ? { disposition: context.wrapUp?.disposition ?? null } : null,
    refusal: call.refusal,
  };
};
