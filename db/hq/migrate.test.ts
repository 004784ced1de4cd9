import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalSeals } from '../../hq/secrets/personal-seals.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { openHqDatabase } from './connection.ts';
import { migrateHq } from './migrate.ts';

const seals = personalSeals(randomBytes(32));

describe("headquarters' database", () => {
  let server: TestPostgres;
  let knex: Knex;

  beforeAll(async () => {
    server = await startTestPostgres();
    knex = openHqDatabase(await server.createDatabase('migrate'));
  }, 60_000);

  afterAll(async () => {
    await knex.destroy();
    await server.stop();
  });

  it('is brought up to date once, and starting again changes nothing', async () => {
    expect(await migrateHq(knex, seals, { upTo: '0001-extract-tables' })).toEqual(['0001-extract-tables']);
    expect(await migrateHq(knex, seals, { upTo: '0001-extract-tables' })).toEqual([]);
    expect(
      await knex('information_schema.tables').where({ table_schema: 'public', table_name: 'ledger' }),
    ).toHaveLength(1);
    expect(await migrateHq(knex, seals)).toEqual([
      '0002-settlement-tables',
      '0003-sealed-columns',
      '0004-supervisor-flags',
      '0005-desk-keys',
      '0007-backups-and-checksums',
      '0008-leases',
      '0009-cases',
      '0010-claims',
    ]);
    expect(await migrateHq(knex, seals)).toEqual([]);
    await expect(migrateHq(knex, personalSeals(randomBytes(32)))).rejects.toThrow(/another master key/);
  });

  it('gives days as text, instants as ISO text and large counts as numbers', async () => {
    const { rows } = await knex.raw(
      "select date '2016-02-29' as day, timestamptz '2017-11-20 10:00+01' as instant, 5000000000::int8 as miles, '0012'::text as code",
    );
    expect(rows).toEqual([
      { day: '2016-02-29', instant: '2017-11-20T09:00:00.000Z', miles: 5_000_000_000, code: '0012' },
    ]);
  });

  it('refuses a database of a newer release and names what it does not know', async () => {
    await knex('knex_migrations').insert({ name: '9999-from-the-future', batch: 99, migration_time: new Date() });
    await expect(migrateHq(knex, seals)).rejects.toThrow(/newer release.*9999-from-the-future.*Nothing was changed/);
  });
});
