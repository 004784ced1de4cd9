import { answering } from './answer.machine.ts';
import { newCallContext, UNVERIFIED } from './call-context.ts';
import { callSetup, forgetMember, noteResult } from './call-setup.ts';
import { serving } from './card-report.machine.ts';
import { claiming } from './claim.machine.ts';
import { recordPapers } from './claim-steps.ts';
import { verifying } from './verification.machine.ts';

const answer = callSetup.assign(({ event }) =>
  event.type === 'ANSWER' ? { answeredAt: event.at, agent: event.agent } : {},
);

const chooseMember = callSetup.assign(({ context, event }) => {
  if (event.type !== 'CHOOSE_MEMBER') return {};
  const sameMember = context.account === event.code;
  const verification = { ...(sameMember ? context.verification : UNVERIFIED), standing: event.standing };
  return { account: event.code, verification };
});

const setLanguage = callSetup.assign(({ event }) =>
  event.type === 'SET_LANGUAGE' ? { language: event.language } : {},
);
const mute = callSetup.assign(({ event }) => (event.type === 'MUTE' ? { muted: event.on } : {}));
const note = callSetup.assign(({ event }) => (event.type === 'NOTE' ? { notes: event.text } : {}));

const finish = callSetup.assign(({ event }) =>
  event.type === 'FINISH'
    ? {
        wrapUp: { commandId: event.commandId, at: event.at, disposition: event.disposition },
        held: false,
        muted: false,
      }
    : {},
);

/**
 * A call from ringing to its wrap-up. Pure: the engine computes the next snapshot with `transition`, stores it together with the
 * command it records in one transaction, and only then shows it. Deadlines are data, so nothing depends on timers after a restart.
 */
export const callMachine = callSetup.createMachine({
  id: 'call',
  context: ({ input }) => newCallContext(input),
  initial: 'ringing',
  on: {
    COMMAND_SETTLED: { actions: noteResult },
    SET_LANGUAGE: { actions: setLanguage },
  },
  states: {
    ringing: {
      on: {
        ANSWER: { target: 'answered', actions: answer },
        CALLER_HUNG_UP: 'missed',
      },
    },
    answered: {
      initial: 'open',
      on: {
        HOLD: { actions: callSetup.assign({ held: true }) },
        RESUME: { actions: callSetup.assign({ held: false }) },
        MUTE: { actions: mute },
        NOTE: { actions: note },
        CALLER_HUNG_UP: { actions: callSetup.assign({ callerGone: true, held: false }) },
      },
      states: {
        open: {
          initial: 'identifying',
          on: {
            WRAP_UP: 'wrapUp',
            PAPERS_RECORDED: { guard: 'isIdentified', actions: recordPapers },
            // Recorded and nothing else: the call stays where it is, and the outbox knows what was asked.
            QUEUE_CALL_BACK: { guard: 'hasMember', actions: callSetup.assign({}) },
            LEAVE_MEMBER: { guard: 'isNothingRecorded', target: '.identifying', actions: forgetMember },
          },
          states: {
            identifying: {
              on: {
                CHOOSE_MEMBER: [
                  { guard: 'hasNoPinOnChoice', target: '#verifying.noPin', actions: [forgetMember, chooseMember] },
                  { guard: 'isLockedOnChoice', target: '#verifying.locked', actions: [forgetMember, chooseMember] },
                  { target: 'verifying', actions: [forgetMember, chooseMember] },
                ],
              },
            },
            verifying: { id: 'verifying', ...verifying },
            serving,
            answering,
            claiming,
            whereItWas: { type: 'history', history: 'deep' },
          },
        },
        wrapUp: {
          on: {
            BACK: 'open.whereItWas',
            FINISH: { target: '#ended', actions: finish },
          },
        },
      },
    },
    missed: { type: 'final' },
    ended: { id: 'ended', type: 'final' },
  },
});
