import type { Dice } from '../core/dice.ts';

/** What an agent records in a call. `foreign` and `poison` are what no desk of today would send: a newer release's, a broken one's. */
export type Step = 'pin-attempt' | 'block' | 'report' | 'answer' | 'claim' | 'foreign' | 'poison' | 'wrap-up';

/** One call from beginning to end, decided before it begins; the agent works through it whatever happens to the desk. */
export type CallPlan = {
  readonly callId: string;
  readonly account: string;
  readonly agent: string;
  readonly steps: readonly Step[];
  /** Right PIN or not, in the attempt of this call. */
  readonly pinMatches: boolean;
};

/** What the desk keeps of an open call: how far it is, so that a restarted desk goes on and repeats nothing. */
export type CallProgress = { readonly plan: CallPlan; readonly done: number; readonly attemptId: string | null };

const middleOf = (dice: Dice): readonly Step[] => {
  const drawn = dice.fraction();
  if (drawn < 0.28) return ['block', 'report'];
  if (drawn < 0.42) return ['report'];
  if (drawn < 0.52) return ['block'];
  if (drawn < 0.62) return ['answer'];
  if (drawn < 0.72) return ['claim'];
  if (drawn < 0.76) return ['foreign'];
  if (drawn < 0.8) return ['poison'];
  return [];
};

export const planCall = (dice: Dice, accounts: readonly string[], agents: readonly string[]): CallPlan => ({
  callId: `call-${dice.uuid()}`,
  account: dice.pick(accounts),
  agent: dice.pick(agents),
  steps: [...(dice.chance(0.6) ? (['pin-attempt'] as const) : []), ...middleOf(dice), 'wrap-up'],
  pinMatches: dice.chance(0.7),
});
