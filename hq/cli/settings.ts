import { join } from 'node:path';
import { z } from 'zod';
import { dateSchema } from '../../shared/account/day-and-instant.ts';
import { CommandFailure, EXIT } from './command-failure.ts';

const environmentSchema = z.object({
  DATABASE_URL: z.string().optional(),
  MILEPOST_HQ_DIR: z.string().optional(),
  MILEPOST_HQ_KEY: z.string().optional(),
  MILEPOST_BUSINESS_DATE: z.string().optional(),
  MILEPOST_SMTP_URL: z.string().optional(),
});

/** Settings of headquarters, from the environment. */
export interface Settings {
  readonly databaseUrl: string;
  readonly businessDate: string | undefined;
  readonly smtpUrl: string | undefined;
  readonly key: string | undefined;
  /** Folder of the master key and the mail spool. Asking for it fails when it is not set. */
  readonly folder: () => string;
  readonly spool: () => string;
}

const wanted = (value: string | undefined, name: string, purpose: string): string => {
  if (value !== undefined && value !== '') return value;
  throw new CommandFailure(EXIT.usage, `${name} is not set. Give it ${purpose}.`);
};

const isDay = (text: string): boolean =>
  dateSchema.safeParse(text).success && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text);

const validDay = (text: string): boolean => {
  try {
    return isDay(text);
  } catch {
    return false;
  }
};

/** Reads the environment. Throws a usage failure for what is missing or malformed. */
export const readSettings = (environment: NodeJS.ProcessEnv): Settings => {
  const given = environmentSchema.parse(environment);
  const date = given.MILEPOST_BUSINESS_DATE === '' ? undefined : given.MILEPOST_BUSINESS_DATE;
  if (date !== undefined && !validDay(date))
    throw new CommandFailure(EXIT.usage, 'MILEPOST_BUSINESS_DATE is not a date. Write it as 2017-11-20.');
  const folder = (): string =>
    wanted(given.MILEPOST_HQ_DIR, 'MILEPOST_HQ_DIR', 'the folder of the master key and the mail spool');
  return {
    databaseUrl: wanted(given.DATABASE_URL, 'DATABASE_URL', 'the address of the database, postgres://…'),
    businessDate: date,
    smtpUrl: given.MILEPOST_SMTP_URL === '' ? undefined : given.MILEPOST_SMTP_URL,
    key: given.MILEPOST_HQ_KEY,
    folder,
    spool: () => join(folder(), 'mail'),
  };
};

/** The folder only when the key does not come from the environment. */
export const keySettings = (settings: Settings): { folder: string; key: string | undefined } => ({
  folder: settings.key === undefined || settings.key === '' ? settings.folder() : '',
  key: settings.key,
});
