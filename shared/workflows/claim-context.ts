import { z } from 'zod';
import { commandResultSchema } from '../account/command.ts';
import { instantSchema } from '../account/day-and-instant.ts';
import { legVerdictSchema } from '../account/miles-claim.ts';
import { bookedCouponSchema, ticketSchema } from '../programme/booked-coupon.ts';

/** What is typed about a leg; a field that cannot be read stays as it is, and no rule sees it. */
export const legFieldSchema = z.enum([
  'traveller',
  'flight',
  'date',
  'origin',
  'destination',
  'operating',
  'bookingClass',
  'ticket',
  'coupon',
  'passenger',
  'ticketKind',
  'fareType',
  'applicableFare',
  'paidFare',
  'elsewhere',
  'partner',
]);
export type LegField = z.infer<typeof legFieldSchema>;

const openLegSchema = z.object({
  /** Stays with the leg, whatever is added or removed around it. */
  id: z.number().int().min(1),
  kind: z.enum(['flight', 'partner']),
  given: z.partialRecord(legFieldSchema, z.string()),
  /** As the booking system has it, for a leg that was found by its ticket. */
  coupon: bookedCouponSchema.nullable(),
});
export type OpenLeg = z.infer<typeof openLegSchema>;

const lookupAnswerSchema = z.enum(['found', 'not-found', 'other-traveller', 'unavailable']);
export type LookupAnswer = z.infer<typeof lookupAnswerSchema>;

export const openClaimSchema = z.object({
  legs: z.array(openLegSchema),
  /** The leg whose form is open; null when the legs are looked at. */
  editing: z.number().int().nullable(),
  /** Ticket number as it is being typed. */
  ticketText: z.string(),
  /** The last ticket that headquarters was asked about. */
  lookup: z.object({ ticket: ticketSchema, answer: lookupAnswerSchema }).nullable(),
  uploadLink: z.boolean(),
  recorded: z
    .object({
      commandId: z.uuid(),
      at: instantSchema,
      provisional: z.boolean(),
      /** Miles the caller was told they get. */
      miles: z.number().int().min(0),
      /** What the caller was told about each leg, in their order. */
      told: z.array(legVerdictSchema),
      result: commandResultSchema.nullable(),
    })
    .nullable(),
  /** Papers that were recorded as arrived in this call. */
  papers: z
    .object({ commandId: z.uuid(), at: instantSchema, requestId: z.uuid(), result: commandResultSchema.nullable() })
    .nullable(),
});
/** A missing-miles claim while its flights are entered and once it is recorded. */
export type OpenClaim = z.infer<typeof openClaimSchema>;

/** A claim before the caller named a flight. The link for papers is offered unless the agent takes it back. */
export const EMPTY_CLAIM: OpenClaim = {
  legs: [],
  editing: null,
  ticketText: '',
  lookup: null,
  uploadLink: true,
  recorded: null,
  papers: null,
};
