import type { Knex } from 'knex';
import { z } from 'zod';
import { instantSchema } from '../../../shared/account/day-and-instant.ts';
import { leaseKeySchema, signedLeaseSchema } from '../../../shared/account/lease/lease.ts';
import { enrolmentSchema } from '../../../shared/contract/hq-api.ts';
import { programmeDataSchema } from '../../../shared/programme/programme-data.ts';
import { namingFailures } from '../database-error.ts';
import type { Outbox } from './outbox.ts';

/**
 * `offsetMs` = business time minus this machine's clock; `lastBusinessNow` never goes back but by headquarters' word. `setBackMs`: how
 * far the machine's clock was set back since headquarters was last heard, in all steps together.
 */
export const businessClockSchema = z.object({
  offsetMs: z.number(),
  lastBusinessNow: instantSchema,
  lastWallMs: z.number(),
  setBackMs: z.number().optional(),
  demo: z.boolean(),
});

/** The desk's credential as it is kept. `keySeed`, base64 of 32 bytes, is missing only in a store from before desks had keys. */
const keptEnrolmentSchema = enrolmentSchema.extend({ keySeed: z.string().optional() });
export type KeptEnrolment = z.infer<typeof keptEnrolmentSchema>;

/** What the desk remembers about itself. Everything lies in the encrypted outbox, the key and the lease secret included. */
const settingSchemas = {
  enrolment: keptEnrolmentSchema,
  businessClock: businessClockSchema,
  /** Epoch of headquarters as last heard; another one means it was restored from a backup. */
  epoch: z.string(),
  /** PIN leases are good until this business instant. */
  leasesUntil: instantSchema,
  lastSyncedAt: instantSchema,
  /** What this desk may do alone; proved anew whenever it is read, since whoever can change the file could change it too. */
  lease: signedLeaseSchema,
  /** Keys of headquarters that prove leases; the first one heard of, and those that were endorsed since. */
  leaseKeys: z.array(leaseKeySchema),
  /** When the accounts here were last found to be those of headquarters. */
  comparedAt: instantSchema,
  /** Stretches of this desk's chains that headquarters lost by a restore after this desk had forgotten them. */
  lostCommands: z.array(
    z.object({ incarnation: z.string(), from: z.number().int(), to: z.number().int(), at: instantSchema }),
  ),
  /** Programme tables as headquarters gave them last. */
  programme: programmeDataSchema,
  /** Set when headquarters refused this desk for good. */
  refusal: z.enum(['desk-revoked', 'desk-forked', 'upgrade-needed']),
};
export type Settings = { [Name in keyof typeof settingSchemas]: z.infer<(typeof settingSchemas)[Name]> };
export type SettingName = keyof Settings;
export type BusinessClockSetting = Settings['businessClock'];

type SettingRow = { name: string; value: string };
const settings = (database: Knex): Knex.QueryBuilder<SettingRow, SettingRow[]> => database<SettingRow>('setting');

export const readSetting = async <Name extends SettingName>(
  outbox: Outbox,
  name: Name,
): Promise<Settings[Name] | null> => {
  const row = await settings(outbox.database).where({ name }).first<SettingRow | undefined>();
  if (row === undefined) return null;
  const schema: z.ZodType<Settings[Name]> = settingSchemas[name] as unknown as z.ZodType<Settings[Name]>;
  return schema.parse(JSON.parse(row.value));
};

export const writeSetting = async <Name extends SettingName>(
  outbox: Outbox,
  name: Name,
  value: Settings[Name],
): Promise<void> => {
  await namingFailures(() =>
    settings(outbox.database)
      .insert({ name, value: JSON.stringify(value) })
      .onConflict('name')
      .merge(),
  );
};

export const clearSetting = async (outbox: Outbox, name: SettingName): Promise<void> => {
  await namingFailures(() => settings(outbox.database).where({ name }).delete());
};
