import { z } from 'zod';
import { clubLevelSchema } from '../account/account.ts';
import { dateSchema } from '../account/day-and-instant.ts';

/**
 * Dated tables of the programme that a desk needs to say what a flight gives (extract format §7). Headquarters loads them, desks keep a copy
 * of one version. Days are included at both ends; distances come from coordinates in degrees.
 */
export const airportSchema = z.object({
  code: z.string().regex(/^[A-Z]{3}$/),
  city: z.string(),
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
});
export type Airport = z.infer<typeof airportSchema>;

const periodSchema = z.object({ validFrom: dateSchema, validTo: dateSchema.nullable() });

/** What a class of a carrier gives: percent of the base miles, which are at least `minimumMiles` a leg. */
export const earningRowSchema = periodSchema.extend({
  carrier: z.string(),
  bookingClass: z.string().regex(/^[A-Z]$/),
  fareType: z.enum(['standard', 'promo']),
  percent: z.number().int().min(0),
  minimumMiles: z.number().int().min(0),
  qualifying: z.boolean(),
  earns: z.boolean(),
});
export type EarningRow = z.infer<typeof earningRowSchema>;

export const partnerSchema = periodSchema.extend({
  code: z.string(),
  name: z.string(),
  kind: z.enum(['operator', 'airline', 'commercial', 'service', 'charity']),
  skyTeam: z.boolean(),
  /** First three digits of the tickets it issues. */
  ticketStock: z.string().nullable(),
  phone: z.string().nullable(),
  email: z.string().nullable(),
  url: z.string().nullable(),
});
export type Partner = z.infer<typeof partnerSchema>;

/** A promotion that lets a class earn which otherwise does not, for all members. */
export const specialFareSchema = periodSchema.extend({
  promotionId: z.string(),
  carrier: z.string().nullable(),
  bookingClass: z.string(),
  farePercent: z.number().int().min(0),
  includesChildren: z.boolean(),
});

export const clubBonusSchema = z.object({
  year: z.number().int(),
  level: clubLevelSchema,
  bonusPercent: z.number().int().min(0),
});

export const programmeDataSchema = z.object({
  /** sha256 in hex over the canonical JSON of the tables: equal versions are equal data. */
  version: z.string().regex(/^[0-9a-f]{64}$/),
  /** The figures are made up (extract format §7). */
  demo: z.boolean(),
  airports: z.array(airportSchema),
  earning: z.array(earningRowSchema),
  partners: z.array(partnerSchema),
  specialFares: z.array(specialFareSchema),
  clubBonuses: z.array(clubBonusSchema),
});
export type ProgrammeData = z.infer<typeof programmeDataSchema>;

/** True on the days of a period; an open end has no limit. */
export const coversDay = ({ validFrom, validTo }: z.infer<typeof periodSchema>, day: string): boolean =>
  validFrom <= day && (validTo === null || day <= validTo);

/** The airline's row of the partner list on a day; undefined when it is not, or no longer, in the programme. */
export const listedAirline = ({ partners }: ProgrammeData, carrier: string, day: string): Partner | undefined =>
  partners.find(
    (row) => row.code === carrier && (row.kind === 'operator' || row.kind === 'airline') && coversDay(row, day),
  );

/** Commercial partners, whose miles are claimed from them (RULES A-04), by name. */
export const commercialPartners = ({ partners }: ProgrammeData): readonly Partner[] =>
  partners.filter(({ kind }) => kind === 'commercial').toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
