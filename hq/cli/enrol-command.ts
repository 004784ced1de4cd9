import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Knex } from 'knex';
import { createEnrolmentCode, isEnrolled } from '../auth/enrolment.ts';
import { CommandFailure, EXIT } from './command-failure.ts';

export interface PrintedEnrolment {
  readonly deskId: string;
  readonly enrolmentCode: string;
}

/** `hq enrol-desk`: a one-time code for a desk. Throws a refusal for a desk that is unknown or revoked. */
export const enrolCommand = async (database: Knex, deskId: string, ttlMinutes: number): Promise<PrintedEnrolment> => {
  const enrolmentCode = await createEnrolmentCode(database, deskId, new Date(Date.now() + ttlMinutes * 60_000));
  if (enrolmentCode === undefined)
    throw new CommandFailure(EXIT.refused, 'There is no active desk of that name. Nothing was changed.');
  return { deskId, enrolmentCode };
};

/** Writes the enrolment file of a desk (mode 0600) unless the desk has enrolled already. @returns whether it wrote one */
export const enrolIfNeeded = async (
  database: Knex,
  deskId: string,
  file: string,
  hq: { readonly hqUrl: string; readonly hqCa?: string },
  ttlMinutes: number,
): Promise<boolean> => {
  if (await isEnrolled(database, deskId)) return false;
  const enrolment = await enrolCommand(database, deskId, ttlMinutes);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  writeFileSync(`${file}.new`, JSON.stringify({ ...hq, ...enrolment }), { mode: 0o600 });
  renameSync(`${file}.new`, file);
  return true;
};
