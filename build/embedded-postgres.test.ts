import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';

const query = async (url: string, text: string): Promise<unknown[]> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

const serverPid = (dataDir: string): number =>
  Number(readFileSync(join(dataDir, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);

describe('embedded PostgreSQL', () => {
  let root: string;
  let dataDir: string;
  let server: EmbeddedPostgres;

  beforeAll(async () => {
    root = mkdtempSync(join(tmpdir(), 'milepost-postgres-'));
    dataDir = join(root, 'closed', 'database');
    mkdirSync(join(root, 'closed'), { mode: 0o700 }); // as root, a folder that the server's account cannot enter
    server = await startEmbeddedPostgres({ dataDir });
  }, 60_000);

  afterAll(async () => {
    await server.stop();
    rmSync(realpathSync(join(dataDir, 'cluster')), { recursive: true, force: true });
    rmSync(root, { recursive: true, force: true });
  });

  it('answers on loopback with a password that only its owner can read', async () => {
    expect(new URL(server.url).hostname).toBe('127.0.0.1');
    expect(statSync(join(dataDir, 'password')).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'guess';
    await expect(query(wrong.href, 'select 1')).rejects.toThrow(/password/);
  });

  it('refuses a second server on the same folder while the first lives', async () => {
    await expect(startEmbeddedPostgres({ dataDir })).rejects.toThrow(/in use by process/);
    expect(await query(server.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('keeps committed rows through kill -9 and a stale pid file', async () => {
    await query(server.url, 'create table kept (n int); insert into kept values (41)');
    const pid = serverPid(dataDir);
    process.kill(pid, 'SIGKILL');
    await server.stop();
    server = await startEmbeddedPostgres({ dataDir });
    expect(await query(server.url, 'select n from kept')).toEqual([{ n: 41 }]);
  }, 60_000);

  it('writes no values of failed statements to its log', async () => {
    await query(
      server.url,
      'create table person (mail text primary key); insert into person values ($$planted@marker$$)',
    );
    await expect(query(server.url, 'insert into person values ($$planted@marker$$)')).rejects.toThrow(/duplicate/);
    await expect(query(server.url, 'select $$planted-marker$$::int')).rejects.toThrow(/invalid input/);
    expect(readFileSync(join(dataDir, 'postgres.log'), 'utf8')).not.toContain('planted');
  });
});
