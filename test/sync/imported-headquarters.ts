import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHqDatabase } from '../../db/hq/connection.ts';
import { migrateHq } from '../../db/hq/migrate.ts';
import { rebuildSnapshots } from '../../db/hq/rebuild-snapshots.ts';
import { businessClock } from '../../hq/business-clock.ts';
import { importExtract } from '../../hq/import/import-extract.ts';
import { overPostgres } from '../../hq/over-postgres.ts';
import { pinRecords } from '../../hq/pin/pin-records.ts';
import { personalSeals } from '../../hq/secrets/personal-seals.ts';
import type { OpenHq } from './headquarters-under-test.ts';

const DAY = '2017-11-20';

/** A headquarters whose members came in the extract in `directory`, as `hq import` loads it. */
export const openImportedHeadquarters = async (databaseUrl: string, directory: string): Promise<OpenHq> => {
  const db = openHqDatabase(databaseUrl);
  const masterKey = randomBytes(32);
  const seals = personalSeals(masterKey);
  await migrateHq(db, seals);
  const { result } = await importExtract({
    database: db,
    directory,
    masterKey,
    today: DAY,
    mode: 'load',
    afterLoad: async (transaction) => void (await rebuildSnapshots(transaction, seals)),
  });
  if (result !== 'loaded') throw new Error(`The extract was not loaded: ${result}.`);
  return {
    db,
    clock: businessClock(DAY),
    masterKey,
    seals,
    ...overPostgres(db, seals),
    pins: pinRecords(masterKey),
    onMailQueued: () => undefined,
    notice: () => undefined,
    folder: mkdtempSync(join(tmpdir(), 'milepost-imported-hq-')),
    close: () => db.destroy(),
  };
};
