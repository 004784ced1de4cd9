import { z } from 'zod';
import { claimRequestSchema } from './claim-request.ts';
import { dateSchema, instantSchema } from './day-and-instant.ts';

/**
 * The account of a natural person as headquarters keeps it and as desks hold it: one document, the unit of synchronisation.
 * Absent values are `null`. Dates are `YYYY-MM-DD` (business calendar), instants are ISO 8601 in UTC, miles are whole numbers.
 */
/** Ten digits; the leading zero belongs to the code, so it is text and never a number. */
export const accountCodeSchema = z.string().regex(/^[08]\d{9}$/);
export const languageSchema = z.enum(['en', 'it', 'nl', 'ru', 'el']);
export type Language = z.infer<typeof languageSchema>;

export const accountStatusSchema = z.enum([
  'active',
  'underInvestigation',
  'suspended',
  'closed',
  'excluded',
  'withdrawn',
]);
export type AccountStatus = z.infer<typeof accountStatusSchema>;

export const cardStateSchema = z.enum(['ok', 'lost', 'stolen', 'damaged', 'blocked', 'returned']);
export const cardSchema = z.object({
  issueNo: z.number().int(),
  kind: z.enum(['standard', 'coBrand']),
  partner: z.string().nullable(),
  nameOnCard: z.string(),
  issuedOn: dateSchema,
  validTo: dateSchema,
  state: cardStateSchema,
  stateOn: dateSchema,
});
export type Card = z.infer<typeof cardSchema>;

export const clubLevelSchema = z.enum(['ulisse', 'frecciaAlata', 'frecciaAlataPlus']);
export const clubTermSchema = z.object({
  level: clubLevelSchema,
  basis: z.enum(['miles', 'flights', 'promotion', 'category', 'paid', 'perSempre']),
  qualifyingYear: z.number().int(),
  recognisedOn: dateSchema,
  startsOn: dateSchema,
  endsOn: dateSchema.nullable(),
});
export type ClubTerm = z.infer<typeof clubTermSchema>;

export const linkSchema = z.object({
  linkId: z.string(),
  kind: z.enum(['child', 'administrator']),
  childCode: z.string().nullable(),
  childSurname: z.string().nullable(),
  childGiven: z.string().nullable(),
  birthDate: dateSchema.nullable(),
  company: z.string().nullable(),
  validFrom: dateSchema.nullable(),
  validTo: dateSchema.nullable(),
  /** Day the code of a child was given to the parent; absent where it was not, and in documents of earlier releases. */
  codeProvidedOn: dateSchema.optional(),
  state: z.enum(['pending', 'active', 'ended', 'refused']),
});
export type Link = z.infer<typeof linkSchema>;

export const ledgerKindSchema = z.enum([
  'broughtForward',
  'flight',
  'childFlight',
  'companyFlight',
  'clubBonus',
  'partner',
  'promotion',
  'purchase',
  'giftIn',
  'transferIn',
  'moveIn',
  'goodwill',
  'recredit',
  'contributionRefund',
  'award',
  'contribution',
  'changeFee',
  'upgrade',
  'cashMiles',
  'extraService',
  'gallery',
  'charity',
  'giftOut',
  'transferOut',
  'moveOut',
  'expiry',
  'closure',
  'correction',
  'reversal',
]);
export type LedgerKind = z.infer<typeof ledgerKindSchema>;

/** One line of the append-only miles ledger. The balance of an account is the sum of `miles` over its entries, everywhere. */
export const ledgerEntrySchema = z.object({
  entryId: z.string(),
  kind: ledgerKindSchema,
  miles: z.number().int(),
  qualifying: z.boolean(),
  activityOn: dateSchema,
  postedOn: dateSchema,
  partner: z.string().nullable(),
  flightRef: z.string().nullable(),
  awardId: z.string().nullable(),
  promotion: z.string().nullable(),
  counterpart: z.string().nullable(),
  reverses: z.string().nullable(),
});
export type LedgerEntry = z.infer<typeof ledgerEntrySchema>;

export const awardSchema = z.object({
  awardId: z.string(),
  ticket: z.string().nullable(),
  kind: z.enum(['standard', 'promo', 'special']),
  state: z.enum(['booked', 'lapsed', 'issued', 'partial', 'used', 'expired', 'exchanged', 'refunded', 'void']),
  bookedAt: instantSchema,
  ticketingLimitAt: instantSchema,
  issuedOn: dateSchema.nullable(),
  validUntil: dateSchema.nullable(),
  priceMiles: z.number().int(),
  passenger: z.string(),
});
export type Award = z.infer<typeof awardSchema>;

/** A coupon credited to, or quoting, this account; enough to find a member by ticket and to explain a ledger line. */
export const couponSchema = z.object({
  ticket: z.string(),
  coupon: z.number().int(),
  marketing: z.string(),
  operating: z.string(),
  flightNo: z.string(),
  localDate: dateSchema,
  origin: z.string(),
  destination: z.string(),
});
export type Coupon = z.infer<typeof couponSchema>;

export const consentSchema = z.object({
  purpose: z.enum(['marketing', 'profiling', 'specialCategories']),
  granted: z.boolean(),
  recordedOn: dateSchema,
});
export type Consent = z.infer<typeof consentSchema>;

export const memberAccountSchema = z.object({
  kind: z.literal('member'),
  code: accountCodeSchema,
  branch: z.string(),
  status: accountStatusSchema,
  openedOn: dateSchema,
  closedOn: dateSchema.nullable(),
  closeReason: z.enum(['merged', 'cardTransfer', 'dormancy', 'withdrawal', 'exclusion', 'deceased']).nullable(),
  successor: z.string().nullable(),
  /** Codes this account had before, oldest first: they stay findable. */
  formerCodes: z.array(z.string()),
  cardSurname: z.string(),
  cardGiven: z.string(),
  surname: z.string(),
  given: z.string(),
  middle: z.string().nullable(),
  birthDate: dateSchema,
  gender: z.enum(['f', 'm']).nullable(),
  language: languageSchema.nullable(),
  addressLine: z.string().nullable(),
  postalCode: z.string().nullable(),
  city: z.string().nullable(),
  province: z.string().nullable(),
  country: z.string(),
  email: z.string().nullable(),
  emailChangedAt: instantSchema.nullable(),
  mobile: z.string().nullable(),
  phone: z.string().nullable(),
  deceasedOn: dateSchema.nullable(),
  perSempre: z.boolean(),
  hasPin: z.boolean(),
  toBeReconciled: z.boolean(),
  cards: z.array(cardSchema),
  clubs: z.array(clubTermSchema),
  links: z.array(linkSchema),
  consents: z.array(consentSchema),
  awards: z.array(awardSchema),
  coupons: z.array(couponSchema),
  ledger: z.array(ledgerEntrySchema),
  /** Claims, oldest first; absent where there never was one, so that documents of earlier releases are the same text. */
  requests: z.array(claimRequestSchema).optional(),
});
export type MemberAccount = z.infer<typeof memberAccountSchema>;
