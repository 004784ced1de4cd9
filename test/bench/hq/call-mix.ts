import type { CommandBody, Verification } from '../../../shared/account/command.ts';
import { pick } from '../random.ts';

/**
 * What a hundred calls leave behind, as recorded by desks that could not reach headquarters for a while (otherwise there is no batch):
 * the caller's PIN is checked at the desk in seventy; every call ends with an answer and a wrap-up; eight are about a card, which is
 * blocked at once and then reported: four lost, three damaged, one stolen from somebody whose PIN was right, who gets a new code, a new card and a new PIN.
 * That is 286 commands: 35 % wrap-ups, 35 % answers, 24 % PIN attempts, 3 % blocks, 3 % reports.
 */
export const CALLS_OF_A_ROUND = 100;
const WITH_PIN = 69; // and the one whose card was stolen
const CARD_CASES = ['lost', 'lost', 'lost', 'lost', 'damaged', 'damaged', 'damaged', 'stolen'] as const;

const AT = '2017-11-20T09:00:00.000Z';
const request = { at: AT, offline: true } as const;
const NONE: Verification = { level: 'none', method: 'none', attemptId: null };
const BASIC: Verification = { level: 'basic', method: 'profile', attemptId: null };

type AnswerPayload = Extract<CommandBody, { type: 'answer.record' }>['payload'];
/** Of many services, so that no one rule book page is warmer than others. */
const ANSWERS: readonly Pick<AnswerPayload, 'service' | 'facts'>[] = [
  { service: 'programme.information', facts: { inquiry: { topic: 'partner' } } },
  { service: 'statement.view', facts: {} },
  { service: 'conduct.report', facts: { report: { kind: 'behaviour' } } },
];

/** Members of one desk's calls: those with a PIN, those whose card is stolen (each once), and all. */
export interface Callers {
  readonly any: readonly string[];
  readonly withPin: readonly string[];
  readonly nextStolen: () => string;
}

export interface Chance {
  readonly random: () => number;
  readonly uuid: () => string;
}

const wrapUp = (account: string): CommandBody => ({
  type: 'call.wrap-up',
  v: 1,
  payload: {
    account,
    disposition: 'resolved',
    note: 'Asked about the programme; answered from the rules, and read the clause to the caller as it stands.',
    startedAt: AT,
    endedAt: '2017-11-20T09:04:00.000Z',
  },
});

const cardCommands = (
  account: string,
  cause: (typeof CARD_CASES)[number],
  verification: Verification,
): readonly CommandBody[] => [
  { type: 'card.block', v: 1, payload: { account, request, verification: NONE } },
  {
    type: 'card.report',
    v: 1,
    payload: {
      account,
      cause,
      wants: cause === 'stolen' ? 'transfer' : 'reissue',
      fraudSuspected: false,
      pinCompromised: false,
      lastSeenOn: '2017-11-19',
      policeReport: null,
      language: 'it',
      request,
      verification,
    },
  },
];

const answer = (random: () => number, account: string, verification: Verification): CommandBody => ({
  type: 'answer.record',
  v: 1,
  payload: { account, ...pick(random, ANSWERS), language: 'it', request, verification },
});

/** Commands of one call, in the order an agent records them. */
const call = (at: number, callers: Callers, { random, uuid }: Chance): readonly CommandBody[] => {
  const cause = CARD_CASES[at];
  const checksPin = at % CALLS_OF_A_ROUND >= CALLS_OF_A_ROUND - WITH_PIN || cause === 'stolen';
  const account = cause === 'stolen' ? callers.nextStolen() : pick(random, checksPin ? callers.withPin : callers.any);
  const attemptId = uuid();
  const verification: Verification = checksPin ? { level: 'pin', method: 'pin-lease', attemptId } : BASIC;
  const attempt: CommandBody = { type: 'pin.attempt', v: 1, payload: { account, attemptId, matched: true, request } };
  return [
    ...(checksPin ? [attempt] : []),
    answer(random, account, verification),
    ...(cause === undefined ? [] : cardCommands(account, cause, verification)),
    wrapUp(account),
  ];
};

/** The commands of a hundred calls, call by call, the calls in any order. */
export const roundOfCalls = (callers: Callers, chance: Chance): readonly (readonly CommandBody[])[] =>
  Array.from({ length: CALLS_OF_A_ROUND }, (_, at) => at)
    .map((at) => ({ at, key: chance.random() }))
    .sort((a, b) => a.key - b.key)
    .map(({ at }) => call(at, callers, chance));
