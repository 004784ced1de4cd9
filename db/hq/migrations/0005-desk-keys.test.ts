import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { personalSeals } from '../../../hq/secrets/personal-seals.ts';
import { startTestPostgres, type TestPostgres } from '../../../test/postgres.ts';
import { openHqDatabase } from '../connection.ts';
import { migrateHq } from '../migrate.ts';
import * as deskKeys from './0005-desk-keys.ts';

let postgres: TestPostgres;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());

const secrets = { lease_secret: Buffer.alloc(4), unlock_key: Buffer.alloc(4), enrolled_at: new Date() };
const credential = (deskId: string, proof: object) => ({
  ...secrets,
  desk_id: deskId,
  incarnation: crypto.randomUUID(),
  state: 'active',
  ...proof,
});

describe('the keys of desks', () => {
  it('leave desks with a token as they are, and let none have both or neither; the way back keeps tokens only', async () => {
    const db = openHqDatabase(await postgres.createDatabase('desk_keys'));
    try {
      const seals = personalSeals(randomBytes(32));
      await migrateHq(db, seals, { upTo: '0004-supervisor-flags' });
      await db('desk_credentials').insert(credential('D-001', { token_hash: 'one' }));
      await migrateHq(db, seals, { upTo: '0005-desk-keys' });
      expect(await db('desk_credentials').first('token_hash', 'public_key')).toEqual({
        token_hash: 'one',
        public_key: null,
      });

      const key = { public_key: Buffer.alloc(32), key_id: '0123456789abcdef' };
      await db('desk_credentials').insert(credential('D-002', { token_hash: null, ...key }));
      for (const proof of [
        { token_hash: null },
        { token_hash: 'two', ...key },
        { token_hash: null, public_key: key.public_key },
      ])
        await expect(db('desk_credentials').insert(credential('D-003', proof))).rejects.toMatchObject({
          code: '23514',
        });

      await deskKeys.down(db);
      expect(await db('desk_credentials').pluck('desk_id')).toEqual(['D-001']);
    } finally {
      await db.destroy();
    }
  });
});
