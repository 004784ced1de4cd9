import { randomBytes } from 'node:crypto';
import type { Knex } from 'knex';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalSeals } from '../../hq/secrets/personal-seals.ts';
import { filesBelow, holdingInPlain } from '../../test/e2e/support/plain-text.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { openHqDatabase } from './connection.ts';
import { migrateHq } from './migrate.ts';
import { openRow } from './sealed-rows.ts';
import { type SealedTable, sealedTables } from './sealed-tables.ts';

const seals = personalSeals(randomBytes(32));
const MEMBERS = 2300; // more than two batches
const MARKER = 'Quazzivelt';
const body = `{"note":"${MARKER} \\u0000"}`; // what jsonb would refuse is kept as it is
const COMMAND = '01890a5d-ac96-774b-bcce-b302099a8057';

const insertInPlain = async (db: Knex): Promise<void> => {
  await db.raw(
    `insert into members (code, status, opened_on, card_surname, card_given, surname, given, birth_date, country, branch,
                          email, email_changed_at, per_sempre, meal)
     select lpad(n::text, 10, '0'), 'active', '2010-05-01', upper(:name), 'ADA', :name, 'Ada ' || n, '1978-05-14', 'IT', 'ROM',
            case when n % 2 = 0 then 'm' || n || '@${MARKER}.example' end, '2017-01-02 03:04:05.678901+00', false, 'KSML'
       from generate_series(1, ${MEMBERS}) as n`,
    { name: MARKER },
  );
  const days = { issued_on: '2015-05-01', valid_to: '2020-05-01', state_on: '2015-05-01' };
  const card = { code: '0000000001', partner: null, name_on_card: MARKER, state: 'ok', ...days };
  await db('cards').insert([
    { ...card, kind: 'standard', issue_no: 1 },
    { ...card, kind: 'coBrand', issue_no: 1 },
  ]);
  const document = JSON.stringify({ surname: MARKER });
  await db('account_snapshots').insert({ code: '0000000001', scope: 'ROM', version: 1, document });
  const place = { desk: 'D-001', incarnation: COMMAND, dseq: 1, hash: 'h', type: 'call.wrap-up', account: null };
  const rest = { body, result: '{"status":"accepted"}', decision: null, status: 'accepted', received_at: new Date(0) };
  await db('commands').insert({ command_id: COMMAND, ...place, ...rest });
};

describe('a database that held members in plain', () => {
  let server: TestPostgres;
  let db: Knex;
  const stored = async <Row>(table: SealedTable, where: object): Promise<Row> =>
    openRow<Row>(seals, table, await db(table).where(where).first());

  beforeAll(async () => {
    server = await startTestPostgres();
    db = openHqDatabase(await server.createDatabase('sealed'));
    await migrateHq(db, seals, { upTo: '0002-settlement-tables' });
    await insertInPlain(db);
    await db.raw('analyze');
    await db.raw('checkpoint');
  }, 60_000);

  afterAll(async () => {
    await db.destroy();
    await server.stop();
  });

  const filesHolding = (): readonly string[] =>
    holdingInPlain(
      filesBelow(server.dataDir).filter((file) => !file.includes('/pg_wal/')),
      [MARKER],
    );

  it('is sealed in batches, goes on where it was stopped, and lets nobody write to the plain rows meanwhile', async () => {
    expect(filesHolding().length).toBeGreaterThan(2);
    const powerCut = (line: string): void => {
      if (line.includes('2000')) throw new Error('power cut');
    };
    await expect(migrateHq(db, seals, { told: powerCut })).rejects.toThrow('power cut');
    await expect(db('members').where({ code: '0000000001' }).update({ branch: 'MIL' })).rejects.toThrow(/up to date/);
    const otherKey = personalSeals(randomBytes(32));
    await expect(migrateHq(db, otherKey)).rejects.toThrow(/another master key/);
    const told: string[] = [];
    const applied = await migrateHq(db, seals, { told: (line) => told.push(line) });
    expect(applied[0]).toBe('0003-sealed-columns');
    expect(told[0]).toBe('Sealing members: 300 rows');
    expect(await db('members').count({ n: '*' })).toEqual([{ n: MEMBERS }]);
  });

  it('keeps every value, to the microsecond, and every absence', async () => {
    const member = await stored('members', { code: '0000000002' });
    const email = `m2@${MARKER}.example`;
    const name = { surname: MARKER, given: 'Ada 2', card_surname: MARKER.toUpperCase(), middle: null };
    expect(member).toMatchObject({ ...name, birth_date: '1978-05-14', meal: 'KSML', email, opened_on: '2010-05-01' });
    expect(await stored('members', { code: '0000002299' })).toMatchObject({ given: 'Ada 2299', email: null });
    const exact = await db('members').whereRaw("email_changed_at <> '2017-01-02 03:04:05.678901+00'");
    expect(exact).toEqual([]);
    expect(await stored('commands', { command_id: COMMAND })).toMatchObject({ body, decision: null, dseq: 1 });
    const snapshot = await stored<{ document: string }>('account_snapshots', { code: '0000000001' });
    expect(JSON.parse(snapshot.document)).toEqual({ surname: MARKER });
    expect(await db('cards').where({ code: '0000000001' })).toHaveLength(2);
  });

  it('holds nothing of it any more outside the write-ahead log', async () => {
    await db.raw('checkpoint');
    expect(filesHolding()).toEqual([]);
  });

  it('keeps its keys and rules, and takes no plain text into a sealed column', async () => {
    const dup = db.raw("insert into cards select * from cards where kind = 'standard'");
    await expect(dup).rejects.toMatchObject({ code: '23505', constraint: 'cards_pkey' });
    await expect(db('commands').update({ status: 'unheard-of' })).rejects.toMatchObject({ code: '23514' });
    await expect(db('members').update({ surname: MARKER })).rejects.toMatchObject({ code: '23514' });
    await expect(db('members').update({ surname: null })).rejects.toMatchObject({ code: '23502' });
    await expect(db('calls').insert({ command_id: COMMAND })).rejects.toMatchObject({ code: '23502' });
  });

  it('seals just the columns that are listed, and has no other free text that a member is in', async () => {
    const { rows } = await db.raw<{ rows: { table_name: string; column_name: string; domain_name: string | null }[] }>(
      `select table_name, column_name, domain_name from information_schema.columns
        where table_schema = current_schema() and (domain_name = 'sealed' or data_type in ('json', 'jsonb'))`,
    );
    const listed = Object.entries(sealedTables).flatMap(([table, columns]) =>
      columns.map((name) => `${table}.${name}`),
    );
    const sealed = rows
      .filter((row) => row.domain_name === 'sealed')
      .map((row) => `${row.table_name}.${row.column_name}`);
    expect(sealed.sort()).toEqual(listed.sort());
    const plain = rows.filter((row) => row.domain_name === null).map((row) => `${row.table_name}.${row.column_name}`);
    expect(plain).toEqual(['extracts.report']); // findings name columns, never values
  });
});
