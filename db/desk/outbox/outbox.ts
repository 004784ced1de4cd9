import { statSync } from 'node:fs';
import type { Knex } from 'knex';
import { openDeskDatabase } from '../connection.ts';
import { namingFailures } from '../database-error.ts';
import { migrateDeskDatabase } from '../migration.ts';
import type { ChainEnd } from './command-chain.ts';
import { type HeadWitness, openHeadWitness } from './head-witness.ts';
import { verifyCommands } from './integrity.ts';
import { OUTBOX_MIGRATIONS } from './migrations.ts';

/** The precious store of a desk: commands, calls, PIN attempts, settings, agents. One per process. */
export type Outbox = {
  readonly database: Knex;
  readonly witness: HeadWitness;
  /** Where the chain ends, as the last command left it; this process is the only one that has the file. */
  readonly chainEnd: ChainEnd;
  close(): Promise<void>;
};

export type OpenOutbox = { file: string; key: Uint8Array; maxPages?: number };

const existed = (file: string): boolean => statSync(file, { throwIfNoEntry: false }) !== undefined;

/**
 * Opens the outbox, migrates it and proves it whole: every page authentic, every command in its chain, none missing at the end.
 * Throws `DatabaseInUse`, `DatabaseDamaged`, `DatabaseNewer` or `DiskFull`; a damaged outbox is kept as it is.
 */
export const openOutbox = async ({ file, key, maxPages }: OpenOutbox): Promise<Outbox> => {
  const database = await openDeskDatabase({
    file,
    key,
    durability: 'full',
    ...(existed(file) ? { checkPages: 'sound' } : {}),
    ...(maxPages === undefined ? {} : { maxPages }),
  });
  try {
    await migrateDeskDatabase(database, OUTBOX_MIGRATIONS);
    const witness = openHeadWitness(`${file}.head`, key);
    try {
      await namingFailures(() => verifyCommands(database, witness));
    } catch (error) {
      witness.close();
      throw error;
    }
    return {
      database,
      witness,
      chainEnd: { head: null, queue: Promise.resolve() },
      close: async () => {
        await database.destroy();
        witness.close();
      },
    };
  } catch (error) {
    await database.destroy();
    throw error;
  }
};
