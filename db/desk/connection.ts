import knex, { type Knex } from 'knex';
import { DatabaseDamaged, databaseFailureOf, namingFailures } from './database-error.ts';

/**
 * `full`: every commit reaches the disk before it is answered, and the file belongs to this process alone (outbox).
 * `normal`: a power cut may lose the last commits but never the order (replica, which can be fetched again).
 */
export type Durability = 'full' | 'normal';

export type OpenDeskDatabase = {
  file: string;
  /** 32 random bytes; never derived from a passphrase here. */
  key: Uint8Array;
  durability: Durability;
  /** Largest page count (4,096 bytes each) the file may grow to: a disk that fills up at a known place, for tests. */
  maxPages?: number;
  /**
   * Reads every page before the database is used. `authentic`: no byte is anybody else's, about 0.3 s per 100 MB; `sound`: and
   * the structure holds together, about 0.7 s per 100 MB.
   */
  checkPages?: 'authentic' | 'sound';
};

/** The part of the sqlite3 driver the pool needs before Knex may talk. */
type DriverConnection = {
  all(sql: string, done: (error: Error | null, rows: Record<string, unknown>[]) => void): void;
  close(done: (error: Error | null) => void): void;
};

const ask = (connection: DriverConnection, sql: string): Promise<Record<string, unknown>[]> =>
  new Promise((resolve, reject) => {
    connection.all(sql, (error, rows) => (error ? reject(error) : resolve(rows)));
  });

/** The key must come before anything that touches the file; then one read proves that it fits. */
const unlock = async (connection: DriverConnection, key: Uint8Array): Promise<void> => {
  // SQLCipher would print to the console by itself; failures are named by us.
  await ask(connection, 'PRAGMA cipher_log_level = NONE');
  if (key.length !== 32) throw new TypeError('A desk database key has 32 bytes.');
  await ask(connection, `PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"`);
  // Wiping freed memory costs a tenth of the speed and protects only against reading the memory of a running desk.
  await ask(connection, 'PRAGMA cipher_memory_security = OFF');
};

const configure = async (connection: DriverConnection, options: OpenDeskDatabase): Promise<void> => {
  const full = options.durability === 'full';
  await ask(connection, `PRAGMA busy_timeout = ${full ? 250 : 5000}`);
  if (full) await ask(connection, 'PRAGMA locking_mode = EXCLUSIVE');
  await ask(connection, 'SELECT count(*) FROM sqlite_master');
  await ask(connection, 'PRAGMA journal_mode = WAL');
  await ask(connection, `PRAGMA synchronous = ${full ? 'FULL' : 'NORMAL'}`);
  await ask(connection, 'PRAGMA foreign_keys = ON');
  // Freed pages hold cipher text only; overwriting them would cost a third of the speed of a bootstrap.
  await ask(connection, 'PRAGMA secure_delete = OFF');
  if (!full) await ask(connection, 'PRAGMA wal_autocheckpoint = 8000');
  await ask(connection, `PRAGMA cache_size = ${full ? -8000 : -64_000}`);
  if (options.maxPages !== undefined) await ask(connection, `PRAGMA max_page_count = ${options.maxPages}`);
  if (full) {
    // Takes the lock now, so that a second engine is told at once and not at its first write.
    await ask(connection, 'BEGIN EXCLUSIVE');
    await ask(connection, 'COMMIT');
  }
};

/** Authenticates every page, then checks the structure if asked to. Names the first finding, which holds page numbers and no content. */
const checkEveryPage = async (connection: DriverConnection, isStructureToo: boolean): Promise<void> => {
  const unauthentic = await ask(connection, 'PRAGMA cipher_integrity_check');
  // Only authentic pages can be read for the second check.
  const broken = (unauthentic.length > 0 || !isStructureToo ? [] : await ask(connection, 'PRAGMA quick_check')).filter(
    (row) => row.quick_check !== 'ok',
  );
  const findings = unauthentic.length + broken.length;
  if (findings > 0) {
    throw new DatabaseDamaged(`The desk database is damaged (${findings} findings). The file is kept as it is.`);
  }
};

const prepare = async (connection: DriverConnection, options: OpenDeskDatabase): Promise<void> => {
  try {
    await unlock(connection, options.key);
    await configure(connection, options);
    if (options.checkPages !== undefined) await checkEveryPage(connection, options.checkPages === 'sound');
  } catch (error) {
    // Knex forgets a connection that its afterCreate refuses; left open it would keep its locks.
    await new Promise<void>((resolve) => connection.close(() => resolve()));
    throw databaseFailureOf(error) ?? error;
  }
};

/**
 * Opens (or creates) an encrypted desk database with one connection that lives as long as the pool.
 * Throws `DatabaseInUse`, `DatabaseDamaged` or `DiskFull`; migrations are a second step (`migrateDeskDatabase`).
 */
export const openDeskDatabase = async (options: OpenDeskDatabase): Promise<Knex> => {
  const database = knex({
    client: 'sqlite3',
    connection: { filename: options.file },
    useNullAsDefault: true,
    // Knex prints what it also throws.
    log: { error: () => undefined, warn: () => undefined },
    pool: {
      min: 1,
      max: 1,
      afterCreate: (connection: DriverConnection, done: (error: unknown, connection: DriverConnection) => void) => {
        prepare(connection, options).then(
          () => done(null, connection),
          (error: unknown) => done(error, connection),
        );
      },
    },
  });
  try {
    await namingFailures(() => database.raw('SELECT 1'));
    return database;
  } catch (error) {
    await database.destroy();
    throw error;
  }
};
