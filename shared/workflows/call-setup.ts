import { setup } from 'xstate';
import type { CommandResult } from '../account/command.ts';
import { type CallContext, type CallInput, EMPTY_REPORT, UNVERIFIED } from './call-context.ts';
import type { CallMachineEvent } from './call-events.ts';

/** Types, guards and shared steps of the call's machine. Nothing here does I/O: the engine runs it with `transition`. */
export const callSetup = setup({
  types: {
    context: {} as CallContext,
    events: {} as CallMachineEvent,
    input: {} as CallInput,
  },
  guards: {
    /** Services about the account are absent until the caller is at least at level basic (RULES A-08). */
    isIdentified: ({ context }) => context.verification.level !== 'none',
    hasMember: ({ context }) => context.account !== null,
    isAboutCard: ({ context }) => context.topic === 'card.report',
    isAboutClaim: ({ context }) => context.topic === 'missing-miles.claim',
    isClaimMeant: ({ event }) => event.type === 'START_SERVICE' && event.service === 'missing-miles.claim',
    isClaimRecorded: ({ context }) => (context.claim?.recorded ?? null) !== null,
    isReportRecorded: ({ context }) => context.report.recorded !== null,
    pinMayBeAsked: ({ context }) => context.verification.standing.lockedBy === null,
    isLockedOnChoice: ({ event }) => event.type === 'CHOOSE_MEMBER' && event.standing.lockedBy !== null,
    hasNoPinOnChoice: ({ event }) => event.type === 'CHOOSE_MEMBER' && event.standing.lockedBy === 'no-pin',
    hasNoPin: ({ context }) => context.verification.standing.lockedBy === 'no-pin',
    isAccountOpen: ({ context }) => context.verification.standing.lockedBy !== 'account-closed',
    isThisAttempt: ({ context, event }) =>
      (event.type === 'PIN_CHECKED' || event.type === 'PIN_UNAVAILABLE') &&
      event.attemptId === context.verification.attemptId,
    hasMatched: ({ event }) => event.type === 'PIN_CHECKED' && event.matched,
    hasNoPinAfterAll: ({ event }) => event.type === 'PIN_CHECKED' && event.standing.lockedBy === 'no-pin',
    isLockedNow: ({ event }) =>
      (event.type === 'PIN_CHECKED' || event.type === 'PIN_CHECK_INTERRUPTED') && event.standing.lockedBy !== null,
    isNotBlockedYet: ({ context }) => context.block === null && context.report.recorded === null,
    hasAnswerWaiting: ({ context }) => context.answer?.waitsForPin === true,
    isNothingRecorded: ({ context }) =>
      context.report.recorded === null && context.claim?.recorded == null && context.claim?.papers == null,
  },
});

/** Another member, or none: what was verified and reported so far belongs to nobody any more. */
export const forgetMember = callSetup.assign({
  account: null,
  topic: null,
  verification: UNVERIFIED,
  block: null,
  report: EMPTY_REPORT,
  answer: null,
  claim: null,
});

/** The caller claims to be somebody else's voice: nothing is verified. */
export const dropVerification = callSetup.assign({
  verification: ({ context }) => ({ ...UNVERIFIED, standing: context.verification.standing }),
});

/** A block is a command of its own, before any verification (service card.report at level none, effect block-card). */
export const blockCard = callSetup.assign(({ context, event }) =>
  event.type === 'BLOCK_CARD'
    ? { block: { commandId: event.commandId, at: event.at, result: null }, topic: 'card.report' as const }
    : { block: context.block },
);

const notedClaim = (claim: CallContext['claim'], result: CommandResult): CallContext['claim'] => {
  if (claim === null) return null;
  const { recorded, papers } = claim;
  return {
    ...claim,
    recorded: recorded?.commandId === result.commandId ? { ...recorded, result } : recorded,
    papers: papers?.commandId === result.commandId ? { ...papers, result } : papers,
  };
};

/** What became of a command of this call; results of other calls' commands change nothing. */
export const noteResult = callSetup.assign(({ context, event }) => {
  if (event.type !== 'COMMAND_SETTLED') return {};
  const { result } = event;
  const block = context.block?.commandId === result.commandId ? { ...context.block, result } : context.block;
  const recorded = context.report.recorded;
  const report =
    recorded?.commandId === result.commandId
      ? { ...context.report, recorded: { ...recorded, result } }
      : context.report;
  const answered = context.answer?.recorded;
  const answer =
    context.answer && answered?.commandId === result.commandId
      ? { ...context.answer, recorded: { ...answered, result } }
      : context.answer;
  return { block, report, answer, claim: notedClaim(context.claim, result) };
});
