import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { createORPCClient } from '@orpc/client';
import { RPCLink } from '@orpc/client/message-port';
import type { ContractRouterClient } from '@orpc/contract';
import { RPCHandler } from '@orpc/server/message-port';
import { afterEach, describe, expect, it } from 'vitest';
import { createDesk } from '../../electron/engine/desk.ts';
import { createDeskRouter } from '../../electron/engine/router.ts';
import type { DeskContract } from '../../shared/contract/desk-api.ts';
import { lineOf, PASSPHRASE, readyDesk, STOLEN, signIn, type TestDesk, testDesk, until } from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const DAY_MS = 86_400_000;
const refusal = (reason: string) => ({ outcome: 'refused', reason });

describe('the first sign-in', () => {
  it('enrols the desk and uses the invitation up', async () => {
    test = await testDesk();
    expect(test.desk.view().desk).toMatchObject({ store: 'new', id: 'D-001' });
    expect(await signIn(test.desk, 'A-2147', false, 'wrong')).toEqual(refusal('wrong-credentials'));
    expect(await signIn(test.desk, 'A-2147', true)).toEqual(refusal('not-enrolled'));
    expect(await signIn(test.desk)).toEqual({ outcome: 'signed-in' });
    expect(existsSync(join(test.dataDir, 'desk', 'enrolment.json'))).toBe(false);
    expect(test.desk.view()).toMatchObject({
      desk: { store: 'sound', name: 'Roma contact centre, desk 1', branch: 'ROM' },
      session: { agentId: 'A-2147', role: 'agent', offline: false },
      business: { date: '2017-11-20', demo: true },
      edition: { id: 'mm-2017' },
    });
  });

  it('is refused without an invitation, with a used one, and while headquarters is down', async () => {
    test = await testDesk();
    test.hq.isDown = true;
    expect(await signIn(test.desk)).toEqual(refusal('hq-unreachable'));
    test.hq.isDown = false;
    const file = join(test.dataDir, 'desk', 'enrolment.json');
    writeFileSync(file, JSON.stringify({ hqUrl: test.hq.url, deskId: 'D-001', enrolmentCode: 'used' }));
    expect(await signIn(test.desk)).toEqual(refusal('enrolment-refused'));
    writeFileSync(file, 'not json');
    expect(await signIn(test.desk)).toEqual(refusal('not-enrolled'));
  });
});

describe('signing in without headquarters', () => {
  it('works for seven days of business time for who signed in here before', async () => {
    test = await readyDesk();
    test.hq.isDown = true;
    await test.restart();
    expect(await signIn(test.desk)).toEqual(refusal('hq-unreachable'));
    expect(await signIn(test.desk, 'A-2290', true)).toEqual(refusal('offline-not-possible'));
    expect(await signIn(test.desk, 'A-2147', true)).toEqual({ outcome: 'signed-in' });
    expect(test.desk.view().session?.offline).toBe(true);
    test.goOn(8 * DAY_MS);
    expect(await signIn(test.desk, 'A-2147', true)).toEqual(refusal('offline-not-possible'));
  });

  it('pauses after five wrong passphrases, also after a restart', async () => {
    test = await readyDesk();
    test.hq.isDown = true;
    for (let tries = 0; tries < 5; tries += 1)
      expect(await signIn(test.desk, 'A-2147', true, 'wrong')).toEqual(refusal('wrong-credentials'));
    await test.restart();
    expect(await signIn(test.desk, 'A-2147', true)).toEqual(refusal('too-many-tries'));
    test.goOn(16 * 60_000);
    expect(await signIn(test.desk, 'A-2147', true)).toEqual({ outcome: 'signed-in' });
  });
});

