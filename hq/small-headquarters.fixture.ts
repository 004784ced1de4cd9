import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { openHqDatabase } from '../db/hq/connection.ts';
import { findDesk } from '../db/hq/desk-repository.ts';
import { migrateHq } from '../db/hq/migrate.ts';
import { rebuildSnapshots } from '../db/hq/rebuild-snapshots.ts';
import { sealRow } from '../db/hq/sealed-rows.ts';
import type { SealedTable } from '../db/hq/sealed-tables.ts';
import type { Seals } from '../db/hq/seals.ts';
import { canonicalise } from '../shared/account/canonical.ts';
import { type Command, type CommandBody, FIRST_PREVIOUS_HASH, type Verification } from '../shared/account/command.ts';
import { type DeskIdentity, identifyByToken } from './auth/desk-identity.ts';
import { createEnrolmentCode, enrolDesk } from './auth/enrolment.ts';
import { businessClock } from './business-clock.ts';
import type { Headquarters } from './http/headquarters.ts';
import { overPostgres } from './over-postgres.ts';
import { pinRecords } from './pin/pin-records.ts';
import { personalSeals } from './secrets/personal-seals.ts';

/** A small headquarters with invented members for tests: two branches, three desks, four agents. Nothing here is read by the product. */
export const ADA = '0056994590';
export const BRUNO = '0069846791';
export const CARLA = '0075877665';
export const ADA_PIN = '5163';
export const PASSPHRASE = 'quattro parole inventate qui';
export const PIN_HASHING = { memoryCost: 1024, timeCost: 1, parallelism: 1 };

const member = (code: string, over: Readonly<Record<string, unknown>> = {}) => ({
  code,
  status: 'active',
  opened_on: '2010-05-01',
  card_surname: 'EXAMPLE',
  card_given: 'ADA',
  surname: 'Example',
  given: 'Ada',
  birth_date: '1978-05-14',
  country: 'IT',
  branch: 'ROM',
  email: `m${code}@mail.example`,
  language: 'it',
  per_sempre: false,
  ...over,
});

const card = (
  code: string,
  issueNo: number,
  kind: 'standard' | 'coBrand',
  over: Readonly<Record<string, unknown>> = {},
) => ({
  code,
  issue_no: issueNo,
  kind,
  partner: kind === 'coBrand' ? 'BNK' : null,
  name_on_card: 'ADA EXAMPLE',
  issued_on: '2015-05-01',
  valid_to: '2020-05-01',
  state: 'ok',
  state_on: '2015-05-01',
  ...over,
});

let entryNumber = 104_000;
const entry = (account: string, miles: number, activityOn: string) => {
  entryNumber += 1;
  return {
    entry_id: String(entryNumber),
    account,
    kind: 'flight',
    miles,
    qualifying: true,
    activity_on: activityOn,
    posted_on: activityOn,
    partner: 'AZ',
    flight_ref: `05521${entryNumber.toString().padStart(8, '0')}-1`,
  };
};

const agent = (
  agentId: string,
  role: string,
  passphraseHash: string,
  over: Readonly<Record<string, unknown>> = {},
) => ({
  agent_id: agentId,
  surname: 'Riva',
  given: 'Marta',
  role,
  queues: role === 'auditor' ? null : 'mm',
  languages: 'it en',
  branch: 'ROM',
  state: 'active',
  since: '2014-01-01',
  passphrase_hash: passphraseHash,
  ...over,
});

const desk = (deskId: string, branch: string, kind: string) => ({
  desk_id: deskId,
  branch,
  name: `${branch} ${deskId}`,
  kind,
  queues: 'mm',
  state: 'active',
  enrolled_on: '2016-01-01',
});

/** Rows as they are stored. */
const sealedRows = (seals: Seals, table: SealedTable, rows: readonly Readonly<Record<string, unknown>>[]) =>
  rows.map((row) => sealRow(seals, table, row));

const insertPeople = async (db: Knex, seals: Seals): Promise<void> => {
  const moved = { status: 'closed', closed_on: '2016-02-01', close_reason: 'cardTransfer', successor: ADA };
  const members = [
    member(ADA, { mobile: '+393200000001' }),
    member('0010041729', moved),
    member(BRUNO, { given: 'Bruno', email: null, language: null }),
    member(CARLA, { given: 'Carla', branch: 'MIL' }),
  ];
  await db('members').insert(sealedRows(seals, 'members', members));
  await db('accounts').insert(members.map(({ code, branch }) => ({ code, kind: 'member', branch })));
  const cards = [
    card(ADA, 1, 'standard', { state: 'lost', state_on: '2016-01-01' }),
    card(ADA, 2, 'standard'),
    card(ADA, 3, 'coBrand'),
    card(BRUNO, 1, 'standard'),
    card(CARLA, 1, 'standard'),
  ];
  await db('cards').insert(sealedRows(seals, 'cards', cards));
  await db('ledger').insert([
    entry(ADA, 80_000, '2017-03-02'),
    entry(ADA, 4_320, '2017-10-11'),
    entry(BRUNO, 500, '2017-10-01'),
    entry(CARLA, 900, '2017-10-01'),
  ]);
  const term = { basis: 'miles', qualifying_year: 2016, recognised_on: '2016-11-02', starts_on: '2016-12-01' };
  await db('clubs').insert({ code: ADA, level: 'frecciaAlata', ends_on: '2018-03-31', ...term });
  await db('consents').insert([
    { code: ADA, purpose: 'marketing', granted: true, recorded_on: '2016-01-02', channel: 'web' },
    { code: ADA, purpose: 'marketing', granted: false, recorded_on: '2017-01-02', channel: 'phone' },
  ]);
  const child = { child_code: '0086037075', child_surname: 'EXAMPLE', child_given: 'LIA', birth_date: '2010-01-01' };
  const link = { link_id: 'K00001', kind: 'child', member: ADA, ...child, state: 'active' };
  await db('links').insert(sealedRows(seals, 'links', [link]));
};

