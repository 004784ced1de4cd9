import type { LockedCase } from '../../db/hq/case-repository.ts';
import type { Command, Verification } from '../../shared/account/command.ts';
import type { ClaimedLeg } from '../../shared/account/miles-claim.ts';
import { actOf } from '../../shared/packs/millemiglia/cases/case-act.ts';
import { claimedRef } from '../../shared/packs/millemiglia/services/missing-miles/decide-claim.ts';
import { flightRefOf } from '../../shared/programme/booked-coupon.ts';
import { originalOf } from '../cases/original-command.ts';
import { isUnderLease, leaseIdIn } from '../lease/judge-claim.ts';
import type { WantedByBatch } from './settlement-store.ts';

type Wanted = {
  readonly account?: string | null;
  readonly agent?: string;
  readonly attempt?: string | null;
  readonly flights?: readonly (string | null)[];
};

const attemptClaimed = ({ level, attemptId }: Verification): string | null => (level === 'pin' ? attemptId : null);

type Cases = ReadonlyMap<string, LockedCase>;

const wantedByOne = (command: Command, cases: Cases): Wanted => {
  switch (command.type) {
    case 'card.block':
    case 'card.report':
    case 'answer.record': {
      const { account, verification } = command.payload;
      return { account, agent: command.agent, attempt: attemptClaimed(verification) };
    }
    case 'miles.claim': {
      const { account, verification, legs } = command.payload;
      const flights = legs.map((leg) => claimedRef(leg as ClaimedLeg));
      return { account, agent: command.agent, attempt: attemptClaimed(verification), flights };
    }
    case 'papers.arrived': {
      const { account, legs } = command.payload;
      const flights = legs.map(({ ticket, coupon }) =>
        ticket === null || coupon === null ? null : flightRefOf({ ticket, coupon }),
      );
      return { account, agent: command.agent, flights };
    }
    case 'pin.attempt':
      return { account: command.payload.account, attempt: command.payload.attemptId };
    case 'callback.request':
      return { account: command.payload.account, agent: command.agent };
    case 'case.resolve':
      return { ...wantedByAct(command, cases), account: command.payload.account, agent: command.agent };
    case 'call.wrap-up':
      return {};
    default:
      throw new Error(`Unknown command ${JSON.stringify(command satisfies never)}`);
  }
};

/** What the compensating act of a case is settled with, as if somebody had recorded it. */
const wantedByAct = ({ payload, agent }: Extract<Command, { type: 'case.resolve' }>, cases: Cases): Wanted => {
  const found = cases.get(payload.caseId);
  const original = found === undefined ? null : originalOf(found);
  const act = original && actOf(payload.choice, original, { agent, at: payload.request.at });
  return act === null || act.type === 'case.resolve' ? {} : wantedByOne(act, cases);
};

const each = (ids: readonly (string | null | undefined)[]): readonly string[] =>
  [...new Set(ids.filter((id) => typeof id === 'string'))].sort();

/** Commands of a push are all of one incarnation. */
const leasesOf = (commands: readonly Command[]): WantedByBatch['leases'] => {
  const [first] = commands;
  if (first === undefined) return null;
  return { incarnation: first.incarnation, leaseIds: each(commands.map(leaseIdIn)) };
};
/** Cases that these commands do something about. */
export const casesWantedBy = (commands: readonly Command[]): readonly string[] =>
  each(commands.map((command) => (command.type === 'case.resolve' ? command.payload.caseId : null)));

/** Everything these commands are settled with: accounts to be locked, agents and PIN attempts to be looked at. */
export const wantedBy = (commands: readonly Command[], cases: Cases): WantedByBatch => {
  const wanted = commands.map((command) => wantedByOne(command, cases));
  return {
    accounts: each(wanted.map(({ account }) => account)),
    agents: each(wanted.map(({ agent }) => agent)),
    attempts: each(wanted.map(({ attempt }) => attempt)),
    flights: each(wanted.flatMap(({ flights = [] }) => flights)),
    programme: wanted.some(({ flights }) => flights !== undefined),
    leases: leasesOf(commands.filter(isUnderLease)),
  };
};
