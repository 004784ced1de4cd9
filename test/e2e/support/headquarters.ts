import { type ChildProcess, spawn } from 'node:child_process';
import {
  appendFileSync,
  closeSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { simpleParser } from 'mailparser';
import pg from 'pg';
import { spawnBound } from '../../../build/child.ts';
import { startEmbeddedPostgres } from '../../../build/embedded-postgres.ts';

const HQ_MAIN = join(import.meta.dirname, '../../../out/hq/main.js');
/** The demo's extract. */
export const EXTRACT = join(import.meta.dirname, '../../fixtures/extract-a');
const DAY = '2017-11-20';

const environment = (databaseUrl: string, folder: string): NodeJS.ProcessEnv => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  MILEPOST_HQ_DIR: folder,
  MILEPOST_BUSINESS_DATE: DAY,
});

/** Runs one command of headquarters' CLI to its end and gives its standard output. */
const runHq = async (args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> => {
  const child = spawn(process.execPath, [HQ_MAIN, ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let complaints = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  child.stderr.on('data', (chunk: Buffer) => {
    complaints += chunk.toString('utf8');
  });
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Error(`hq ${args[0]} ended with ${code}: ${complaints.slice(-500)}`);
  return output;
};

const serve = async (env: NodeJS.ProcessEnv, port: number): Promise<{ child: ChildProcess; url: string }> => {
  const logFile = join(env.MILEPOST_HQ_DIR ?? '', 'hq.log');
  const log = openSync(logFile, 'a', 0o600);
  const child = spawnBound(process.execPath, [HQ_MAIN, 'serve', '--port', String(port)], {
    env,
    stdio: ['ignore', 'pipe', log],
  });
  closeSync(log);
  if (!child.stdout) throw new Error('Headquarters was started without an output.');
  const lines = createInterface({ input: child.stdout });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`hq serve ended with ${code} before it listened`)));
    lines.on('line', (line) => {
      appendFileSync(logFile, `${line}\n`);
      if (line.includes('"listening"')) resolve(String(JSON.parse(line).listening));
    });
  });
  return { child, url };
};

const ended = (child: ChildProcess): Promise<void> =>
  child.exitCode !== null || child.signalCode !== null
    ? Promise.resolve()
    : new Promise((resolve) => child.once('exit', () => resolve()));

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no port')),
      );
    });
  });

export type Mail = { to: string; subject: string; text: string };

/** A headquarters of its own for one test: a database copied from the imported extract, a real HQ process, a mail spool. */
export type Headquarters = {
  url: string;
  query: <Row extends Record<string, unknown>>(sql: string, values?: readonly unknown[]) => Promise<Row[]>;
  /** Cuts headquarters off (the process is killed) and brings it back at the same address. */
  goDown: () => Promise<void>;
  comeBack: () => Promise<void>;
  mails: () => Promise<Mail[]>;
  /** Writes the one-time enrolment of a desk into its data folder. */
  enrol: (dataDir: string, deskId: string) => Promise<void>;
  /** Its key, its log (`hq.log`: both outputs of the process) and the mail spool (`mail`). */
  folder: string;
  close: () => Promise<void>;
};

/** One PostgreSQL with an extract imported, from which every test copies its own database. */
export type Archive = {
  open: () => Promise<Headquarters>;
  /** Everything the database server writes, and the log in it. */
  databaseFolder: string;
  databaseLog: string;
  close: () => Promise<void>;
};

const withDatabase = (url: string, name: string): string => {
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.toString();
};

const administer = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

const openHeadquarters = async (
  adminUrl: string,
  template: string,
  keys: string,
  name: string,
): Promise<Headquarters> => {
  await administer(adminUrl, `create database ${name} template ${template}`);
  const databaseUrl = withDatabase(adminUrl, name);
  const folder = join(keys, name);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, 'master.key'), readFileSync(join(keys, 'master.key')), { mode: 0o600 });
  const env = environment(databaseUrl, folder);
  const port = await freePort();
  let running = await serve(env, port);
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  // The server may be stopped while a connection that was ended is still going: its farewell is no failure of a test.
  pool.on('error', () => undefined);
  const spool = join(folder, 'mail');

  return {
    url: running.url,
    query: async <Row extends Record<string, unknown>>(sql: string, values: readonly unknown[] = []) =>
      (await pool.query<Row>(sql, [...values])).rows,
    goDown: async () => {
      running.child.kill('SIGKILL');
      await ended(running.child);
    },
    comeBack: async () => {
      running = await serve(env, port);
    },
    mails: async () => {
      const files = readdirSync(spool)
        .filter((file) => file.endsWith('.eml'))
        .sort();
      return Promise.all(
        files.map(async (file) => {
          const mail = await simpleParser(readFileSync(join(spool, file)));
          const to = Array.isArray(mail.to) ? mail.to[0] : mail.to;
          return { to: to?.text ?? '', subject: mail.subject ?? '', text: mail.text ?? '' };
        }),
      );
    },
    enrol: async (dataDir, deskId) => {
      const printed = (await runHq(['enrol-desk', '--desk', deskId], env)).trim().split('\n').at(-1) ?? '';
      const { enrolmentCode } = JSON.parse(printed);
      mkdirSync(join(dataDir, 'desk'), { recursive: true, mode: 0o700 });
      writeFileSync(
        join(dataDir, 'desk', 'enrolment.json'),
        JSON.stringify({ hqUrl: running.url, deskId, enrolmentCode }),
        { mode: 0o600 },
      );
    },
    folder,
    close: async () => {
      running.child.kill('SIGKILL');
      await ended(running.child);
      await pool.end();
    },
  };
};

/** Starts PostgreSQL and imports an extract once: the demo's, or the one in folder `extract`. */
export const openArchive = async (extract = EXTRACT): Promise<Archive> => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-e2e-'));
  const keys = join(folder, 'hq');
  mkdirSync(keys, { mode: 0o700 });
  const postgres = await startEmbeddedPostgres({ dataDir: join(folder, 'postgres'), settings: { fsync: 'off' } });
  await administer(postgres.url, 'create database imported');
  const env = environment(withDatabase(postgres.url, 'imported'), keys);
  await runHq(['migrate'], env);
  await runHq(['import', extract], env);
  let opened = 0;
  return {
    open: () => {
      opened += 1;
      return openHeadquarters(postgres.url, 'imported', keys, `test_${process.pid}_${opened}`);
    },
    databaseFolder: join(folder, 'postgres'),
    databaseLog: join(folder, 'postgres', 'postgres.log'),
    close: () => postgres.stop(),
  };
};
