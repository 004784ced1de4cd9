import type { MemberAccount } from '../../../shared/account/account.ts';
import type { CommandBody, Verification } from '../../../shared/account/command.ts';
import type { Dice } from '../core/dice.ts';
import type { CallPlan, Step } from './call-plan.ts';

/** What a body is made from: the call, the account as the agent sees it, and when. */
export type Moment = {
  readonly plan: CallPlan;
  /** Null when the member has left this branch meanwhile. */
  readonly account: MemberAccount | null;
  readonly attemptId: string | null;
  readonly now: string;
  readonly offline: boolean;
  readonly dice: Dice;
};

const NOT_VERIFIED: Verification = { level: 'none', method: 'none', attemptId: null };

const verificationOf = ({ plan, attemptId }: Moment): Verification =>
  attemptId !== null && plan.pinMatches ? { level: 'pin', method: 'pin-lease', attemptId } : NOT_VERIFIED;

const requestOf = ({ now, offline }: Moment) => ({ at: now, offline });

const block = (moment: Moment): CommandBody => ({
  type: 'card.block',
  v: 1,
  payload: { account: moment.plan.account, request: requestOf(moment), verification: NOT_VERIFIED },
});

const report = (moment: Moment): CommandBody => ({
  type: 'card.report',
  v: 1,
  payload: {
    account: moment.plan.account,
    cause: moment.dice.pick(['lost', 'stolen', 'damaged'] as const),
    wants: moment.dice.pick(['reissue', 'transfer', null] as const),
    fraudSuspected: moment.dice.chance(0.1),
    pinCompromised: moment.dice.chance(0.1),
    lastSeenOn: null,
    policeReport: null,
    language: 'it',
    request: requestOf(moment),
    verification: verificationOf(moment),
  },
});

const answer = (moment: Moment): CommandBody => ({
  type: 'answer.record',
  v: 1,
  payload: {
    account: moment.plan.account,
    service: 'programme.information',
    facts: { inquiry: { topic: 'partner' } },
    language: 'it',
    request: requestOf(moment),
    verification: verificationOf(moment),
  },
});

const TOLD = { outcome: 'wait', miles: 0, bonus: 0, rule: null, clause: null } as const;

/** So few tickets that the same flight is claimed again, at another desk and for another member. */
const TICKETS = 8;

const claim = (moment: Moment): CommandBody => ({
  type: 'miles.claim',
  v: 1,
  payload: {
    account: moment.plan.account,
    legs: [
      {
        kind: 'flight',
        childLink: null,
        ticket: `05521000000${moment.dice.between(10, 9 + TICKETS)}`,
        coupon: 1,
        passenger: null,
        marketing: 'AZ',
        operating: 'AZ',
        flightNo: '610',
        date: '2017-10-10',
        origin: 'FCO',
        destination: 'JFK',
        bookingClass: 'S',
        ticketKind: 'paid',
        promoFare: false,
        fare: null,
        creditedElsewhere: null,
        told: TOLD,
      },
    ],
    uploadLink: false,
    language: 'it',
    request: requestOf(moment),
    verification: { level: 'basic', method: 'profile', attemptId: null },
  },
});

const pinAttempt = (moment: Moment): CommandBody => ({
  type: 'pin.attempt',
  v: 1,
  payload: {
    account: moment.plan.account,
    attemptId: moment.dice.uuid(),
    matched: moment.plan.pinMatches,
    request: requestOf(moment),
  },
});

const wrapUp = ({ account, now }: Moment, note: string): CommandBody => ({
  type: 'call.wrap-up',
  v: 1,
  payload: { account: account?.code ?? null, disposition: 'resolved', note, startedAt: now, endedAt: now },
});

/** A command of a release that is not written yet: well formed, and unknown to headquarters. */
const foreign = (moment: Moment): CommandBody =>
  ({
    type: 'voucher.issue',
    v: 3,
    payload: { account: moment.plan.account, request: requestOf(moment) },
  }) as unknown as CommandBody;

/** What an agent records at a step. */
export const bodyOf = (step: Step, moment: Moment): CommandBody => {
  switch (step) {
    case 'claim':
      return claim(moment);
    case 'pin-attempt':
      return pinAttempt(moment);
    case 'block':
      return block(moment);
    case 'report':
      return report(moment);
    case 'answer':
      return answer(moment);
    case 'foreign':
      return foreign(moment);
    case 'poison':
      return wrapUp(moment, 'a text no database takes \u0000');
    case 'wrap-up':
      return wrapUp(moment, 'as it was');
    default:
      throw new Error(`Unknown step ${JSON.stringify(step satisfies never)}`);
  }
};
