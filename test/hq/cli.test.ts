import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHqDatabase } from '../../db/hq/connection.ts';
import { readSnapshots } from '../../db/hq/snapshot-repository.ts';
import { openMasterKey } from '../../hq/secrets/master-key.ts';
import { personalSeals } from '../../hq/secrets/personal-seals.ts';
import { balanceOf } from '../../shared/account/balance.ts';
import { selfSignedCertificate } from '../own-authority.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';

const root = join(import.meta.dirname, '../..');
const extractA = join(root, 'test/fixtures/extract-a');
const dirty = join(root, 'test/fixtures/extract-a-dirty');

let postgres: TestPostgres;
let url: string;
let folder: string;

beforeAll(async () => {
  postgres = await startTestPostgres();
  url = await postgres.createDatabase('cli');
  folder = join(mkdtempSync(join(tmpdir(), 'milepost-hq-cli-')), 'hq');
}, 60_000);
afterAll(() => postgres.stop());

const start = (args: readonly string[], over: NodeJS.ProcessEnv = {}): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', 'hq/main.ts', ...args], {
    cwd: root,
    env: {
      ...process.env,
      DATABASE_URL: url,
      MILEPOST_HQ_DIR: folder,
      MILEPOST_BUSINESS_DATE: '2017-11-20',
      ...over,
    },
  });

interface Ended {
  readonly code: number | null;
  readonly output: string;
  readonly complaint: string;
}

const ended = async (child: ChildProcess, input = ''): Promise<Ended> => {
  let [output, complaint] = ['', ''];
  child.stdout?.on('data', (chunk: Buffer) => {
    output += chunk.toString('utf8');
  });
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString('utf8');
  });
  child.stdin?.end(input);
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, output, complaint };
};

const hq = (args: readonly string[], over: NodeJS.ProcessEnv = {}, input = ''): Promise<Ended> =>
  ended(start(args, over), input);

const listening = async (child: ChildProcess): Promise<string> => {
  if (child.stdout === null) throw new Error('No output.');
  for await (const line of createInterface({ input: child.stdout })) {
    if (line.includes('"listening"')) return String(JSON.parse(line).listening);
  }
  throw new Error('Headquarters ended before it listened.');
};

describe('a command that cannot be carried out', () => {
  it.each<[string, readonly string[], NodeJS.ProcessEnv, number, RegExp]>([
    ['no command', [], {}, 2, /^Say what to do\./],
    ['an unknown command', ['fly'], {}, 2, /^There is no such command\./],
    ['an unknown option', ['migrate', '--fast'], {}, 2, /^The options of "migrate" are not right\./],
    ['no DATABASE_URL', ['migrate'], { DATABASE_URL: '' }, 2, /^DATABASE_URL is not set\./],
    ['a date that does not exist', ['migrate'], { MILEPOST_BUSINESS_DATE: '2017-02-30' }, 2, /is not a date/],
    [
      'PostgreSQL down',
      ['migrate'],
      { DATABASE_URL: 'postgres://who:hidden@127.0.0.1:1/x' },
      4,
      /^PostgreSQL does not answer at 127\.0\.0\.1:1\./,
    ],
    ['a database that is not up to date', ['serve'], {}, 4, /not up to date/],
  ])('says so in a line with an exit code: %s', async (_, args, env, code, line) => {
    const result = await hq(args, env);
    expect([result.code, result.output]).toEqual([code, '']);
    expect(result.complaint).toMatch(line);
    expect(result.complaint).not.toMatch(/hidden|\n\s+at /);
  });
});

