import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lineOf, PIN, readyDesk, STOLEN, signIn, type TestDesk, testDesk, until } from '../desk/desk-under-test.ts';
import { mountSmallDisk, type SmallDisk } from './small-disk.ts';

let disk: SmallDisk | null;
let test: TestDesk;
beforeEach(() => {
  disk = mountSmallDisk(8);
  limit.maxOutboxPages = 100_000;
});
afterEach(async () => {
  await test.dispose();
  disk?.remove();
});

const SIGNED_IN = { outcome: 'signed-in' };
const codes = () => test.desk.view().problems.map(({ code }) => code);
const commandsSeen = () => test.desk.view().outbox.map(({ type }) => type);

/** Where nothing can be mounted the outbox alone gets no further page, and long notes use up what its last ones have left. */
const limit = { maxOutboxPages: 100_000 };
const readyOnDisk = () => (disk === null ? readyDesk(limit) : readyDesk({}, disk.folder));
const fill = async (): Promise<void> => {
  if (disk !== null) return disk.fill();
  limit.maxOutboxPages = 1; // as large as it is, and no larger
  await test.restart();
  await signIn(test.desk);
};
const makeRoom = async (): Promise<void> => {
  if (disk !== null) return disk.makeRoom();
  limit.maxOutboxPages = 100_000;
  await test.restart();
  await signIn(test.desk);
};

const ask = async (callId: string): Promise<void> => {
  await test.desk.heardFromExchange({ event: 'newCall', callId });
  await test.desk.send(callId, { type: 'ANSWER' });
  await test.desk.send(callId, { type: 'CHOOSE_MEMBER', code: STOLEN });
};

/** Takes calls and then longer and longer notes until nothing can be saved any more; answers the note that was. */
const untilNothingIsSaved = async (callId: string): Promise<string> => {
  for (let calls = 0; calls < 500; calls += 1) {
    const other = `more-${calls}`;
    if ((await test.desk.heardFromExchange({ event: 'newCall', callId: other })).outcome !== 'ringing') break;
    await test.desk.heardFromExchange({ event: 'hangup', callId: other });
  }
  for (let length = 40; length <= 2000; length += 40)
    if (!(await test.desk.send(callId, { type: 'NOTE', text: 'n'.repeat(length) }))) return 'n'.repeat(length - 40);
  throw new Error('The disk never filled up.');
};

describe('a full disk', () => {
  it('is named, saves nothing by halves, and the same step is taken when there is room', async () => {
    test = await readyOnDisk();
    await ask('c1');
    await test.desk.verifyPin('c1', PIN);
    await fill();
    const noted = await untilNothingIsSaved('c1');
    expect(codes()).toContain('disk-full');
    let blocked = false;
    for (let tries = 0; tries < 5 && !blocked; tries += 1) blocked = await test.desk.send('c1', { type: 'BLOCK_CARD' });
    expect(blocked).toBe(false);
    expect(lineOf(test.desk)).toMatchObject({ notes: noted, refusal: { code: 'disk-full' } });
    expect(commandsSeen()).toEqual([]);
    expect((await test.desk.findMembers(STOLEN)).hits).toHaveLength(1);
    await makeRoom();
    expect(await test.desk.send('c1', { type: 'BLOCK_CARD' })).toBe(true);
    await until(test.desk, () => test.desk.view().outbox[0]?.status === 'accepted');
    await until(test.desk, () => codes().length === 0);
    expect(test.hq.settled.map(({ command }) => command.type)).toEqual(['card.block']);
    expect(lineOf(test.desk)).toMatchObject({ notes: noted, verification: { level: 'pin' } });
  });

  it('at the start is not taken for a damaged outbox, and the call goes on when there is room', async () => {
    test = await readyOnDisk();
    await ask('c1');
    test.hq.slow = new Promise(() => undefined);
    void test.desk.verifyPin('c1', PIN).catch(() => undefined);
    await until(test.desk, () => lineOf(test.desk).verification.state === 'checking');
    test.hq.slow = null;
    await test.crash();
    await test.desk.close();
    disk?.fill();
    await test.restart();
    expect(codes()).not.toContain('outbox-damaged');
    await signIn(test.desk);
    await makeRoom();
    if (test.desk.view().session === null) {
      await test.restart();
      expect(await signIn(test.desk)).toEqual(SIGNED_IN);
    }
    await test.desk.send('c1', { type: 'NOTE', text: 'again' });
    expect(lineOf(test.desk).verification).toMatchObject({ state: 'awaitingPin', attempt: { used: 1 } });
    expect(await test.desk.verifyPin('c1', PIN)).toBe(true);
    expect(lineOf(test.desk).verification.level).toBe('pin');
  });

  it('while enrolling refuses, and enrols when there is room', async () => {
    const place = disk === null ? undefined : disk.folder;
    const tight = { maxOutboxPages: disk === null ? 2 : 100_000 };
    test = await testDesk(tight, place);
    disk?.fill();
    expect(await signIn(test.desk)).toEqual({ outcome: 'refused', reason: 'store-unusable' });
    expect(codes()).toContain('disk-full');
    tight.maxOutboxPages = 100_000;
    disk?.makeRoom();
    if (disk === null) await test.restart();
    expect(await signIn(test.desk)).toEqual(SIGNED_IN);
    await until(test.desk, () => test.desk.view().sync.members > 0 && codes().length === 0);
  });
});
