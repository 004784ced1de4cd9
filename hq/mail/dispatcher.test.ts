import { randomUUID } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { rebuildSnapshots } from '../../db/hq/rebuild-snapshots.ts';
import { startTestPostgres, type TestPostgres } from '../../test/postgres.ts';
import { pushCommands } from '../authority/push.ts';
import { verifyPin } from '../pin/verify-pin.ts';
import {
  ADA,
  ADA_PIN,
  cardReport,
  openSmallHeadquarters,
  type SmallHeadquarters,
  type TestDesk,
} from '../small-headquarters.fixture.ts';
import { type MailRoom, sendWaitingMail } from './dispatcher.ts';
import { type MessageContent, wordsOf } from './message.ts';
import { type Post, spoolPost } from './post.ts';

let server: TestPostgres;
let hq: SmallHeadquarters;
let desk: TestDesk;
let spool: string;
let databases = 0;

beforeAll(async () => {
  server = await startTestPostgres();
}, 60_000);
afterAll(() => server.stop());
beforeEach(async () => {
  databases += 1;
  hq = await openSmallHeadquarters(await server.createDatabase(`mail_${databases}`));
  desk = await hq.enrol('D-001');
  spool = join(mkdtempSync(join(tmpdir(), 'milepost-mail-')), 'mail');
  await spoolPost(spool).prepare();
}, 30_000);
afterEach(() => hq.close());

const failures: string[] = [];
const room = (post: Post = spoolPost(spool)): MailRoom => ({ ...hq, post, onFailure: (id) => void failures.push(id) });

/** Closes ADA's code on a stolen card. @returns the new code */
const transfer = async (): Promise<string> => {
  const attemptId = randomUUID();
  await verifyPin(hq, desk, { attemptId, callId: 'call-1', account: ADA, pin: ADA_PIN });
  const verification = { level: 'pin', method: 'pin-hq', attemptId } as const;
  const command = desk.command(cardReport({ verification, language: 'el' }));
  const answer = await pushCommands(hq, desk, { incarnation: desk.incarnation, commands: [command] });
  const [result] = 'break' in answer ? [] : answer;
  if (result?.status !== 'accepted' || result.newCode === null) throw new Error('Not transferred.');
  return result.newCode;
};

const letters = () =>
  Promise.all(readdirSync(spool).map(async (file) => simpleParser(readFileSync(join(spool, file)))));

describe('mail after a close-and-transfer', () => {
  it('tells the new code and, in a message of its own, the new PIN, which then is the only one that matches', async () => {
    const code = await transfer();
    expect(await sendWaitingMail(room())).toBe(2);
    const mails = await letters();
    const notice = mails.find((mail) => mail.text?.includes(code));
    const secret = mails.find((mail) => mail !== notice);
    expect(notice?.subject).toMatch(/κωδικός/);
    expect(secret?.text).not.toContain(code);
    const pin = /^\s+(\d{4})$/m.exec(secret?.text ?? '')?.[1] ?? '';
    expect(notice?.text).not.toMatch(new RegExp(`^\\s+${pin}$`, 'm'));
    const check = (account: string, given: string) =>
      verifyPin(hq, desk, { attemptId: randomUUID(), callId: 'call-2', account, pin: given });
    expect(await check(code, ADA_PIN)).toMatchObject({ matched: false, refused: null });
    expect(await check(code, pin)).toMatchObject({ matched: true });
    expect(await check(ADA, ADA_PIN)).toMatchObject({ matched: false, refused: 'account-closed' });
  });

  it('keeps the PIN sealed while it waits and erases it once it is sent', async () => {
    await transfer();
    const rows = await hq.db('outgoing_mail').where({ kind: 'new-pin' });
    expect(rows[0]?.parameters.toString('latin1')).not.toMatch(/mail\.example|Ada/);
    await sendWaitingMail(room());
    expect(await hq.db('outgoing_mail').whereNotNull('parameters')).toHaveLength(0);
    expect(await sendWaitingMail(room())).toBe(0);
  });

  it('writes RFC 5322 messages that only headquarters can read', async () => {
    await transfer();
    await sendWaitingMail(room());
    const [file = ''] = readdirSync(spool);
    const text = readFileSync(join(spool, file), 'latin1');
    expect(text).toMatch(/^From: .*\r\nTo: m0056994590@mail\.example\r\n/m);
    expect(text).toContain(`Message-ID: <${file.replace('.eml', '')}@`);
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(statSync(join(spool, file)).mode & 0o077).toBe(0);
    expect(statSync(spool).mode & 0o077).toBe(0);
  });

  it('writes a message once although the note of it was lost in a crash', async () => {
    await transfer();
    const crashing: Post = {
      ...spoolPost(spool),
      deliver: async (letter) => {
        await spoolPost(spool).deliver(letter);
        throw new Error('The power went.');
      },
    };
    expect(await sendWaitingMail(room(crashing))).toBe(0);
    const before = readdirSync(spool).map((file) => [file, statSync(join(spool, file)).mtimeMs]);
    expect(before).toHaveLength(2);
    expect(await sendWaitingMail(room())).toBe(2);
    expect(readdirSync(spool).map((file) => [file, statSync(join(spool, file)).mtimeMs])).toEqual(before);
  });

  it('sends each message once when two nodes look at the same time, and keeps what cannot be sent', async () => {
    await transfer();
    const deaf: Post = { ...spoolPost(spool), deliver: () => Promise.reject(new Error('No answer.')) };
    expect(await sendWaitingMail(room(deaf))).toBe(0);
    expect(failures.length).toBeGreaterThan(0);
    const sent = await Promise.all([sendWaitingMail(room()), sendWaitingMail(room())]);
    expect(sent.reduce((a, b) => a + b)).toBeGreaterThanOrEqual(2);
    expect(readdirSync(spool)).toHaveLength(2);
  });

  it('holds a PIN back for 24 hours after a change of address', async () => {
    await hq.db('members').where({ code: ADA }).update({ email_changed_at: hq.clock.now() });
    await hq.db.transaction((tx) => rebuildSnapshots(tx, hq.seals));
    await transfer();
    expect(await sendWaitingMail(room())).toBe(1);
    const tomorrow = { ...hq.clock, now: () => '2017-11-22T23:00:00.000Z' };
    expect(await sendWaitingMail({ ...room(), clock: tomorrow })).toBe(1);
  });
});

describe('the words of a message', () => {
  const contents: readonly MessageContent[] = [
    { kind: 'card-reissued', to: 'a@b.example', name: 'Ada', code: ADA, validTo: '2022-11-20' },
    { kind: 'new-code', to: 'a@b.example', name: 'Ada', code: ADA, oldCode: '0010041729', miles: 84320 },
    { kind: 'new-pin', to: 'a@b.example', name: 'Ada', codeEnd: '4590', pin: '0042' },
  ];
  it.each(['en', 'it', 'nl', 'ru', 'el'] as const)('are complete in %s', (language) => {
    for (const content of contents) {
      const { subject, text } = wordsOf(content, language);
      expect(subject.length).toBeGreaterThan(10);
      expect(text).toContain('Ada');
      expect(`${subject}${text}`).not.toMatch(/[{}]|undefined/);
    }
  });
});
