import { and, not } from 'xstate';
import { openAnswer } from './answer-steps.ts';
import { callSetup } from './call-setup.ts';
import {
  addLeg,
  editLeg,
  noteField,
  openClaim,
  recordClaim,
  removeLeg,
  takeTicket,
  typeTicket,
  wantLink,
} from './claim-steps.ts';

/**
 * The service missing-miles.claim: flights are found by their ticket or typed from the boarding pass, the rules are read off beside them, and
 * the claim is recorded once (mm-2016 5.3, mm-2017 4.3). Recording needs level basic (RULES A-08).
 */
export const claiming = callSetup.createStateConfig({
  id: 'claiming',
  initial: 'flights',
  states: {
    flights: {
      on: {
        START_SERVICE: { guard: 'isClaimMeant', actions: openClaim },
        TICKET_TYPED: { actions: typeTicket },
        TICKET_ANSWERED: { actions: takeTicket },
        ADD_LEG: { actions: addLeg },
        EDIT_LEG: { actions: editLeg },
        LEG_FIELD: { actions: noteField },
        REMOVE_LEG: { actions: removeLeg },
        UPLOAD_LINK: { actions: wantLink },
        CLAIM_RECORDED: {
          guard: and(['isIdentified', not('isClaimRecorded')]),
          target: 'recorded',
          actions: recordClaim,
        },
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
