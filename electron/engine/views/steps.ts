import type { CallState, StepView } from '../../../shared/contract/console-view.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';

type StepId = StepView['id'];
const ORDER: readonly StepId[] = ['find', 'verify', 'outcome', 'confirm', 'wrapUp'];

const currentStep = (state: CallState, context: CallContext): StepId => {
  switch (state) {
    case 'ringing':
    case 'identifying':
      return 'find';
    case 'verifying':
      // Verified, or going on without: what comes next is to choose.
      return context.verification.level === 'none' ? 'verify' : 'outcome';
    case 'serving':
      return context.report.cause === null ? 'outcome' : 'confirm';
    case 'answering':
      return context.answer?.recorded ? 'confirm' : 'outcome';
    case 'wrapUp':
      return 'wrapUp';
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
    case 'wrapUp':
      return context.wrapUp !== null;
    default:
      throw new Error(`Unknown step ${step satisfies never}`);
  }
};

const isProblem = (step: StepId, context: CallContext): boolean =>
  step === 'confirm' && context.report.recorded?.result?.status === 'rejected';

/** Where the call is on its way; a step that was skipped stays open, and a refusal of headquarters shows as a problem. */
export const stepsOf = (state: CallState, context: CallContext): StepView[] => {
  const current = currentStep(state, context);
  return ORDER.map((id) => {
    if (isProblem(id, context)) return { id, state: 'problem' };
    if (isDone(id, context) && id !== 'wrapUp') return { id, state: 'done' };
    return { id, state: id === current ? 'current' : 'next' };
  });
};
