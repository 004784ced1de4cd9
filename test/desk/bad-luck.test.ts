import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { openOutbox } from '../../db/desk/outbox/outbox.ts';
import { createDeskKeys } from '../../electron/engine/keys/desk-keys.ts';
import { openDeskLog } from '../../electron/engine/log/desk-log.ts';
import {
  lineOf,
  PASSPHRASE,
  PIN,
  plainKeychain,
  readyDesk,
  STOLEN,
  signIn,
  type TestDesk,
  testDesk,
  until,
} from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const SIGNED_IN = { outcome: 'signed-in' };
const refusal = (reason: string) => ({ outcome: 'refused', reason });
const codes = () => test.desk.view().problems.map(({ code }) => code);
const DAY_MS = 86_400_000;

const ask = async (callId: string): Promise<void> => {
  await test.desk.heardFromExchange({ event: 'newCall', callId });
  await test.desk.send(callId, { type: 'ANSWER' });
  await test.desk.send(callId, { type: 'CHOOSE_MEMBER', code: STOLEN });
};

const goOffline = async (): Promise<void> => {
  test.hq.isDown = true;
  test.desk.syncNow();
  await until(test.desk, () => test.desk.view().sync.state === 'offline');
};

describe('enrolling', () => {
  it('is done again by itself when the answer of headquarters was lost', async () => {
    let isCut = true;
    const cutting: { fetch: typeof fetch } = { fetch: () => Promise.reject(new TypeError('not yet')) };
    test = await testDesk({
      hq: { url: 'https://headquarters.test', fetch: (input, init) => cutting.fetch(input, init) },
    });
    cutting.fetch = async (input, init) => {
      const answer = await test.hq.fetch(input, init);
      if (isCut) throw new TypeError('the line was cut');
      return answer;
    };
    expect(await signIn(test.desk)).toEqual(refusal('hq-unreachable'));
    isCut = false;
    expect(await signIn(test.desk)).toEqual(SIGNED_IN);
  });

  it.each([
    ['with a keychain', plainKeychain],
    ['without a keychain', null],
  ])('goes on when the power failed after the keys and before the enrolment were saved, %s', async (_, keychain) => {
    test = await testDesk({ keychain });
    const unlockKey = Buffer.alloc(32, 9).toString('base64');
    await createDeskKeys(test.dataDir, [
      ...(keychain === null ? [] : [{ kind: 'keychain' as const, keychain }]),
      { kind: 'passphrase', agentId: 'A-2147', passphrase: PASSPHRASE },
      { kind: 'hq', unlockKey },
    ]);
    await test.restart();
    expect(codes()).toEqual([]);
    expect(await signIn(test.desk)).toEqual(SIGNED_IN);
    await test.restart();
    expect(await signIn(test.desk)).toEqual(SIGNED_IN);
  });

  it('is not asked of a desk that works and has its used invitation lying there', async () => {
    test = await readyDesk();
    const invitation = { hqUrl: test.hq.url, deskId: 'D-001', enrolmentCode: test.hq.enrolmentCode };
    writeFileSync(join(test.dataDir, 'desk', 'enrolment.json'), JSON.stringify(invitation));
    await test.restart();
    expect(await signIn(test.desk)).toEqual(SIGNED_IN);
    expect(readdirSync(join(test.dataDir, 'desk'))).not.toContain('enrolment.json');
    const ofAnother = { ...invitation, deskId: 'D-002' };
    writeFileSync(join(test.dataDir, 'desk', 'enrolment.json'), JSON.stringify(ofAnother));
    expect(await signIn(test.desk)).toEqual(SIGNED_IN);
  });

  it('does without a keychain that refuses', async () => {
    const broken = { protect: () => Promise.reject(new Error('locked')), unprotect: plainKeychain.unprotect };
    test = await testDesk({ keychain: broken });
    expect(await signIn(test.desk)).toEqual(SIGNED_IN);
    await test.restart();
    expect(test.desk.view().desk.store).toBe('locked');
    expect(await signIn(test.desk, 'A-2147', true)).toEqual(SIGNED_IN);
  });
});

describe('a PIN without headquarters', () => {
  it('has five tries a day over all lines together, also on lines that were open before', async () => {
    test = await readyDesk();
    await goOffline();
    for (const callId of ['c1', 'c2', 'c3']) await ask(callId);
    for (const callId of ['c1', 'c1', 'c1', 'c2', 'c2'])
      expect(await test.desk.verifyPin(callId, '0000'), callId).toBe(true);
    expect(await test.desk.verifyPin('c3', PIN)).toBe(false);
    expect(lineOf(test.desk, 3).verification).toMatchObject({ state: 'locked', level: 'none' });
    expect(await test.desk.verifyPin('c2', PIN)).toBe(false);
  });

  it('cannot be tried on for ever by setting the clock back', async () => {
    test = await readyDesk();
    await goOffline();
    test.goOn(6 * DAY_MS);
    await ask('c1');
    test.goOn(-5 * DAY_MS);
    expect(await test.desk.verifyPin('c1', PIN)).toBe(false);
    expect(lineOf(test.desk).verification.state).toBe('unavailable');
    expect(codes()).toContain('clock-moved');
  });

  it('is not checked by a desk that headquarters has shut out', async () => {
    test = await readyDesk();
    await ask('c1');
    test.hq.isShutOut = true;
    expect(await test.desk.verifyPin('c1', PIN)).toBe(false);
    expect(lineOf(test.desk).verification.state).toBe('unavailable');
    await until(test.desk, () => codes().includes('desk-revoked'));
    test.hq.isDown = true;
    await test.restart();
    expect(await signIn(test.desk, 'A-2147', true)).toEqual(SIGNED_IN);
    expect(await test.desk.verifyPin('c1', PIN)).toBe(false);
    expect(codes()).toContain('desk-revoked');
  });
});

const fingerprint = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder)
      .filter((name) => statSync(join(folder, name)).size > 0)
      .map((name) => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  );

describe('a store', () => {
  it('of a newer version is named, refused and not changed', async () => {
    test = await readyDesk();
    await test.desk.close();
    const desk = join(test.dataDir, 'desk');
    const { slots } = JSON.parse(readFileSync(join(desk, 'keys.json'), 'utf8'));
    const sealed = slots.find(({ kind }: { kind: string }) => kind === 'keychain').sealed;
    const newer = await openOutbox({ file: join(desk, 'outbox.db'), key: Buffer.from(sealed, 'base64') });
    await newer.database('migration').insert({ name: '9999-from-the-future', batch: 9, migration_time: '' });
    await newer.close();
    const before = fingerprint(desk);
    await test.restart();
    expect(codes()).toEqual(['store-newer']);
    expect(test.desk.view().desk.store).toBe('unusable');
    expect(await signIn(test.desk)).toEqual(refusal('store-unusable'));
    expect(await signIn(test.desk, 'A-2147', true)).toEqual(refusal('store-unusable'));
    await test.desk.close();
    expect(fingerprint(desk)).toEqual(before);
  });
});

describe('the log', () => {
  it('never grows beyond two files of a megabyte and a line', async () => {
    test = await testDesk();
    const log = openDeskLog(test.dataDir, () => 'now');
    for (let line = 0; line < 4000; line += 1) log('x'.repeat(1000));
    const folder = join(test.dataDir, 'logs');
    expect(readdirSync(folder).sort()).toEqual(['desk.log', 'desk.log.1']);
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).size).toBeLessThan(1_002_000);
  });
});
