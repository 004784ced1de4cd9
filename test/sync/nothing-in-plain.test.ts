import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRow } from '../../db/hq/sealed-rows.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { lineOf } from '../desk/desk-under-test.ts';
import { MARKER, markedExtract } from '../e2e/support/marked-extract.ts';
import { filesBelow, holdingInPlain } from '../e2e/support/plain-text.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';
import { eventually, newDesk, type OpenHq, type RealDesk, type RealHq, servedHq } from './headquarters-under-test.ts';
import { openImportedHeadquarters } from './imported-headquarters.ts';

const CODE = '0056994590';
const PIN = '5163';
const MARTA = { agentId: 'A-2147', passphrase: 'quercia lampada sedia blu', offline: false };
const MEMBERS = 2000;

/** Name, street and e-mail address of the member hold the marker; the note and the police report have words of their own. */
const NOTE_WORD = 'Zwirbelnuss';
const POLICE_REPORT = 'RM-Glimmerklee-77';
const PLANTED = [MARKER, NOTE_WORD, POLICE_REPORT, '+393330143353', 'Via Mazzini', '1978-05-14'];

let postgres: TestPostgres;
let extract: string;
let real: RealHq<OpenHq>;
let desk: RealDesk;

beforeAll(async () => {
  postgres = await startTestPostgres();
  extract = markedExtract({ code: CODE, surname: 'Ferrante' });
  real = await servedHq(await openImportedHeadquarters(await postgres.createDatabase('plain'), extract));
  desk = await newDesk(real, 'D-001');
}, 120_000);

afterAll(async () => {
  await desk.dispose();
  await real.dispose();
  await postgres.stop();
  rmSync(extract, { recursive: true, force: true });
});

const step = async (event: CallEvent): Promise<void> =>
  expect(await desk.desk.send('call-1', event), event.type).toBe(true);

/** A stolen card, from the ringing telephone to the settled account, and a note. */
const takeCall = async (): Promise<string> => {
  await desk.desk.heardFromExchange({ event: 'newCall', callId: 'call-1', from: '+390655550142' });
  await step({ type: 'ANSWER' });
  expect((await desk.desk.findMembers(MARKER)).hits.map(({ code }) => code)).toEqual([CODE]);
  await step({ type: 'CHOOSE_MEMBER', code: CODE });
  expect(await desk.desk.verifyPin('call-1', PIN)).toBe(true);
  await step({ type: 'START_SERVICE', service: 'card.report' });
  await step({ type: 'REPORT_CARD', cause: 'stolen', lastSeenOn: '2017-11-19', policeReport: POLICE_REPORT });
  for (const item of ['codeCloses', 'emailRight'] as const) await step({ type: 'READ_BACK', item, agreed: true });
  await step({ type: 'CONFIRM' });
  await eventually(desk, () => lineOf(desk.desk).service?.command?.status === 'accepted');
  const newCode = lineOf(desk.desk).service?.newCode ?? '';
  await step({ type: 'WRAP_UP' });
  await step({ type: 'NOTE', text: `The caller spelled the name ${MARKER} and thanked ${NOTE_WORD}.` });
  await step({ type: 'FINISH', disposition: 'resolved' });
  await eventually(desk, async () => (await real.hq.db('calls')).length === 1);
  const call = openRow<{ note: string }>(real.hq.seals, 'calls', await real.hq.db('calls').first());
  expect(call.note).toContain(NOTE_WORD);
  await eventually(desk, async () => (await desk.desk.showMember(newCode))?.name.includes(MARKER) === true);
  return newCode;
};

/** A search that finds nothing shows nothing unless it would find something. */
const proveSearch = (): void => {
  const folder = mkdtempSync(join(tmpdir(), 'milepost-planted-'));
  const planted = PLANTED.flatMap((word) =>
    (['utf8', 'utf16le'] as const).map((encoding) => {
      const file = join(folder, `${encoding}-${PLANTED.indexOf(word)}`);
      writeFileSync(file, Buffer.concat([Buffer.alloc(4097, 0xe9), Buffer.from(word.toUpperCase(), encoding)]));
      return file;
    }),
  );
  expect(holdingInPlain(planted, PLANTED)).toEqual(planted);
  rmSync(folder, { recursive: true, force: true });
};

describe('a member of the extract, and a call taken for her', () => {
  it('are nowhere in plain: not in PostgreSQL’s files, nor at the desk, nor in a log', async () => {
    proveSearch();
    expect(await desk.desk.signIn(MARTA)).toEqual({ outcome: 'signed-in' });
    await eventually(desk, () => desk.desk.view().sync.members === MEMBERS);
    const newCode = await takeCall();
    expect(await real.hq.db('members').whereIn('code', [CODE, newCode])).toHaveLength(2);
    await real.hq.db.raw('checkpoint');
    const database = filesBelow(postgres.dataDir);
    for (const part of ['/base/', '/pg_wal/', '/postgres.log'])
      expect(
        database.some((file) => file.includes(part)),
        part,
      ).toBe(true);
    const searched = [...database, ...filesBelow(desk.dataDir), ...filesBelow(real.hq.folder)];
    for (const log of [join(desk.dataDir, 'logs', 'desk.log'), join(real.hq.folder, 'hq.log')])
      expect(searched).toContain(log);
    for (const word of PLANTED) expect(holdingInPlain(searched, [word]), word).toEqual([]);
  });
});
