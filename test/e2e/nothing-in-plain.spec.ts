import { existsSync, mkdirSync, mkdtempSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { openRow } from '../../db/hq/sealed-rows.ts';
import { openMasterKey } from '../../hq/secrets/master-key.ts';
import { personalSeals } from '../../hq/secrets/personal-seals.ts';
import {
  answer,
  enterPin,
  findMember,
  finishCall,
  MARTA,
  reportStolen,
  ring,
  STOLEN_CARD,
  settledNewCode,
  signIn,
  waitUntilSynced,
} from './support/agent.ts';
import { launchConsole, newDataDir } from './support/console.ts';
import { openArchive } from './support/headquarters.ts';
import { MARKER, markedExtract } from './support/marked-extract.ts';
import { openOverheardLine } from './support/overheard-line.ts';
import { filesBelow, holdingInPlain, holdingPin } from './support/plain-text.ts';

/** A note that carries the marker through the store, the outbox and a command to headquarters. */
const NOTE = `The caller spelled the name ${MARKER} and thanked.`;

const writeNote = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('radiogroup', { name: 'Disposition' })).toBeVisible();
  await page.getByRole('textbox', { name: /^Call notes/ }).focus();
  await page.keyboard.type(NOTE);
};

/** A search that finds nothing shows nothing unless it would find something. */
const proveSearch = (folder: string): void => {
  const files = (['utf8', 'utf16le'] as const).map((encoding) => {
    const file = join(folder, `planted-${encoding}`);
    writeFileSync(file, Buffer.concat([Buffer.alloc(4097, 0xe9), Buffer.from(MARKER.toUpperCase(), encoding)]));
    return file;
  });
  const log = join(folder, 'planted.log');
  writeFileSync(log, `{"pin":"${STOLEN_CARD.pin}"}\n`);
  expect(holdingInPlain([...files, log], [MARKER])).toEqual(files);
  expect(holdingPin([...files, log], STOLEN_CARD.pin)).toEqual([log]);
};

test('no name, note, PIN, passphrase or key lies in plain text at the desk, in a log, or in headquarters’ database', async () => {
  const archive = await openArchive(markedExtract({ code: STOLEN_CARD.code, surname: 'Ferrante' }));
  const hq = await archive.open();
  const line = await openOverheardLine(hq.url);
  const dataDir = newDataDir();
  const scratch = mkdtempSync(join(tmpdir(), 'milepost-scratch-'));
  const temporary = join(scratch, 'tmp');
  mkdirSync(temporary);
  proveSearch(scratch);
  await hq.enrol(dataDir, 'D-001');
  const console = await launchConsole({
    dataDir,
    hqUrl: line.url,
    env: { TMPDIR: temporary, SQLITE_TMPDIR: temporary },
  });
  const output: Buffer[] = [];
  for (const stream of [console.app.process().stdout, console.app.process().stderr]) {
    stream?.on('data', (chunk: Buffer) => output.push(chunk));
  }

  const { page } = console;
  await signIn(page);
  await waitUntilSynced(page);
  await ring(console, 'call-1', '+390655550142');
  await answer(page);
  await findMember(page, MARKER.toLowerCase());
  await enterPin(page, STOLEN_CARD.pin);
  await reportStolen(page);
  const newCode = await settledNewCode(page);
  await writeNote(page);
  await finishCall(page);
  // The marker went all the way: the member, the successor and the note are at headquarters.
  const seals = personalSeals(openMasterKey({ folder: hq.folder }));
  const members = await hq.query('select surname from members where code = any($1)', [[STOLEN_CARD.code, newCode]]);
  expect(members.map((row) => openRow(seals, 'members', row))).toEqual([{ surname: MARKER }, { surname: MARKER }]);
  await expect
    .poll(async () => (await hq.query('select note from calls')).map((row) => openRow(seals, 'calls', row)))
    .toEqual([{ note: NOTE }]);
  await expect.poll(async () => (await hq.mails()).length).toBe(2);
  await console.pullThePlug();
  await hq.close();
  await archive.close(); // it writes down what it had in memory
  line.close();

  const spoken = join(scratch, 'console.log');
  writeFileSync(spoken, Buffer.concat(output));
  const spool = join(hq.folder, 'mail') + sep;
  const desk = filesBelow(dataDir);
  const headquarters = filesBelow(hq.folder).filter((file) => !file.startsWith(spool));
  const logs = [join(dataDir, 'logs', 'desk.log'), join(hq.folder, 'hq.log'), archive.databaseLog, spoken];
  const database = filesBelow(archive.databaseFolder);
  for (const part of ['base', 'pg_wal'])
    expect(database.some((file) => file.includes(`${sep}${part}${sep}`))).toBe(true);
  const searched = [...new Set([...desk, ...headquarters, ...database, ...filesBelow(temporary), ...logs])];

  // What must have been there to be searched: a power cut leaves the write-ahead logs.
  for (const name of ['outbox.db', 'replica.db', 'replica.db-wal', 'keys.json']) {
    expect(statSync(join(dataDir, 'desk', name)).size, name).toBeGreaterThan(0);
  }
  for (const log of logs) expect(existsSync(log), log).toBe(true);
  expect(desk.some((file) => file.startsWith(join(dataDir, 'window') + sep))).toBe(true);
  expect(headquarters).toContain(join(hq.folder, 'master.key'));

  expect(holdingInPlain(searched, [MARKER])).toEqual([]);
  expect(holdingInPlain(filesBelow(spool), [MARKER]).length).toBeGreaterThan(0); // mail is for people to read
  expect(holdingInPlain(searched, [MARTA.passphrase])).toEqual([]);
  // No token among them: what the desk proves itself with never left it.
  expect([...line.secrets().keys()].sort()).toEqual(['leaseSecret', 'unlockKey']);
  expect(holdingInPlain(searched, [...line.secrets().values()])).toEqual([]);
  expect(holdingPin(logs, STOLEN_CARD.pin)).toEqual([]);
});
