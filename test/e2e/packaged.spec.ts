import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect } from '@playwright/test';
import {
  answer,
  enterPin,
  findMember,
  finishCall,
  reportStolen,
  ring,
  STOLEN_CARD,
  settledNewCode,
  signIn,
  waitUntilSynced,
} from './support/agent.ts';
import { consoleEnvironment, newDataDir } from './support/console.ts';
import { packagedExecutable, test } from './support/packaged-console.ts';

test('the packaged console takes a whole call', async ({ desk, openPackaged }) => {
  const { hq, dataDir } = desk;
  const console = await openPackaged({ dataDir, hqUrl: hq.url });
  const { page } = console;
  await signIn(page);
  await waitUntilSynced(page);
  await ring(console, 'call-1', '+390655550142');
  await answer(page);
  await findMember(page, STOLEN_CARD.search);
  await enterPin(page, STOLEN_CARD.pin);
  await reportStolen(page);
  const newCode = await settledNewCode(page);
  await finishCall(page);

  expect(await hq.query('select status, successor from members where code = $1', [STOLEN_CARD.code])).toEqual([
    { status: 'closed', successor: newCode },
  ]);
  expect(await hq.query('select sum(miles)::int as miles from ledger where account = $1', [newCode])).toEqual([
    { miles: STOLEN_CARD.miles },
  ]);
  await expect
    .poll(() => hq.query('select type, status from commands order by dseq'))
    .toEqual([
      { type: 'card.report', status: 'accepted' },
      { type: 'call.wrap-up', status: 'accepted' },
    ]);
  await expect.poll(async () => (await hq.mails()).length).toBe(2);
});

/** How Electron writes a fuse into its executable: the characters `0` and `1`. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

test('its fuses refuse Node, its options and its inspector, and anything but its own archive', async () => {
  const { version, ...wire } = await getCurrentFuseWire(packagedExecutable());
  expect(version).toBe('1');
  const states = new Map(Object.entries(wire).map(([option, state]) => [Number(option), state]));
  const off = [
    FuseV1Options.RunAsNode,
    FuseV1Options.EnableNodeOptionsEnvironmentVariable,
    FuseV1Options.EnableNodeCliInspectArguments,
    FuseV1Options.LoadBrowserProcessSpecificV8Snapshot,
    FuseV1Options.GrantFileProtocolExtraPrivileges,
  ];
  for (const option of off) expect(states.get(option), FuseV1Options[option]).toBe(OFF);
  const on = [
    FuseV1Options.OnlyLoadAppFromAsar,
    FuseV1Options.EnableCookieEncryption,
    FuseV1Options.EnableEmbeddedAsarIntegrityValidation,
  ];
  for (const option of on) expect(states.get(option), FuseV1Options[option]).toBe(ON);
});

/** Kinds of files the archive may hold; hashes and platforms in their names are left out. */
const SHIPPED = [
  /^\/package\.json$/,
  /^\/out\/main\/(index|engine)\.js$/,
  /^\/out\/main\/native\/(argon2\.[a-z0-9-]+|node_sqlite3)\.node$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/index\.html$/,
  /^\/out\/renderer\/assets\/[\w-]+\.(js|css|svg|png|woff2)$/,
];

test('its archive holds the three bundles, and no source, source map, fixture or node module', () => {
  const archive = join(dirname(packagedExecutable()), 'resources', 'app.asar');
  const all = listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'));
  const files = all.filter((path) => !all.some((other) => other.startsWith(`${path}/`)));
  expect(files.filter((path) => !SHIPPED.some((shipped) => shipped.test(path)))).toEqual([]);
  expect(files).toContain('/out/main/index.js');
  expect(files).toContain('/out/renderer/index.html');
  for (const path of files.filter((file) => /\.(js|cjs|css)$/.test(file))) {
    const text = extractFile(archive, path.slice(1)).toString('utf8');
    expect(text.includes(STOLEN_CARD.code), path).toBe(false);
    expect(text.includes('sourceMappingURL='), path).toBe(false);
  }
});

test('it opens no debugging port that nobody allowed', () => {
  const { MILEPOST_ALLOW_DEBUGGING: _, ...env } = consoleEnvironment({
    dataDir: newDataDir(),
    hqUrl: 'http://[::1]:9',
  });
  for (const asked of ['--remote-debugging-port=0', '--remote-debugging-pipe']) {
    const args = [asked, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])];
    const run = spawnSync(packagedExecutable(), args, { env, encoding: 'utf8', timeout: 20_000 });
    expect(run.status).toBe(1);
    expect(run.stderr).toContain('Milepost was not opened: a debugging port');
    expect(run.stderr).not.toContain('DevTools listening');
  }
});
