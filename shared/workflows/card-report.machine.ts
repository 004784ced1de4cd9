import { and } from 'xstate';
import { openAnswer } from './answer-steps.ts';
import type { CallContext } from './call-context.ts';
import type { CallMachineEvent } from './call-events.ts';
import { blockCard, callSetup } from './call-setup.ts';
import { openClaim } from './claim-steps.ts';

type Confirm = Extract<CallMachineEvent, { type: 'CONFIRM' }>;

const MAY_BE_RECORDED: ReadonlySet<Confirm['outcome']> = new Set(['allow', 'inform', 'needs-approval']);

/**
 * A report may be recorded when it is complete and the rules do not refuse it. A transfer by a caller without PIN is recorded only
 * as a request that needs approval, never as one that settles (RULES A-08, card.reissue-or-transfer).
 */
export const mayBeRecorded = (context: CallContext, event: Confirm): boolean => {
  const { report, verification } = context;
  if (report.cause === null || report.recorded !== null) return false;
  if (verification.level === 'none' || !MAY_BE_RECORDED.has(event.outcome)) return false;
  if (event.variant === 'reissue') return true;
  if (!report.readBack.codeCloses || (event.emailOnFile && !report.readBack.emailRight)) return false;
  return verification.level === 'pin' || event.outcome === 'needs-approval' || event.provisional;
};

const expectationOf = (event: Confirm): 'settlement' | 'approval' | 'later-decision' => {
  if (event.outcome === 'needs-approval') return 'approval';
  return event.provisional ? 'later-decision' : 'settlement';
};

const describe = callSetup.assign(({ context, event }) => {
  if (event.type !== 'REPORT_CARD') return {};
  const { cause, lastSeenOn, policeReport } = event;
  // Another cause suggests another remedy (RULES A-10): the choice and what the caller agreed to start anew.
  const anew =
    cause === context.report.cause ? {} : { wants: null, readBack: { codeCloses: false, emailRight: false } };
  return { report: { ...context.report, cause, lastSeenOn, policeReport, ...anew } };
});

const choose = callSetup.assign(({ context, event }) =>
  event.type === 'CHOOSE_VARIANT'
    ? {
        report: {
          ...context.report,
          wants: event.variant,
          readBack:
            event.variant === context.report.wants ? context.report.readBack : { codeCloses: false, emailRight: false },
        },
      }
    : {},
);

const readBack = callSetup.assign(({ context, event }) =>
  event.type === 'READ_BACK'
    ? { report: { ...context.report, readBack: { ...context.report.readBack, [event.item]: event.agreed } } }
    : {},
);

const record = callSetup.assign(({ context, event }) =>
  event.type === 'CONFIRM'
    ? {
        report: {
          ...context.report,
          recorded: {
            commandId: event.commandId,
            at: event.at,
            variant: event.variant,
            expects: expectationOf(event),
            result: null,
          },
        },
      }
    : {},
);

/** The service card.report: the agent agrees the outcome with the caller, then it is recorded once (mm-2016 2.6, mm-2017 3.7). */
export const serving = callSetup.createStateConfig({
  id: 'serving',
  initial: 'outcome',
  states: {
    outcome: {
      on: {
        START_SERVICE: [
          { guard: 'isClaimMeant', target: '#claiming', actions: openClaim },
          { actions: callSetup.assign({ topic: 'card.report' }) },
        ],
        REPORT_CARD: { actions: describe },
        CHOOSE_VARIANT: { actions: choose },
        READ_BACK: { actions: readBack },
        CONFIRM: { guard: ({ context, event }) => mayBeRecorded(context, event), target: 'recorded', actions: record },
        BLOCK_CARD: { guard: and(['isNotBlockedYet', 'isAccountOpen']), actions: blockCard },
        VERIFY_BY_PIN: {
          guard: and(['pinMayBeAsked', ({ context }) => context.verification.level === 'basic']),
          target: '#verifying.awaitingPin',
        },
        OPEN_ANSWER: { target: '#answering', actions: openAnswer },
        BACK: [
          { guard: ({ context }) => context.verification.level === 'pin', target: '#verifying.verified' },
          { target: '#verifying.withoutPin' },
        ],
      },
    },
    recorded: { on: { OPEN_ANSWER: { target: '#answering', actions: openAnswer } } },
  },
});
