import { createHash } from 'node:crypto';
import { canonicalise } from '../../shared/account/canonical.ts';
import { type ProgrammeData, programmeDataSchema } from '../../shared/programme/programme-data.ts';
import type { Tables } from './pipeline.ts';

const period = { validFrom: 'valid_from', validTo: 'valid_to' } as const;

const readTables = async (from: Tables) => ({
  airports: await from('airports').orderBy('code').select('code', 'city', 'lat', 'lon'),
  earning: await from('earning_table')
    .orderBy('row_id')
    .select({
      ...period,
      carrier: 'carrier',
      bookingClass: 'booking_class',
      fareType: 'fare_type',
      percent: 'percent',
      minimumMiles: 'minimum_miles',
      qualifying: 'qualifying',
      earns: 'earns',
    }),
  partners: await from('partners')
    .orderBy(['code', 'valid_from'])
    .select({
      ...period,
      code: 'code',
      name: 'name',
      kind: 'kind',
      skyTeam: 'skyteam',
      ticketStock: 'ticket_stock',
      phone: 'contact_phone',
      email: 'contact_email',
      url: 'contact_url',
    }),
  specialFares: await from('promotions')
    .where({ kind: 'specialFare', audience: 'members' })
    .orderBy('promotion_id')
    .select({
      ...period,
      promotionId: 'promotion_id',
      carrier: 'carrier',
      bookingClass: 'booking_class',
      farePercent: 'fare_percent',
      includesChildren: 'includes_children',
    }),
  clubBonuses: await from('club_thresholds').orderBy(['year', 'level']).select({
    year: 'year',
    level: 'level',
    bonusPercent: 'bonus_percent',
  }),
});

const hasDemoRows = async (from: Tables): Promise<boolean> =>
  (await from('earning_table').where({ demo: true }).first('row_id')) !== undefined;

/**
 * The programme tables a desk needs to say what a flight gives, as they were loaded last, under the sha256 of their content.
 * @throws Error when a row is none the programme could have
 */
export const readProgrammeData = async (from: Tables): Promise<ProgrammeData> => {
  const tables = { demo: await hasDemoRows(from), ...(await readTables(from)) };
  const version = createHash('sha256').update(canonicalise(tables)).digest('hex');
  return programmeDataSchema.parse({ version, ...tables });
};

/** Which load the programme tables came from; another one may have brought others. */
const lastLoad = async (from: Tables): Promise<string | null> => {
  const row: { extract_id: string } | undefined = await from('extracts')
    .orderBy('loaded_at', 'desc')
    .first('extract_id');
  return row?.extract_id ?? null;
};

let known: { readonly load: string; readonly data: ProgrammeData } | null = null;

/** As `readProgrammeData`, and read once for every load: the tables change with an import only, the node keeps what it has read. */
export const currentProgramme = async (from: Tables): Promise<ProgrammeData> => {
  const load = await lastLoad(from);
  if (load !== null && known?.load === load) return known.data;
  const data = await readProgrammeData(from);
  if (load !== null) known = { load, data };
  return data;
};
