import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openOutbox } from '../../db/desk/outbox/outbox.ts';
import { readSetting, writeSetting } from '../../db/desk/outbox/setting-repository.ts';
import { rotateLeaseKey } from '../../hq/cli/lease-commands.ts';
import { leaseKeysUpTo, signLease } from '../../hq/lease/signing-key.ts';
import { BRUNO } from '../../hq/small-headquarters.fixture.ts';
import { termsIn } from '../../shared/account/lease/lease.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
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
  real = await realHq(await postgres.createDatabase(`offline_${databases}`));
  desk = await newDesk(real, 'D-001');
  expect(await signInAt(desk)).toEqual({ outcome: 'signed-in' });
  await eventually(desk, () => desk.desk.view().sync.state === 'synced');
});
afterEach(async () => {
  await desk.dispose();
  await real.dispose();
});

const step = async (callId: string, event: CallEvent): Promise<void> =>
  expect(await desk.desk.send(callId, event), event.type).toBe(true);

const cutOff = async (): Promise<void> => {
  desk.line.isCut = true;
  await eventually(desk, () => desk.desk.view().sync.state === 'offline');
};
const reconnect = async (): Promise<void> => {
  desk.line.isCut = false;
  await eventually(desk, () => desk.desk.view().sync.toSend === 0 && desk.desk.view().sync.state === 'synced');
};

/** A new card for Bruno, recorded without headquarters. */
const reissueAlone = async (callId: string): Promise<void> => {
  await desk.desk.heardFromExchange({ event: 'newCall', callId });
  await step(callId, { type: 'ANSWER' });
  await step(callId, { type: 'CHOOSE_MEMBER', code: BRUNO });
  await step(callId, { type: 'CONTINUE_WITHOUT_PIN' });
  await step(callId, { type: 'START_SERVICE', service: 'card.report' });
  await step(callId, { type: 'REPORT_CARD', cause: 'damaged', lastSeenOn: null, policeReport: '' });
  await step(callId, { type: 'CONFIRM' });
};

/** What became of the reports, oldest first, as the desk shows it. */
const endings = (): string[] =>
  desk.desk
    .view()
    .outbox.filter(({ type }) => type === 'card.report')
    .toSorted((a, b) => a.dseq - b.dseq)
    .map(({ status, reason }) => [status, reason?.code ?? ''].join(' ').trim());
const held = () => real.hq.db('desk_leases').where({ is_held: true }).pluck<string[]>('key_id');

/** Opens the desk's store as somebody would who has its key, while the console is closed. */
const tamper = async (change: (outbox: Awaited<ReturnType<typeof openOutbox>>) => Promise<void>): Promise<void> => {
  await desk.desk.close();
  const folder = join(desk.dataDir, 'desk');
  const { slots } = JSON.parse(readFileSync(join(folder, 'keys.json'), 'utf8'));
  const { sealed } = slots.find(({ kind }: { kind: string }) => kind === 'keychain');
  const outbox = await openOutbox({ file: join(folder, 'outbox.db'), key: Buffer.from(sealed, 'base64') });
  await change(outbox);
  await outbox.close();
};

describe('a desk of the real headquarters that works alone', () => {
  it('is settled under its lease, and follows headquarters to a new signing key', async () => {
    await eventually(desk, async () => (await held()).length === 1);
    await cutOff();
    await reissueAlone('c1');
    await reconnect();
    expect(endings()).toEqual(['accepted']);
    expect(await real.hq.db('lease_uses').pluck('act')).toEqual(['card.reissue']);
    await rotateLeaseKey(real.hq.db, true);
    await eventually(desk, async () => (await held()).join() === 'k2');
    await cutOff();
    await reissueAlone('c2');
    await reconnect();
    expect(endings()).toEqual(['accepted', 'accepted']);
  });

  it('gains nothing by a lease and a key that somebody wrote into its store: headquarters puts it aside', async () => {
    const forger = Buffer.alloc(32, 9);
    await tamper(async (outbox) => {
      const lease = await readSetting(outbox, 'lease');
      const terms = lease === null ? null : termsIn(lease);
      const generous = JSON.stringify({ ...terms, member: { acts: 900, miles: 900_000 } });
      await writeSetting(outbox, 'leaseKeys', leaseKeysUpTo(forger, 'k1'));
      await writeSetting(outbox, 'lease', signLease(forger, 'k1', generous));
    });
    desk.line.isCut = true;
    await desk.restart();
    expect(await signInAt(desk, true)).toEqual({ outcome: 'signed-in' });
    await eventually(desk, () => desk.desk.view().sync.state === 'offline');
    await reissueAlone('c1');
    await reconnect();
    expect(endings()).toEqual(['parked lease-unknown']);
  });
});
