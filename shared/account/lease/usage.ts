import type { GovernedAct } from './act.ts';

/** One command recorded under a lease that headquarters has not settled. `day` is the business day it was recorded on. */
export type LeaseUse = {
  readonly act: GovernedAct;
  readonly account: string | null;
  readonly miles: number;
  readonly day: string;
};

/** What a desk has done without headquarters so far. `open` counts all its unsettled commands, also those no lease is needed for. */
export type LeaseUsage = { readonly uses: readonly LeaseUse[]; readonly open: number };

export const NOTHING_USED: LeaseUsage = { uses: [], open: 0 };

const milesOf = (uses: readonly LeaseUse[]): number => uses.reduce((sum, { miles }) => sum + miles, 0);

/** Miles of the desk on a business day. */
export const milesOnDay = ({ uses }: LeaseUsage, day: string): number => milesOf(uses.filter((use) => use.day === day));

/** Times an act was done on a business day. */
export const timesOnDay = ({ uses }: LeaseUsage, act: GovernedAct, day: string): number =>
  uses.filter((use) => use.act === act && use.day === day).length;

/** Acts and miles for one member, on any day. */
export const usedForMember = ({ uses }: LeaseUsage, account: string | null): { acts: number; miles: number } => {
  const own = uses.filter((use) => use.account === account);
  return { acts: own.length, miles: milesOf(own) };
};
