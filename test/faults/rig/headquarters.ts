import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { freePort } from '../../../build/embedded-postgres.ts';
import { openHqDatabase } from '../../../db/hq/connection.ts';
import { sealRow } from '../../../db/hq/sealed-rows.ts';
import type { Seals } from '../../../db/hq/seals.ts';
import { createEnrolmentCode } from '../../../hq/auth/enrolment.ts';
import { type PinRecords, pinRecords } from '../../../hq/pin/pin-records.ts';
import { PIN_HASHING } from '../../../hq/small-headquarters.fixture.ts';
import { PASSPHRASE } from '../../desk/desk-under-test.ts';
import { openImportedHeadquarters } from '../../sync/imported-headquarters.ts';
import type { DurablePostgres } from './durable-postgres.ts';
import { type HqNode, startNode } from './hq-node.ts';

const EXTRACT = join(import.meta.dirname, '../../fixtures/extract-a');
const ARCHIVE = 'archive';
/** Every member who has a PIN has this one. */
export const PIN = '5163';
export const BRANCHES = ['NYC', 'CAG', 'PMO', 'NAP', 'AMS', 'ATH', 'MOW', 'LON', 'ROM', 'MIL'] as const;
const DESKS_PER_BRANCH = 25;
const AN_HOUR_MS = 3_600_000;

/** A headquarters of its own: a database with the demo's members, a folder, and nodes to start. */
export type FaultyHq = {
  readonly db: Knex;
  readonly seals: Seals;
  readonly database: string;
  readonly folder: string;
  /** Codes of active members who have a PIN and an e-mail address, by branch. */
  readonly members: Members;
  /** Starts a node; the same number is always the same address. */
  startNode(number: number): Promise<HqNode>;
  urlOf(number: number): Promise<string>;
  /** Puts a one-time code for a desk into its data folder. */
  invite(dataDir: string, deskId: string): Promise<void>;
  /** Copies the database as it is now; no node may be running. */
  backUp(copy: string): Promise<void>;
  /** Puts an earlier copy in the place of the database; no node may be running. */
  restore(copy: string): Promise<void>;
  dispose(): Promise<void>;
};

/** The demo's extract, imported once; every scenario copies its own database. */
export type Archive = { open(database: string): Promise<FaultyHq> };

type Members = ReadonlyMap<string, readonly string[]>;

const givePins = async (db: Knex, pins: PinRecords): Promise<Members> => {
  const phc = await hash(PIN, PIN_HASHING);
  const codes: string[] = await db('pins').pluck('code');
  await db.transaction(async (tx) => {
    for (const code of codes) {
      const { wrapped, keyId } = pins.wrap(code, phc);
      await tx('pins').where({ code }).update({ wrapped_hash: wrapped, key_id: keyId });
    }
  });
  const holders: { code: string; branch: string }[] = await db('members')
    .whereIn('code', codes)
    .andWhere({ status: 'active' })
    .whereNotNull('email')
    .orderBy('code')
    .select('code', 'branch');
  return new Map(
    BRANCHES.map((branch) => [branch, holders.filter((one) => one.branch === branch).map(({ code }) => code)]),
  );
};

const padded = (number: number): string => String(number).padStart(2, '0');
/** Desks of a branch are numbered from 1. */
export const deskAt = (branch: string, number: number): string => `D-${branch}-${padded(number)}`;
export const agentOf = (branch: string): string => `A-${branch}`;

/** Desks of every branch, which read that branch only, and an agent who works there. */
const addFleet = async (db: Knex, seals: Seals): Promise<void> => {
  const passphraseHash = await hash(PASSPHRASE, PIN_HASHING);
  const rest = { kind: 'branch', queues: 'mm', state: 'active', enrolled_on: '2017-01-01' };
  const person = { surname: 'Riva', given: 'Marta', role: 'agent', queues: 'mm', languages: 'it en' };
  for (const branch of BRANCHES) {
    const ids = Array.from({ length: DESKS_PER_BRANCH }, (_, index) => deskAt(branch, index + 1));
    await db('desks').insert(ids.map((id) => ({ ...rest, desk_id: id, branch, name: id })));
    const agent = { ...person, agent_id: agentOf(branch), branch, state: 'active', since: '2014-01-01' };
    await db('agents').insert(sealRow(seals, 'agents', { ...agent, passphrase_hash: passphraseHash }));
  }
};

/** Imports the extract and gives every member who has a PIN a known one. */
export const openArchive = async (postgres: DurablePostgres, program: string): Promise<Archive> => {
  await postgres.administer(`create database ${ARCHIVE}`);
  const imported = await openImportedHeadquarters(postgres.urlOf(ARCHIVE), EXTRACT);
  const members = await givePins(imported.db, pinRecords(imported.masterKey));
  await addFleet(imported.db, imported.seals);
  await imported.close();
  rmSync(imported.folder, { recursive: true, force: true });
  return {
    open: async (database) => {
      await postgres.administer(`create database ${database} template ${ARCHIVE}`);
      const folder = mkdtempSync(join(tmpdir(), 'milepost-faults-hq-'));
      const env = {
        ...process.env,
        DATABASE_URL: postgres.urlOf(database),
        MILEPOST_HQ_DIR: folder,
        MILEPOST_HQ_KEY: imported.masterKey.toString('base64'),
        MILEPOST_BUSINESS_DATE: '2017-11-20',
      };
      const db = openHqDatabase(postgres.urlOf(database));
      /** PostgreSQL copies and drops databases nobody is connected to. */
      const alone = async (work: () => Promise<void>): Promise<void> => {
        await db.destroy();
        await work();
        db.initialize();
      };
      const ports = new Map<number, Promise<number>>();
      const portOf = (number: number): Promise<number> => {
        const port = ports.get(number) ?? freePort();
        ports.set(number, port);
        return port;
      };
      const urlOf = async (number: number): Promise<string> => `http://127.0.0.1:${await portOf(number)}`;
      return {
        db,
        seals: imported.seals,
        database,
        folder,
        members,
        urlOf,
        startNode: async (number) => startNode({ program, env, folder, port: await portOf(number) }),
        invite: async (dataDir, deskId) => {
          const enrolmentCode = await createEnrolmentCode(db, deskId, new Date(Date.now() + AN_HOUR_MS));
          if (enrolmentCode === undefined) throw new Error(`There is no desk ${deskId}.`);
          mkdirSync(join(dataDir, 'desk'), { recursive: true, mode: 0o700 });
          const invitation = { hqUrl: await urlOf(0), deskId, enrolmentCode };
          writeFileSync(join(dataDir, 'desk', 'enrolment.json'), JSON.stringify(invitation), { mode: 0o600 });
        },
        backUp: (copy) => alone(() => postgres.administer(`create database ${copy} template ${database}`)),
        restore: (copy) =>
          alone(() => postgres.administer(`drop database ${database}`, `create database ${database} template ${copy}`)),
        dispose: async () => {
          await db.destroy();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
};
