import { randomBytes } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Knex } from 'knex';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openHqDatabase } from '../../db/hq/connection.ts';
import { migrateHq } from '../../db/hq/migrate.ts';
import { openRow } from '../../db/hq/sealed-rows.ts';
import type { SealedTable } from '../../db/hq/sealed-tables.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { unwrapPinHash } from '../pin/wrap.ts';
import { personalSeals } from '../secrets/personal-seals.ts';
import type { Finding } from './finding.ts';
import { type ImportOptions, type ImportSummary, importExtract } from './import-extract.ts';
import { findingLine } from './report.ts';
import { change, sampleExtract, writeExtract } from './sample-extract.ts';

const fixtures = join(import.meta.dirname, '../../test/fixtures');
const masterKey = randomBytes(32);
const seals = personalSeals(masterKey);

interface Expected {
  readonly after: {
    readonly rows: Record<string, number>;
    readonly balances: Record<string, number>;
    readonly reconcile: readonly string[];
  };
}

const tableOf = (file: string): string => file.replace('.csv', '');

describe('loading an extract into PostgreSQL', () => {
  let server: TestPostgres;
  let database: Knex;
  let findings: Finding[];
  let scratch: string;
  let databases = 0;

  const load = (directory: string, more: Partial<ImportOptions> = {}): Promise<ImportSummary> =>
    importExtract({
      database,
      directory,
      masterKey,
      today: '2017-11-20',
      mode: 'load',
      onFinding: (finding) => findings.push(finding),
      ...more,
    });

  const storedRows = async (file: string): Promise<number> => {
    const counted = await database(tableOf(file)).count<{ count: number }[]>('* as count');
    return counted[0]?.count ?? Number.NaN;
  };

  const storedRow = async (table: SealedTable, where: object, columns: readonly string[]): Promise<unknown> =>
    openRow(seals, table, await database(table).where(where).first(columns));

  const balances = async (): Promise<Record<string, number>> => {
    const { rows } = await database.raw<{ rows: { code: string; balance: number }[] }>(
      'select code, coalesce((select sum(miles) from ledger where account = code), 0)::int8 as balance from accounts',
    );
    return Object.fromEntries(rows.map(({ code, balance }) => [code, balance]));
  };

  beforeAll(async () => {
    server = await startTestPostgres();
  }, 60_000);

  beforeEach(async () => {
    databases += 1;
    database = openHqDatabase(await server.createDatabase(`import_${databases}`));
    await migrateHq(database, seals);
    findings = [];
    scratch = mkdtempSync(join(tmpdir(), 'milepost-extract-'));
  });

  afterEach(async () => {
    await database.destroy();
    rmSync(scratch, { recursive: true, force: true });
  });

  afterAll(() => server.stop());

  it('stores the demo extract whole, with 11 warnings about shared addresses', async () => {
    const seen = new Set<string>();
    const { result, report } = await load(join(fixtures, 'extract-a'), { onProgress: ({ file }) => seen.add(file) });
    expect(result).toBe('loaded');
    expect(findings.map(({ file, rule, outcome }) => [file, rule, outcome])).toEqual(
      Array.from({ length: 11 }, () => ['members.csv', 'M4', 'warn']),
    );
    expect(report).toMatchObject({ outcome: 'loaded', rejected: 0, warned: 11 });
    expect(report.rows).toMatchObject({ 'members.csv': 2000, 'ledger.csv': 24113, 'flights.csv': 19722 });
    for (const [file, rows] of Object.entries(report.rows))
      expect([file, await storedRows(file)]).toEqual([file, rows]);
    expect(seen.size).toBe(23);
    const stated = readStatedBalances(join(fixtures, 'extract-a'));
    expect(await balances()).toEqual(stated);
    expect(await database('accounts').where({ to_be_reconciled: true })).toEqual([]);
    const wrapped = await database('pins').first<{ code: string; wrapped_hash: Buffer; key_id: string }>();
    const phc = unwrapPinHash(masterKey, wrapped.code, { keyId: wrapped.key_id, wrapped: wrapped.wrapped_hash });
    expect(readFileSync(join(fixtures, 'extract-a', 'pins.csv'), 'utf8')).toContain(phc);
  }, 60_000);

  it('leaves rejected records out and marks accounts to be reconciled', async () => {
    const directory = join(fixtures, 'extract-a-dirty-loadable');
    const { after } = JSON.parse(readFileSync(join(directory, 'expected.json'), 'utf8')) as Expected;
    const { report } = await load(directory);
    expect(report.rows).toEqual(after.rows);
    for (const [file, rows] of Object.entries(after.rows)) {
      expect([file, await storedRows(file)]).toEqual([file, rows]);
    }
    expect(await balances()).toEqual(after.balances);
    const marked = database('accounts').where({ to_be_reconciled: true }).orderBy('code').pluck('code');
    expect(await marked).toEqual(after.reconcile);
    const stored = await storedRow('members', { code: '0098010221' }, ['mobile', 'opened_on', 'postal_code']);
    expect(stored).toEqual({ mobile: null, opened_on: '2014-05-06', postal_code: '00184' });
  });

  it('changes nothing when the same bytes come again, and refuses other bytes under the same id', async () => {
    cpSync(join(fixtures, 'extract-a-dirty-loadable'), scratch, { recursive: true });
    expect((await load(scratch)).result).toBe('loaded');
    const before = await database('extracts').first();
    expect((await load(scratch)).result).toBe('unchanged');
    const manifest = JSON.parse(readFileSync(join(scratch, 'manifest.json'), 'utf8'));
    rmSync(join(scratch, 'manifest.json'));
    writeFileSync(join(scratch, 'manifest.json'), JSON.stringify({ ...manifest, businessDate: '2017-11-19' }));
    const again = await load(scratch);
    expect(again).toMatchObject({ result: 'otherBytes', report: { outcome: 'refused' } });
    expect(await database('extracts').first()).toEqual(before);
  });

  it('takes a later extract as the new picture until headquarters has settled changes of its own', async () => {
    cpSync(join(fixtures, 'extract-a-dirty-loadable'), scratch, { recursive: true });
    await load(scratch);
    const manifest = JSON.parse(readFileSync(join(scratch, 'manifest.json'), 'utf8'));
    const rename = (extractId: string): void => {
      rmSync(join(scratch, 'manifest.json'));
      writeFileSync(join(scratch, 'manifest.json'), JSON.stringify({ ...manifest, extractId }));
    };
    rename('second');
    expect((await load(scratch)).result).toBe('loaded');
    expect(await storedRows('members.csv')).toBe(14);
    await database('accounts').where({ code: '0098010019' }).update({ version: 2 });
    rename('third');
    expect(await load(scratch)).toMatchObject({ result: 'inUse', report: { outcome: 'refused' } });
  });

  it('stores nothing of a refused extract, nothing in a mere check, and nothing when the load breaks off', async () => {
    expect((await load(join(fixtures, 'extract-a-dirty'))).result).toBe('refusedByFinding');
    expect((await load(join(fixtures, 'extract-a-dirty-loadable'), { mode: 'check' })).result).toBe('checked');
    const brokenOff = load(join(fixtures, 'extract-a-dirty-loadable'), {
      afterLoad: () => Promise.reject(new Error('The feed did not start.')),
    });
    await expect(brokenOff).rejects.toThrow('The feed did not start.');
    for (const table of ['members', 'accounts', 'extracts']) expect(await database(table)).toEqual([]);
  });

  it('stores what a warning says it stores: tidied text, dropped values, and a link that ended at fourteen', async () => {
    const extract = sampleExtract();
    change(extract, 'members.csv', 2, { surname: ' Verdi ', email: 'anna@@posta' });
    change(extract, 'links.csv', 2, { birth_date: '2003-11-20' });
    const directory = writeExtract(extract);
    await load(directory);
    rmSync(directory, { recursive: true, force: true });
    expect(await storedRow('members', { code: '0098010019' }, ['surname', 'email'])).toEqual({
      surname: 'Verdi',
      email: null,
    });
    expect(await database('links').where({ link_id: 'K98011' }).first('state', 'end_reason', 'valid_to')).toEqual({
      state: 'ended',
      end_reason: 'turned14',
      valid_to: '2017-11-19',
    });
  });

  it('never puts a PIN, a hash or a card number into the report', async () => {
    await load(join(fixtures, 'extract-a-dirty-loadable'));
    const stored = await database('extracts').first<{ report: unknown }>('report');
    const text = `${findings.map(findingLine).join('\n')}\n${JSON.stringify(stored)}`;
    expect(text).not.toMatch(/argon2|4711|4111|[0-9]{10}|@/);
    for (const { file } of findings) expect(file).toMatch(/^[a-z_]+\.csv$/);
  });
});

const readStatedBalances = (directory: string): Record<string, number> =>
  Object.fromEntries(
    ['members.csv', 'companies.csv'].flatMap((file) => {
      const lines = readFileSync(join(directory, file), 'utf8').trimEnd().split('\n').slice(1);
      return lines.map((line) => [line.slice(0, 10), Number(line.slice(line.lastIndexOf(',') + 1))] as const);
    }),
  );
