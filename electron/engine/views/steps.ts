import type { CallState, StepView } from '../../../shared/contract/console-view.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';

type StepId = StepView['id'];
const CARD_STEPS: readonly StepId[] = ['find', 'verify', 'outcome', 'confirm', 'wrapUp'];
const CLAIM_STEPS: readonly StepId[] = ['find', 'verify', 'flights', 'rules', 'claimed'];

/** A call about missing miles has the steps of a claim, from its choice on. */
const orderOf = ({ topic, report }: CallContext): readonly StepId[] =>
  topic === 'missing-miles.claim' && report.recorded === null ? CLAIM_STEPS : CARD_STEPS;

const claimStep = ({ claim }: CallContext): StepId => {
  if ((claim?.recorded ?? null) !== null) return 'claimed';
  return claim === null || claim.legs.length === 0 || claim.editing !== null ? 'flights' : 'rules';
};

const currentStep = (state: CallState, context: CallContext): StepId => {
  switch (state) {
    case 'ringing':
    case 'identifying':
      return 'find';
    case 'verifying':
      // Verified, or going on without: what comes next is to choose.
      if (context.verification.level === 'none') return 'verify';
      return context.topic === 'missing-miles.claim' ? 'flights' : 'outcome';
    case 'claiming':
      return claimStep(context);
    case 'serving':
      return context.report.cause === null ? 'outcome' : 'confirm';
    case 'answering':
      return context.answer?.recorded ? 'confirm' : 'outcome';
    case 'wrapUp':
      return orderOf(context).at(-1) ?? 'wrapUp';
    default:
      throw new Error(`Unknown state ${state satisfies never}`);
  }
};

const isDone = (step: StepId, context: CallContext): boolean => {
  switch (step) {
    case 'find':
      return context.account !== null;
    case 'verify':
      return context.verification.level !== 'none';
    case 'outcome':
      return context.report.cause !== null;
    case 'confirm':
      return context.report.recorded !== null || (context.answer?.recorded ?? null) !== null;
    case 'flights':
      return claimStep(context) === 'rules' || claimStep(context) === 'claimed';
    case 'rules':
    case 'claimed':
      return claimStep(context) === 'claimed';
    case 'wrapUp':
      return context.wrapUp !== null;
    default:
      throw new Error(`Unknown step ${step satisfies never}`);
  }
};

const isProblem = (step: StepId, { report, claim }: CallContext): boolean =>
  (step === 'confirm' && report.recorded?.result?.status === 'rejected') ||
  (step === 'claimed' && claim?.recorded?.result?.status === 'rejected');

/** Where the call is on its way; a step that was skipped stays open, and a refusal of headquarters shows as a problem. */
export const stepsOf = (state: CallState, context: CallContext): StepView[] => {
  const current = currentStep(state, context);
  return orderOf(context).map((id) => {
    if (isProblem(id, context)) return { id, state: 'problem' };
    if (isDone(id, context) && id !== 'wrapUp' && id !== 'claimed') return { id, state: 'done' };
    return { id, state: id === current ? 'current' : 'next' };
  });
};
