import { createRequire } from 'node:module';

/** The sqlite3 driver without anything of ours: what the bars are ratios to. */
export type RawStatement = {
  get(...values: readonly (string | number)[]): Promise<unknown>;
  run(...values: readonly (string | number | null)[]): Promise<void>;
};
export type RawDatabase = {
  exec(sql: string): Promise<void>;
  prepare(sql: string): RawStatement;
  close(): Promise<void>;
};

type Done = (error: Error | null, row?: unknown) => void;
type DriverStatement = {
  get(values: unknown[], done: Done): void;
  run(values: unknown[], done: Done): void;
  finalize(): void;
};
type DriverDatabase = {
  exec(sql: string, done: Done): void;
  prepare(sql: string): DriverStatement;
  close(done: Done): void;
};
type Driver = { Database: new (file: string, done: Done) => DriverDatabase };

const settle =
  (resolve: (row: unknown) => void, reject: (error: Error) => void): Done =>
  (error, row) =>
    error === null ? resolve(row) : reject(error);

const promised = (ask: (done: Done) => void): Promise<unknown> =>
  new Promise((resolve, reject) => ask(settle(resolve, reject)));

/** Opens a file with its key, and nothing else set. */
export const openRaw = async (file: string, key: Uint8Array): Promise<RawDatabase> => {
  const driver = createRequire(import.meta.url)('sqlite3') as Driver;
  const database = await new Promise<DriverDatabase>((resolve, reject) => {
    const opened: DriverDatabase = new driver.Database(file, (error) => (error ? reject(error) : resolve(opened)));
  });
  const exec = async (sql: string): Promise<void> => void (await promised((done) => database.exec(sql, done)));
  await exec(`PRAGMA key = "x'${Buffer.from(key).toString('hex')}'"`);
  const statements: DriverStatement[] = [];
  return {
    exec,
    prepare: (sql) => {
      const statement = database.prepare(sql);
      statements.push(statement);
      return {
        get: (...values) => promised((done) => statement.get([...values], done)),
        run: async (...values) => void (await promised((done) => statement.run([...values], done))),
      };
    },
    close: async () => {
      for (const statement of statements) statement.finalize();
      await promised((done) => database.close(done));
    },
  };
};
