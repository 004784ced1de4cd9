import { z } from 'zod';

/**
 * Acts that headquarters limits while a desk works without it (DESIGN §7 "Offline authority"). What only writes down that something
 * happened, and what protects the member at once, is no act of this list: blocks, PIN attempts, ends of calls, asked call-backs.
 */
export const governedActSchema = z.enum([
  'card.reissue',
  'card.transfer',
  'answer.record',
  'claim.draft',
  'miles.credit',
  'award.redeem',
  'contact.change',
  'account.merge',
  'account.exclude',
]);
export type GovernedAct = z.infer<typeof governedActSchema>;

export const GOVERNED_ACTS: readonly GovernedAct[] = governedActSchema.options;

/**
 * What an act is worth without headquarters. `within-lease`: the desk may do and say it; `provisional`: recorded, and nothing is
 * promised; `refused`: not at all.
 */
export const treatmentSchema = z.enum(['within-lease', 'provisional', 'refused']);
export type Treatment = z.infer<typeof treatmentSchema>;