/** A desk as a test pushes from it: it keeps its own chain, and the bearer token of a desk from before requests were signed. */
export interface TestDesk extends DeskIdentity {
  readonly token: string;
  /** The next command of this desk's chain. */
  readonly command: (body: CommandBody, over?: Partial<Command>) => Command;
}

const hashOf = (command: Command): string => createHash('sha256').update(canonicalise(command)).digest('hex');

const chainOf = (deskId: string, incarnation: string): TestDesk['command'] => {
  let dseq = 0;
  let prevHash = FIRST_PREVIOUS_HASH;
  return (body, over = {}) => {
    dseq += 1;
    const envelope = { commandId: randomUUID(), desk: deskId, incarnation, dseq, prevHash, callId: 'call-1' };
    const rest = { agent: 'A-2147', decision: null, issuedAt: '2017-11-20T09:00:00.000Z' };
    const command = { ...envelope, ...rest, ...body, ...over } as Command;
    prevHash = hashOf(command);
    return command;
  };
};

export interface SmallHeadquarters extends Omit<Headquarters, 'wallClock'> {
  readonly folder: string;
  readonly enrol: (deskId: string) => Promise<TestDesk>;
  readonly close: () => Promise<void>;
}

/** Opens an empty database as a small headquarters. `url` is that of the database. */
export const openSmallHeadquarters = async (url: string): Promise<SmallHeadquarters> => {
  const db = openHqDatabase(url, { pipelined: true });
  const masterKey = randomBytes(32);
  const seals = personalSeals(masterKey);
  await migrateHq(db, seals);
  const pins = pinRecords(masterKey);
  const passphraseHash = await hash(PASSPHRASE, PIN_HASHING);
  const agents = [
    agent('A-2147', 'agent', passphraseHash),
    agent('A-2290', 'auditor', passphraseHash),
    agent('A-2203', 'agent', passphraseHash, { queues: 'bc' }),
    agent('A-2100', 'agent', passphraseHash, { state: 'left' }),
  ];
  await db('agents').insert(sealedRows(seals, 'agents', agents));
  await db('desks').insert([
    desk('D-001', 'ROM', 'centre'),
    desk('D-002', 'ROM', 'centre'),
    desk('D-009', 'MIL', 'branch'),
  ]);
  await insertPeople(db, seals);
  const record = pins.wrap(ADA, await hash(ADA_PIN, PIN_HASHING));
  await db('pins').insert({
    code: ADA,
    wrapped_hash: record.wrapped,
    key_id: record.keyId,
    set_on: '2015-01-01',
    origin: 'issued',
  });
  await db.transaction((tx) => rebuildSnapshots(tx, seals));
  const enrol = async (deskId: string): Promise<TestDesk> => {
    const code = await createEnrolmentCode(db, deskId, new Date(Date.now() + 60_000));
    const row = await findDesk(db, deskId);
    if (code === undefined || row === undefined) throw new Error('No such desk.');
    const enrolled = await enrolDesk(db, masterKey, row, { enrolmentCode: code }, new Date());
    if (enrolled === undefined) throw new Error('Not enrolled.');
    const { token = '', incarnation } = enrolled.enrolment;
    const identity = await identifyByToken(db, masterKey, `Bearer ${token}`, new Date());
    if (typeof identity === 'string') throw new Error('Not known.');
    return { ...identity, token, command: chainOf(deskId, incarnation) };
  };
  return {
    db,
    clock: businessClock('2017-11-20'),
    masterKey,
    seals,
    ...overPostgres(db, seals),
    pins,
    onMailQueued: () => undefined,
    notice: () => undefined,
    folder: mkdtempSync(join(tmpdir(), 'milepost-small-hq-')),
    enrol,
    close: () => db.destroy(),
  };
};

export const NOT_VERIFIED: Verification = { level: 'none', method: 'none', attemptId: null };
export const NOON = { at: '2017-11-20T11:00:00.000Z', offline: false };

/** A card report of ADA unless said otherwise. */
export const cardReport = (
  over: Partial<Extract<CommandBody, { type: 'card.report' }>['payload']> = {},
): CommandBody => ({
  type: 'card.report',
  v: 1,
  payload: {
    account: ADA,
    cause: 'stolen',
    wants: null,
    fraudSuspected: false,
    pinCompromised: false,
    lastSeenOn: '2017-11-19',
    policeReport: null,
    language: 'it',
    request: NOON,
    verification: NOT_VERIFIED,
    ...over,
  },
});
