import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hash } from '@node-rs/argon2';
import type { Knex } from 'knex';
import { freePort } from '../../../build/embedded-postgres.ts';
import { openHqDatabase } from '../../../db/hq/connection.ts';
import type { Seals } from '../../../db/hq/seals.ts';
import { createEnrolmentCode } from '../../../hq/auth/enrolment.ts';
import { type PinRecords, pinRecords } from '../../../hq/pin/pin-records.ts';
import { PIN_HASHING } from '../../../hq/small-headquarters.fixture.ts';
import { openImportedHeadquarters } from '../../sync/imported-headquarters.ts';
import type { DurablePostgres } from './durable-postgres.ts';
import { type HqNode, startNode } from './hq-node.ts';

const EXTRACT = join(import.meta.dirname, '../../fixtures/extract-a');
const ARCHIVE = 'archive';
/** Every member who has a PIN has this one. */
export const PIN = '5163';
const AN_HOUR_MS = 3_600_000;

/** A headquarters of its own: a database with the demo's members, a folder, and nodes to start. */
export type FaultyHq = {
  readonly db: Knex;
  readonly seals: Seals;
  readonly database: string;
  readonly folder: string;
  /** Codes of active members who have a PIN and an e-mail address, of the branches a contact centre serves. */
  readonly members: readonly string[];
  /** Starts a node; the same number is always the same address. */
  startNode(number: number): Promise<HqNode>;
  urlOf(number: number): Promise<string>;
  /** Puts a one-time code for a desk into its data folder. */
  invite(dataDir: string, deskId: string): Promise<void>;
  dispose(): Promise<void>;
};

/** The demo's extract, imported once; every scenario copies its own database. */
export type Archive = { open(database: string): Promise<FaultyHq> };

const givePins = async (db: Knex, pins: PinRecords): Promise<readonly string[]> => {
  const phc = await hash(PIN, PIN_HASHING);
  const codes: string[] = await db('pins').pluck('code');
  await db.transaction(async (tx) => {
    for (const code of codes) {
      const { wrapped, keyId } = pins.wrap(code, phc);
      await tx('pins').where({ code }).update({ wrapped_hash: wrapped, key_id: keyId });
    }
  });
  const active: string[] = await db('members').where({ status: 'active' }).whereNotNull('email').pluck('code');
  const holders = new Set(codes);
  return active.filter((code) => holders.has(code)).sort();
};

/** More desks than the extract names: `D-101` and on, centre desks that read every branch, for whoever needs a fleet. */
const addDesks = async (db: Knex, count: number): Promise<void> => {
  const desk = { branch: 'ROM', kind: 'centre', queues: 'mm', state: 'active', enrolled_on: '2017-01-01' };
  const ids = Array.from({ length: count }, (_, index) => `D-${101 + index}`);
  await db('desks').insert(ids.map((id) => ({ ...desk, desk_id: id, name: `Roma ${id}` })));
};

/** Imports the extract and gives every member who has a PIN a known one. */
export const openArchive = async (postgres: DurablePostgres, program: string): Promise<Archive> => {
  await postgres.administer(`create database ${ARCHIVE}`);
  const imported = await openImportedHeadquarters(postgres.urlOf(ARCHIVE), EXTRACT);
  const members = await givePins(imported.db, pinRecords(imported.masterKey));
  await addDesks(imported.db, 40);
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
        dispose: async () => {
          await db.destroy();
          rmSync(folder, { recursive: true, force: true });
        },
      };
    },
  };
};
