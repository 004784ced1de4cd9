import { z } from 'zod';
import { dateSchema, instantSchema } from './day-and-instant.ts';
import { claimedFlightSchema, claimedServiceSchema, legVerdictSchema } from './miles-claim.ts';

const verdict = { verdict: legVerdictSchema };

/**
 * A missing-miles claim as the account keeps it, so that everybody sees what was asked, what came of each leg, and which papers are awaited.
 * Its id is that of the command that made it. `dueOn` is the last day for the papers of the legs that wait for some, null when none does.
 */
export const claimRequestSchema = z.object({
  requestId: z.uuid(),
  kind: z.literal('missing-miles'),
  openedAt: instantSchema,
  legs: z.array(
    z.discriminatedUnion('kind', [claimedFlightSchema.extend(verdict), claimedServiceSchema.extend(verdict)]),
  ),
  dueOn: dateSchema.nullable(),
  /** Day the papers arrived. */
  arrivedOn: dateSchema.nullable(),
});
export type ClaimRequest = z.infer<typeof claimRequestSchema>;
export type RequestedLeg = ClaimRequest['legs'][number];

/** True while legs wait for papers. */
export const awaitsPapers = ({ legs }: ClaimRequest): boolean =>
  legs.some(({ verdict: { outcome } }) => outcome === 'document');
