import { and } from 'xstate';
import { openAnswer } from './answer-steps.ts';
import { blockCard, callSetup, dropVerification, forgetMember } from './call-setup.ts';
import { openClaim } from './claim-steps.ts';

const enterPin = callSetup.assign(({ context, event }) =>
  event.type === 'PIN_ENTERED' ? { verification: { ...context.verification, attemptId: event.attemptId } } : {},
);

const verifyByPin = callSetup.assign(({ event }) =>
  event.type === 'PIN_CHECKED'
    ? {
        verification: {
          level: 'pin' as const,
          method: event.method,
          attemptId: event.attemptId,
          at: event.at,
          standing: event.standing,
        },
      }
    : {},
);

const countFailure = callSetup.assign(({ context, event }) =>
  event.type === 'PIN_CHECKED' || event.type === 'PIN_CHECK_INTERRUPTED'
    ? { verification: { ...context.verification, attemptId: null, standing: event.standing } }
    : {},
);

const forgetAttempt = callSetup.assign({
  verification: ({ context }) => ({ ...context.verification, attemptId: null }),
});

/** Level basic of RULES A-08: the profile was asked for, nothing about the account is disclosed. */
const identifyByProfile = callSetup.assign(({ context, event }) =>
  event.type === 'CONTINUE_WITHOUT_PIN'
    ? {
        verification: {
          ...context.verification,
          level: 'basic' as const,
          method: 'profile' as const,
          attemptId: null,
          at: event.at,
        },
      }
    : {},
);

const chooseTopic = callSetup.assign(({ event }) => (event.type === 'START_SERVICE' ? { topic: event.service } : {}));

const startService = [
  { guard: and(['isIdentified', 'isClaimMeant']), target: '#claiming', actions: openClaim },
  { guard: 'isIdentified', target: '#serving', actions: chooseTopic },
] as const;

const withoutPin = {
  guard: 'isAccountOpen',
  target: 'withoutPin',
  actions: identifyByProfile,
} as const;

/**
 * Verifying the caller: the PIN is checked outside the machine and only its verdict enters. What a caller has not been verified
 * for is unreachable: the only ways on to a service are `verified` and `withoutPin`.
 */
export const verifying = callSetup.createStateConfig({
  initial: 'awaitingPin',
  on: {
    CALLER_NOT_MEMBER: { guard: 'isNothingRecorded', target: '.notHolder', actions: dropVerification },
    BLOCK_CARD: { guard: and(['isNotBlockedYet', 'isAccountOpen']), actions: blockCard },
    OPEN_ANSWER: { target: '#answering', actions: openAnswer },
    BACK: { guard: 'isNothingRecorded', target: 'identifying', actions: forgetMember },
  },
  states: {
    whereItWas: { type: 'history' },
    awaitingPin: {
      on: {
        PIN_ENTERED: { guard: 'pinMayBeAsked', target: 'checking', actions: enterPin },
        CONTINUE_WITHOUT_PIN: withoutPin,
        START_SERVICE: { actions: chooseTopic },
      },
    },
    checking: {
      on: {
        PIN_CHECKED: [
          {
            guard: and(['isThisAttempt', 'hasMatched', 'hasAnswerWaiting']),
            target: '#answering',
            actions: verifyByPin,
          },
          { guard: and(['isThisAttempt', 'hasMatched', 'isAboutCard']), target: '#serving', actions: verifyByPin },
          {
            guard: and(['isThisAttempt', 'hasMatched', 'isAboutClaim']),
            target: '#claiming',
            actions: [verifyByPin, openClaim],
          },
          { guard: and(['isThisAttempt', 'hasMatched']), target: 'verified', actions: verifyByPin },
          { guard: and(['isThisAttempt', 'hasNoPinAfterAll']), target: 'noPin', actions: countFailure },
          { guard: and(['isThisAttempt', 'isLockedNow']), target: 'locked', actions: countFailure },
          { guard: 'isThisAttempt', target: 'awaitingPin', actions: countFailure },
        ],
        PIN_UNAVAILABLE: { guard: 'isThisAttempt', target: 'unavailable', actions: forgetAttempt },
        PIN_CHECK_INTERRUPTED: [
          { guard: 'isLockedNow', target: 'locked', actions: countFailure },
          { target: 'awaitingPin', actions: countFailure },
        ],
        // The check goes on by itself; the agent waits for its verdict.
        CALLER_NOT_MEMBER: {},
        WRAP_UP: {},
        LEAVE_MEMBER: {},
        BLOCK_CARD: {},
        OPEN_ANSWER: {},
        BACK: {},
      },
    },
    unavailable: {
      on: {
        VERIFY_BY_PIN: { guard: 'pinMayBeAsked', target: 'awaitingPin' },
        PIN_ENTERED: { guard: 'pinMayBeAsked', target: 'checking', actions: enterPin },
        CONTINUE_WITHOUT_PIN: withoutPin,
        START_SERVICE: { actions: chooseTopic },
      },
    },
    withoutPin: {
      on: {
        VERIFY_BY_PIN: { guard: 'pinMayBeAsked', target: 'awaitingPin' },
        START_SERVICE: startService,
      },
    },
    notHolder: {
      on: {
        VERIFY_BY_PIN: [
          { guard: 'pinMayBeAsked', target: 'awaitingPin' },
          { guard: 'hasNoPin', target: 'noPin' },
          { target: 'locked' },
        ],
      },
    },
    locked: { on: { CONTINUE_WITHOUT_PIN: withoutPin } },
    noPin: { on: { CONTINUE_WITHOUT_PIN: withoutPin, START_SERVICE: { actions: chooseTopic } } },
    verified: {
      on: {
        START_SERVICE: startService,
      },
    },
  },
});
