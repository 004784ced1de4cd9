import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { businessClockSchema } from '../../../db/desk/outbox/setting-repository.ts';
import { hqTrustSchema } from './enrolment-file.ts';

/** What the sign-in screen may know before the store is open: nothing secret, nobody's data. */
const deskCardSchema = z.object({
  deskId: z.string(),
  name: z.string(),
  branch: z.string(),
  hqUrl: z.string(),
  ...hqTrustSchema.shape,
  /** Business time as last heard, for the date on the sign-in screen while headquarters does not answer. */
  clock: businessClockSchema.optional(),
});
export type DeskCard = z.infer<typeof deskCardSchema>;

const fileIn = (dataDir: string): string => join(dataDir, 'desk', 'desk.json');

/** The desk's name plate; null on a new desk or when the file cannot be read. */
export const readDeskCard = (dataDir: string): DeskCard | null => {
  try {
    return deskCardSchema.parse(JSON.parse(readFileSync(fileIn(dataDir), 'utf8')));
  } catch {
    return null;
  }
};

/** Writes the name plate, whole or not at all. */
export const writeDeskCard = (dataDir: string, card: DeskCard): void => {
  mkdirSync(join(dataDir, 'desk'), { recursive: true, mode: 0o700 });
  const draft = `${fileIn(dataDir)}.new`;
  writeFileSync(draft, JSON.stringify(card), { mode: 0o600 });
  renameSync(draft, fileIn(dataDir));
};
