import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Outbox, openOutbox } from '../../db/desk/outbox/outbox.ts';
import { readSetting, writeSetting } from '../../db/desk/outbox/setting-repository.ts';
import { openDeskKeys } from '../../electron/engine/keys/desk-keys.ts';
import { hashOfSecret } from '../../hq/auth/desk-secrets.ts';
import { ADA, BRUNO } from '../../hq/small-headquarters.fixture.ts';
import { plainKeychain } from '../desk/desk-under-test.ts';
import { takeCall } from '../faults/rig/agent-at-work.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';
import { eventually, newDesk, type RealDesk, type RealHq, realHq, signInAt } from './headquarters-under-test.ts';

let postgres: TestPostgres;
let real: RealHq;
let desk: RealDesk;
let databases = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
}, 60_000);
afterAll(() => postgres.stop());
beforeEach(async () => {
  databases += 1;
  real = await realHq(await postgres.createDatabase(`credential_${databases}`));
  desk = await newDesk(real, 'D-001');
  expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
  await eventually(desk, () => desk.desk.view().sync.state === 'synced');
});
afterEach(async () => {
  await desk.dispose();
  await real.dispose();
});

const cutOff = async (): Promise<void> => {
  desk.line.isCut = true;
  await eventually(desk, () => desk.desk.view().sync.state === 'offline');
};
const block = (code: string) => takeCall(desk.desk, code, 'block', () => undefined);
const problems = (): string[] => desk.desk.view().problems.map(({ code }) => code);
const isAllSettled = (): boolean => desk.desk.view().sync.toSend === 0 && problems().length === 0;
const credential = () => real.hq.db('desk_credentials').where({ desk_id: 'D-001' }).first();

/** The closed desk's outbox. */
const inOutbox = async <T>(work: (outbox: Outbox) => Promise<T>): Promise<T> => {
  const key = await openDeskKeys(desk.dataDir, { kind: 'keychain', keychain: plainKeychain });
  if (key === null) throw new Error('The store does not open.');
  const outbox = await openOutbox({ file: join(desk.dataDir, 'desk', 'outbox.db'), key });
  try {
    return await work(outbox);
  } finally {
    await outbox.close();
  }
};

/** The desk and headquarters as a release without keys left them. */
const goBackToToken = async (): Promise<void> => {
  const token = randomBytes(32).toString('base64url');
  await inOutbox(async (outbox) => {
    const kept = await readSetting(outbox, 'enrolment');
    if (kept === null) throw new Error('The desk is not enrolled.');
    const { keySeed: _, ...rest } = kept;
    await writeSetting(outbox, 'enrolment', { ...rest, token });
  });
  const asBefore = { token_hash: hashOfSecret(token), public_key: null, key_id: null };
  await real.hq.db('desk_credentials').where({ desk_id: 'D-001' }).update(asBefore);
};

describe('a desk that was enrolled with a token', () => {
  it('has a key from its next contact on, also when the first answers are lost, and loses nothing it had recorded', async () => {
    await cutOff();
    await block(ADA);
    await desk.desk.close();
    await goBackToToken();
    desk.line.losesAnswersOf = '/rpc/hello';
    desk.line.isCut = false;
    await desk.restart();
    await expect.poll(async () => (await credential()).token_hash, { timeout: 20_000 }).toBeNull();
    expect((await credential()).public_key).toHaveLength(32);
    desk.line.losesAnswersOf = null;
    expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
    await eventually(desk, isAllSettled);
    expect(await real.hq.db('commands').where({ type: 'card.block' })).toHaveLength(1);
    await desk.desk.close();
    const kept = await inOutbox((outbox) => readSetting(outbox, 'enrolment'));
    expect([kept?.token, kept?.keySeed?.length]).toEqual([undefined, 44]);
    await desk.restart();
  });
});

describe('a desk that is too old for headquarters', () => {
  it('says so, goes on alone, and sends everything once it is new enough', async () => {
    desk.line.speaks = '0';
    await eventually(desk, () => problems().includes('upgrade-needed'));
    await block(BRUNO);
    expect(desk.desk.view().sync.toSend).toBeGreaterThan(0);
    expect(await signInAt(desk)).toEqual({ outcome: 'refused', reason: 'upgrade-needed' });
    expect(await signInAt(desk, true)).toEqual({ outcome: 'signed-in' });
    await desk.restart();
    await eventually(desk, () => problems().includes('upgrade-needed'));
    desk.line.speaks = null;
    await eventually(desk, isAllSettled);
    expect(await real.hq.db('commands').where({ type: 'card.block' })).toHaveLength(1);
  });
});
