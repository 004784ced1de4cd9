import { z } from 'zod';
import { accountCodeSchema } from '../account/account.ts';
import { bookedCouponSchema, ticketSchema } from '../programme/booked-coupon.ts';
import { programmeDataSchema } from '../programme/programme-data.ts';

/** What a desk asks headquarters about the programme and about tickets. The contract is made of these in `hq-api.ts`. */
export const programmeAnswerSchema = z.object({ programme: programmeDataSchema });

export const ticketQuestionSchema = z.object({ account: accountCodeSchema, ticket: ticketSchema });

/**
 * Coupons of a ticket, for the account they may be claimed for: the member's own and those of children linked to it. `other-traveller`:
 * the ticket is somebody else's, and nothing about it is told.
 */
export const ticketAnswerSchema = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('found'), coupons: z.array(bookedCouponSchema).min(1).max(4) }),
  z.object({ outcome: z.enum(['not-found', 'other-traveller']) }),
]);
export type TicketAnswer = z.infer<typeof ticketAnswerSchema>;
