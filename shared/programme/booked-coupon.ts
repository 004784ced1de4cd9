import { z } from 'zod';
import { dateSchema, instantSchema } from '../account/day-and-instant.ts';

export const ticketSchema = z.string().regex(/^\d{13}$/);
export const couponNumberSchema = z.number().int().min(1).max(4);
export const carrierSchema = z.string().regex(/^(?!\d\d)[A-Z0-9]{2}$/);
export const flightNoSchema = z.string().regex(/^[1-9]\d{0,3}$/);
export const airportCodeSchema = z.string().regex(/^[A-Z]{3}$/);
export const bookingClassSchema = z.string().regex(/^[A-Z]$/);
export const ticketKindSchema = z.enum(['paid', 'award', 'cashMiles', 'free', 'charter', 'group']);
export type TicketKind = z.infer<typeof ticketKindSchema>;

/** A coupon as the booking system has it. What is known of it counts as confirmed (missing-miles.documents). Fares are in cents of their currency. */
export const bookedCouponSchema = z.object({
  ticket: ticketSchema,
  coupon: couponNumberSchema,
  /** `SURNAME/GIVEN` and perhaps a title, as the ticket prints it. */
  passenger: z.string(),
  marketing: carrierSchema,
  operating: carrierSchema,
  flightNo: flightNoSchema,
  localDate: dateSchema,
  departsAt: instantSchema,
  origin: airportCodeSchema,
  destination: airportCodeSchema,
  bookingClass: bookingClassSchema,
  fareBasis: z.string(),
  ticketKind: ticketKindSchema,
  applicableCents: z.number().int(),
  paidCents: z.number().int(),
  discountCode: z.string().nullable(),
  promoFare: z.boolean(),
  flown: z.boolean(),
  upgrade: z.enum(['operational', 'miles']).nullable(),
  quotedCode: z.string().nullable(),
  cancelledAt: instantSchema.nullable(),
  rebookedOn: z.string().nullable(),
  rebookedBy: z.enum(['airline', 'passenger']).nullable(),
  /** Whose account has its miles, as seen from the account that asks. */
  creditedTo: z.enum(['none', 'own', 'other']),
  /** Carrier of the other programme that has the flight. */
  creditedElsewhere: z.string().nullable(),
});
export type BookedCoupon = z.infer<typeof bookedCouponSchema>;

/** Ticket, hyphen, coupon: what a ledger entry names a flight by (extract format §5). */
export const flightRefOf = ({ ticket, coupon }: { ticket: string; coupon: number }): string => `${ticket}-${coupon}`;
