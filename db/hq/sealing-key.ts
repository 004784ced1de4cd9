import type { Knex } from 'knex';
import type { Seals } from './seals.ts';

/**
 * Makes sure that the personal values of the database are sealed with the key at hand, before anything is sealed with another one.
 * @throws Error when they are not; nothing is changed then
 */
export const assertSealedWith = async (knex: Knex, seals: Seals): Promise<void> => {
  const row: { key_id: string } | undefined = await knex('sealing_key').first('key_id');
  if (row?.key_id === seals.keyId) return;
  throw new Error(
    'The database is sealed with another master key than the one headquarters was given. Nothing was changed. Restore the key that belongs to the database.',
  );
};
