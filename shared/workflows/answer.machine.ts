import { noteFact, openAnswer, pinArrived, recordAnswer, waitForPin } from './answer-steps.ts';
import { callSetup } from './call-setup.ts';

/**
 * A request that is answered and executes nothing: its facts are gathered, the rules say what the caller hears, and the answer is
 * recorded once. How well the caller is identified is for the rules to judge, so it opens at any level (RULES A-08).
 */
export const answering = callSetup.createStateConfig({
  id: 'answering',
  initial: 'open',
  on: { OPEN_ANSWER: { target: '#answering', reenter: true, actions: openAnswer } },
  states: {
    open: {
      entry: pinArrived,
      on: {
        ANSWER_FACT: { actions: noteFact },
        RECORD_ANSWER: { target: 'recorded', actions: recordAnswer },
        VERIFY_BY_PIN: {
          guard: ({ context }) =>
            context.verification.level !== 'pin' && context.verification.standing.lockedBy === null,
          target: '#verifying.awaitingPin',
          actions: waitForPin,
        },
        BACK: [
          { guard: 'isReportRecorded', target: '#serving.recorded' },
          { guard: 'isClaimRecorded', target: '#claiming.recorded' },
          { target: '#verifying.whereItWas' },
        ],
      },
    },
    recorded: {
      on: {
        BACK: [
          { guard: 'isReportRecorded', target: '#serving.recorded' },
          { guard: 'isClaimRecorded', target: '#claiming.recorded' },
          { target: '#verifying.whereItWas' },
        ],
      },
    },
  },
});
