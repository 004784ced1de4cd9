import { z } from 'zod';
import {
  airportCodeSchema,
  bookingClassSchema,
  carrierSchema,
  couponNumberSchema,
  flightNoSchema,
  ticketKindSchema,
  ticketSchema,
} from '../programme/booked-coupon.ts';
import { dateSchema } from './day-and-instant.ts';

/** What becomes of one leg of a claim. `wait`: headquarters says it later, the desk had no connection. */
export const legOutcomeSchema = z.enum(['credit', 'refuse', 'refer', 'document', 'approve', 'wait']);
export type LegOutcome = z.infer<typeof legOutcomeSchema>;

const ruleSchema = z.string().max(60).nullable();
const clauseSchema = z.string().max(40).nullable();

/** The outcome of a leg with the rule and clause it rests on. `miles` are those of the flight, `bonus` those of the club. */
export const legVerdictSchema = z.object({
  outcome: legOutcomeSchema,
  miles: z.number().int().min(0),
  bonus: z.number().int().min(0),
  rule: ruleSchema,
  clause: clauseSchema,
});
export type LegVerdict = z.infer<typeof legVerdictSchema>;

/** The fare of a leg as a receipt shows it, in cents of its currency. */
export const fareSchema = z.object({
  applicableCents: z.number().int().min(0).max(99_999_999),
  paidCents: z.number().int().min(0).max(99_999_999),
});

/** A flight as its coupon or its boarding pass tells it. `childLink` is the link of the child who flew, null when the member did. */
export const claimedFlightSchema = z.object({
  kind: z.literal('flight'),
  childLink: z.string().max(8).nullable(),
  ticket: ticketSchema.nullable(),
  coupon: couponNumberSchema,
  /** The name on the ticket; null when nobody read it out. */
  passenger: z.string().max(60).nullable(),
  marketing: carrierSchema,
  operating: carrierSchema,
  flightNo: flightNoSchema,
  date: dateSchema,
  origin: airportCodeSchema,
  destination: airportCodeSchema,
  bookingClass: bookingClassSchema,
  ticketKind: ticketKindSchema,
  promoFare: z.boolean(),
  fare: fareSchema.nullable(),
  creditedElsewhere: carrierSchema.nullable(),
});
export type ClaimedFlight = z.infer<typeof claimedFlightSchema>;

/** A service or product of a commercial partner, whose miles are claimed from the partner (mm-2016 5.3, mm-2017 4.3; A-04). */
export const claimedServiceSchema = z.object({ kind: z.literal('partner'), partner: z.string().max(3) });

export const claimedLegSchema = z.discriminatedUnion('kind', [claimedFlightSchema, claimedServiceSchema]);
export type ClaimedLeg = z.infer<typeof claimedLegSchema>;

/** Legs of one claim at most: two round trips of four coupons each, and a few more. */
export const MOST_LEGS = 12;

export const legResultSchema = legVerdictSchema.extend({ leg: z.number().int().min(1) });
export type LegResult = z.infer<typeof legResultSchema>;

/** What a settled claim came to, leg by leg; `miles` were credited in all. */
export const claimResultSchema = z.object({ miles: z.number().int().min(0), legs: z.array(legResultSchema) });

/** Miles the legs promise in all: what the caller was told they get, now or once headquarters confirms it. */
export const milesTold = (legs: readonly { readonly told: LegVerdict }[]): number =>
  legs.reduce(
    (sum, { told }) => (told.outcome === 'credit' || told.outcome === 'wait' ? sum + told.miles + told.bonus : sum),
    0,
  );