describe('headquarters from the command line', () => {
  it('is set up, refuses what is wrong, enrols a desk, and serves', async () => {
    expect((await hq(['migrate'])).output).toMatch(/0002-settlement-tables/);
    expect((await hq(['import', join(folder, 'nowhere')])).code).toBe(2);
    const refused = await hq(['import', dirty]);
    expect([refused.code, JSON.parse(refused.output.trim().split('\n').at(-1) ?? '').outcome]).toEqual([3, 'refused']);

    const loaded = await hq(['import', extractA]);
    const report = JSON.parse(loaded.output.trim().split('\n').at(-1) ?? '');
    expect([loaded.code, report.outcome, report.warned]).toEqual([0, 'loaded', 11]);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).toBe(0o600);

    const db = openHqDatabase(url);
    const sums: { account: string; miles: number }[] = await db('ledger')
      .groupBy('account')
      .select('account')
      .sum('miles as miles');
    const milesOf = new Map(sums.map(({ account, miles }) => [account, miles]));
    const codes: string[] = await db('members').pluck('code');
    const snapshots = await readSnapshots(db, personalSeals(openMasterKey({ folder })), codes);
    expect(snapshots.size).toBe(2000);
    for (const [code, { document }] of snapshots)
      expect([code, balanceOf(document.ledger)]).toEqual([code, milesOf.get(code) ?? 0]);
    await db.destroy();

    const otherKey = { MILEPOST_HQ_KEY: randomBytes(32).toString('base64') };
    const stranger = await hq(['serve'], otherKey);
    expect([stranger.code, stranger.complaint]).toEqual([4, expect.stringMatching(/another master key/)]);

    const enrolled = JSON.parse((await hq(['enrol-desk', '--desk', 'D-001'])).output.trim().split('\n').at(-1) ?? '');
    expect(enrolled).toMatchObject({ deskId: 'D-001', enrolmentCode: expect.stringMatching(/^[A-Z2-9-]{29}$/) });
    expect((await hq(['enrol-desk', '--desk', 'D-999'])).code).toBe(3);

    const person = [
      '--agent',
      'A-9001',
      '--surname',
      'Nuova',
      '--given',
      'Agente',
      '--role',
      'agent',
      '--branch',
      'ROM',
    ];
    expect((await hq(['create-agent', ...person, '--queues', 'mm'], {}, 'una frase lunga abbastanza\n')).code).toBe(0);
    expect((await hq(['create-agent', ...person, '--queues', 'mm'], {}, 'una frase lunga abbastanza\n')).code).toBe(3);
    expect((await hq(['create-agent', ...person, '--queues', 'xx'], {}, 'una frase lunga abbastanza\n')).code).toBe(2);
  }, 120_000);

  it('shows and sets what desks may do alone, changes the key of leases, and lists call-backs', async () => {
    const lines = (output: string) =>
      output
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line));
    const branch = ['--kind', 'branch'];
    const limits = lines((await hq(['lease-limits', ...branch])).output);
    expect(limits.find(({ limit }) => limit === 'member.miles')).toMatchObject({ value: '3000', isChanged: false });
    const set = await hq(['set-lease-limit', ...branch, '--limit', 'member.miles', '--value', '500']);
    expect([set.code, lines(set.output)]).toEqual([0, [expect.objectContaining({ value: '500', isChanged: true })]]);
    const bad = await hq(['set-lease-limit', ...branch, '--limit', 'card.reissue', '--value', 'always']);
    expect([bad.code, bad.output]).toEqual([2, '']);
    const back = await hq(['set-lease-limit', ...branch, '--limit', 'member.miles', '--value', 'standard']);
    expect(lines(back.output)).toEqual([expect.objectContaining({ value: '3000', isChanged: false })]);
    expect(lines((await hq(['rotate-lease-key'])).output)).toEqual([{ keyId: 'k2' }]);
    expect(lines((await hq(['rotate-lease-key', '--withdraw'])).output)).toEqual([{ keyId: 'k3' }]);
    expect(await hq(['call-backs'])).toMatchObject({ code: 0, output: '' });
    expect((await hq(['call-backs', '--done', 'no-such'])).code).toBe(3);
  }, 120_000);

  it('marks and confirms backups, begins an epoch after a restore, trims feeds and moves a member', async () => {
    const lastLine = (output: string) => JSON.parse(output.trim().split('\n').at(-1) ?? '');
    const { mark } = lastLine((await hq(['backup-mark'])).output);
    expect(await hq(['backup-taken', '--up-to', mark])).toMatchObject({ code: 0 });
    const unknown = await hq(['backup-taken', '--up-to', randomUUID()]);
    expect([unknown.code, unknown.complaint]).toEqual([3, expect.stringMatching(/knows no such mark/)]);
    const db = openHqDatabase(url);
    const [member] = await db('accounts').where({ kind: 'member', branch: 'ROM' }).limit(1);
    const moved = await hq(['move-member', '--account', member.code, '--branch', 'MIL']);
    expect([moved.code, lastLine(moved.output)]).toEqual([
      0,
      { from: 'ROM', to: 'MIL', positions: { MIL: 1, ROM: 1 } },
    ]);
    expect(moved.complaint).not.toContain(member.code);
    expect((await hq(['move-member', '--account', member.code, '--branch', 'MIL'])).code).toBe(3);
    expect(lastLine((await hq(['trim-feed', '--keep', '0'])).output)).toEqual({ deleted: 0 });
    const { epoch } = lastLine((await hq(['restored'])).output);
    expect(new Set(await db('scopes').pluck('epoch'))).toEqual(new Set([epoch]));
    expect(lastLine((await hq(['restored', '--nothing-lost'])).output)).toEqual({ epoch: null });
    await db.destroy();
  }, 120_000);

  it('sets itself up in one process, and writes the enrolment of a desk until the desk has used it', async () => {
    const file = join(folder, 'desk', 'enrolment.json');
    const all = ['serve', '--migrate', '--import', extractA, '--enrol-if-needed', 'D-001', '--enrolment-file', file];
    const child = start(all);
    const address = await listening(child);
    const { hqUrl, deskId } = JSON.parse(readFileSync(file, 'utf8'));
    expect([hqUrl, deskId, statSync(file).mode & 0o777]).toEqual([address, 'D-001', 0o600]);
    expect((await fetch(`${address}/health`)).status).toBe(200);
    const taken = await hq(['serve', '--port', new URL(address).port]);
    expect([taken.code, taken.complaint]).toEqual([1, expect.stringMatching(/^Port \d+ on 127\.0\.0\.1 is taken\./)]);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  }, 60_000);

  it('listens for other machines over TLS only, unless it is told that something else protects it', async () => {
    const open = await hq(['serve', '--host', '0.0.0.0']);
    expect([open.code, open.complaint]).toEqual([
      2,
      expect.stringMatching(/^Without TLS headquarters listens on this/),
    ]);
    const half = await hq(['serve', '--tls-cert', join(folder, 'cert.pem')]);
    expect([half.code, half.complaint]).toEqual([2, expect.stringMatching(/^TLS needs both/)]);
    const watched = await hq(['serve', '--metrics-port', '0', '--metrics-host', '0.0.0.0']);
    expect([watched.code, watched.complaint]).toEqual([2, expect.stringMatching(/^Metrics on 0\.0\.0\.0 can be read/)]);
    const { cert, key } = await selfSignedCertificate();
    writeFileSync(join(folder, 'cert.pem'), cert);
    writeFileSync(join(folder, 'key.pem'), key);
    const files = { MILEPOST_TLS_CERT: join(folder, 'cert.pem'), MILEPOST_TLS_KEY: join(folder, 'key.pem') };
    const child = start(['serve', '--metrics-port', '0'], files);
    expect(await listening(child)).toMatch(/^https:\/\/127\.0\.0\.1:/);
    child.kill('SIGTERM');
    expect((await ended(child)).code).toBe(0);
  }, 60_000);

  it('refuses a database of a newer release', async () => {
    const db = openHqDatabase(url);
    await db('knex_migrations').insert({ name: '9999-from-the-future', batch: 99, migration_time: new Date() });
    await db.destroy();
    const result = await hq(['serve']);
    expect([result.code, result.complaint]).toEqual([4, expect.stringMatching(/newer release/)]);
  });
});