describe('a desk without keychain', () => {
  it('opens its store at sign-in, with headquarters or with the passphrase', async () => {
    test = await readyDesk({ keychain: null });
    await test.desk.openCall(null, 'el');
    await test.restart();
    expect(test.desk.view().desk).toMatchObject({ store: 'locked', offlineSignIn: true, id: 'D-001' });
    expect((await test.desk.heardFromExchange({ event: 'newCall', callId: 'c1' })).outcome).toBe('not-ready');
    expect(await signIn(test.desk)).toEqual({ outcome: 'signed-in' });
    expect(lineOf(test.desk).language).toBe('el');
    test.hq.isDown = true;
    await test.restart();
    expect(await signIn(test.desk, 'A-2147', true, 'wrong')).toEqual(refusal('wrong-credentials'));
    expect(await signIn(test.desk, 'A-2147', true)).toEqual({ outcome: 'signed-in' });
  });
});

describe('a store that cannot be used', () => {
  it('belongs to another engine, and the console says so', async () => {
    test = await readyDesk();
    const second = await createDesk({
      dataDir: test.dataDir,
      version: '1.0.0',
      keychain: { protect: async (plain) => plain, unprotect: async (sealed) => sealed },
      hq: { url: test.hq.url, fetch: test.hq.fetch },
      clock: { now: Date.now },
      random: { bytes: (length) => new Uint8Array(length) },
      log: () => undefined,
    });
    expect(second.view()).toMatchObject({ desk: { store: 'unusable' }, problems: [{ code: 'desk-in-use' }] });
    expect(await signIn(second)).toEqual(refusal('store-unusable'));
    await second.close();
  });

  it('is damaged: the outbox is kept and named, the replica is fetched again', async () => {
    test = await readyDesk();
    await test.desk.close();
    writeFileSync(join(test.dataDir, 'desk', 'replica.db'), Buffer.alloc(8192, 1));
    test.hq.isDown = true;
    await test.restart();
    expect(test.desk.view().problems.map(({ code }) => code)).toContain('store-damaged');
    test.hq.isDown = false;
    test.desk.syncNow();
    await until(test.desk, () => test.desk.view().sync.members > 0);
    expect(test.desk.view().problems.map(({ code }) => code)).not.toContain('store-damaged');
    await test.desk.close();
    writeFileSync(join(test.dataDir, 'desk', 'outbox.db'), Buffer.alloc(8192, 1));
    await test.restart();
    expect(test.desk.view()).toMatchObject({ desk: { store: 'unusable' }, problems: [{ code: 'outbox-damaged' }] });
  });
});

describe('the port of the console', () => {
  it('carries whole views in order and validates what comes in', async () => {
    test = await readyDesk();
    const { port1, port2 } = new MessageChannel();
    new RPCHandler(createDeskRouter(test.desk)).upgrade(port1);
    const client: ContractRouterClient<DeskContract> = createORPCClient(new RPCLink({ port: port2 }));
    port1.start();
    port2.start();
    const views = await client.watch();
    const first = await views.next();
    expect(first.done ? null : first.value.lines).toHaveLength(4);
    const { callId } = await client.openCall({ from: '+393200000001', language: 'ru' });
    for (let note = 0; note < 20; note += 1)
      await client.send({ callId: callId ?? '', event: { type: 'NOTE', text: `note ${note}` } });
    let revision = 0;
    let notes = '';
    while (notes !== 'note 19') {
      const next = await views.next();
      if (next.done) throw new Error('The views ended.');
      expect(next.value.revision).toBeGreaterThanOrEqual(revision);
      revision = next.value.revision;
      notes = next.value.lines[0]?.notes ?? '';
    }
    await views.return();
    await expect(client.verifyPin({ callId: callId ?? '', pin: '12' })).rejects.toThrow();
    expect((await client.findMembers({ text: STOLEN })).hits[0]?.code).toBe(STOLEN);
    expect((await client.showMember({ code: STOLEN }))?.balance).toBeNull();
    expect((await client.clause({ label: 'mm-2017 3.7' }))?.edition).toBe('mm-2017');
    expect(await client.clause({ label: 'nothing' })).toBeNull();
    expect(await client.signIn({ agentId: 'A-2147', passphrase: PASSPHRASE, offline: false })).toEqual({
      outcome: 'signed-in',
    });
    port1.close();
    port2.close();
  });
});
