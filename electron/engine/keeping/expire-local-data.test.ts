import { existsSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findAgent, saveOnlineSignIn } from '../../../db/desk/outbox/agent-repository.ts';
import { countCalls, findCall, listOpenCalls, saveCallAndCommand } from '../../../db/desk/outbox/call-repository.ts';
import { openOutbox } from '../../../db/desk/outbox/outbox.ts';
import { countPinAttempts, recordPinAttempt } from '../../../db/desk/outbox/pin-attempt-repository.ts';
import { openReplica } from '../../../db/desk/replica/replica.ts';
import { openStaging, stagingFileOf } from '../../../db/desk/replica/staging.ts';
import { KEY, testFolder, uuidOf } from '../../../test/faults/desk-store-cases.ts';
import { createDeskKeys, hasSlotFor } from '../keys/desk-keys.ts';
import type { DeskStore } from '../session/desk-store.ts';
import { expireLocalData } from './expire-local-data.ts';

let place: ReturnType<typeof testFolder>;
let store: DeskStore;
beforeEach(async () => {
  place = testFolder();
  store = {
    key: KEY,
    outbox: await openOutbox({ file: join(place.folder, 'outbox.db'), key: KEY }),
    replica: await openReplica({ file: join(place.folder, 'replica.db'), key: KEY }),
  };
});
afterEach(async () => {
  await store.replica.close();
  await store.outbox.close();
  place.remove();
});

const at = (now: string) => expireLocalData({ store, dataDir: place.folder, now });
const call = (n: number, closedAt: string | null) =>
  saveCallAndCommand(store.outbox, {
    callId: `call-${n}`,
    line: 1,
    machineVersion: 1,
    snapshot: { note: `Zaffiro ${n}` },
    updatedAt: closedAt ?? '2017-11-20T09:00:00Z',
    closedAt,
  });
const attempt = (seed: number, day: string, matched: boolean, account = '0056994590') =>
  recordPinAttempt(store.outbox, {
    attemptId: uuidOf(seed),
    account,
    callId: `call-${seed}`,
    businessDay: day,
    at: `${day}T09:00:00Z`,
    matched,
  });
const attempts = (): Promise<number[]> => store.outbox.database('pin_attempt').orderBy('rowid').pluck('matched');

describe('what a desk keeps of itself', () => {
  it('loses the notes of calls a month after they were closed, and still knows that there were calls', async () => {
    await call(1, '2017-11-20T09:00:00Z');
    await call(2, '2017-11-21T09:00:00Z');
    await call(3, null);
    await at('2017-12-20T09:00:00Z');
    expect((await findCall(store.outbox, 'call-1'))?.snapshot).toEqual({ note: 'Zaffiro 1' });
    await at('2017-12-20T10:00:00Z');
    expect((await findCall(store.outbox, 'call-1'))?.snapshot).toBeNull();
    expect((await findCall(store.outbox, 'call-2'))?.snapshot).toEqual({ note: 'Zaffiro 2' });
    expect([await countCalls(store.outbox), (await listOpenCalls(store.outbox)).length]).toEqual([3, 1]);
  });

  it('loses PIN attempts that a right one has made up for, and no wrong one that still counts', async () => {
    await attempt(1, '2017-11-20', false);
    await attempt(2, '2017-11-20', true);
    await attempt(3, '2017-11-20', false);
    await attempt(4, '2017-11-20', false, '0069846791');
    await at('2017-11-22T09:00:00Z');
    expect(await attempts()).toHaveLength(4);
    await at('2017-11-23T09:00:00Z');
    await at('2017-11-23T09:00:00Z');
    expect(await attempts()).toEqual([0, 0]);
    const counts = await countPinAttempts(store.outbox, '0056994590', 'call-9', '2017-11-23');
    expect(counts).toEqual({ call: 0, day: 0, all: 1 });
  });

  it('loses agents who have not been here for a month, with their way to sign in without headquarters', async () => {
    const marta = { agentId: 'A-1', name: 'Marta', role: 'agent', queues: [], languages: [], branch: 'ROM' } as const;
    const [old, recent] = [marta, { ...marta, agentId: 'A-2' }].map((agent) => ({
      ...agent,
      queues: [],
      languages: [],
    }));
    if (old === undefined || recent === undefined) throw new Error('Two agents are needed.');
    const openers = ['A-1', 'A-2'].map(
      (agentId) => ({ kind: 'passphrase', deskId: 'D-001', agentId, passphrase: 'four words' }) as const,
    );
    await createDeskKeys(place.folder, openers);
    await saveOnlineSignIn(store.outbox, old, '2017-11-20T09:00:00Z');
    await saveOnlineSignIn(store.outbox, recent, '2017-12-10T09:00:00Z');
    await at('2017-12-21T09:00:00Z');
    expect([await findAgent(store.outbox, 'A-1'), (await findAgent(store.outbox, 'A-2'))?.agent.agentId]).toEqual([
      null,
      'A-2',
    ]);
    const has = (agentId: string): boolean => hasSlotFor(place.folder, { kind: 'passphrase', agentId });
    expect([has('A-1'), has('A-2')]).toEqual([false, true]);
  });

  it('loses a replica that was moved aside, when nobody came for it', async () => {
    const file = join(place.folder, 'replica.db.damaged');
    writeFileSync(file, 'garbage');
    utimesSync(file, new Date('2017-11-20T09:00:00Z'), new Date('2017-11-20T09:00:00Z'));
    await at('2017-12-20T08:00:00Z');
    expect(existsSync(file)).toBe(true);
    await at('2017-12-20T10:00:00Z');
    expect(existsSync(file)).toBe(false);
  });

  it('loses what is left of a fetch that was given up', async () => {
    const staging = await openStaging(store.replica);
    await staging.close();
    await at('2017-11-20T09:00:00Z');
    expect(existsSync(stagingFileOf(store.replica))).toBe(false);
  });

  it('goes slice by slice, and says while there is more', async () => {
    for (let n = 1; n <= 230; n += 1) await call(n, '2017-11-20T09:00:00Z');
    expect([await at('2018-01-20T09:00:00Z'), await at('2018-01-20T09:00:00Z')]).toEqual([true, false]);
    expect(await store.outbox.database('call').where({ snapshot: 'null' })).toHaveLength(230);
  });
});
