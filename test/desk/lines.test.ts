import { readFileSync, statSync } from 'node:fs';
import { request as requestOver } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCtiServer } from '../../electron/engine/cti/cti-server.ts';
import { lineOf, PIN, readyDesk, STOLEN, signIn, type TestDesk } from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const ring = (callId: string, from?: string) =>
  test.desk.heardFromExchange({ event: 'newCall', callId, ...(from === undefined ? {} : { from }) });

describe('the lines', () => {
  it('take four calls and tell the fifth that they are busy', async () => {
    test = await readyDesk();
    for (const callId of ['c1', 'c2', 'c3', 'c4']) expect((await ring(callId)).outcome).toBe('ringing');
    expect((await ring('c5')).outcome).toBe('busy');
    expect((await ring('c2')).outcome).toBe('known');
    await test.desk.heardFromExchange({ event: 'hangup', callId: 'c2' });
    expect(test.desk.view().lines[1]).toBeNull();
    expect((await ring('c2')).outcome).toBe('known');
    expect((await ring('c5')).outcome).toBe('ringing');
    expect(lineOf(test.desk, 2).callId).toBe('c5');
  });

  it('show every member who has an ambiguous number, and none for an unknown one', async () => {
    test = await readyDesk();
    await ring('c1', '+393200000002');
    await ring('c2', '+393299999999');
    expect(lineOf(test.desk, 1).candidates.map(({ code }) => code)).toEqual(['0010041729', '0010072791']);
    expect(lineOf(test.desk, 2).candidates).toEqual([]);
    await test.desk.send('c1', { type: 'ANSWER' });
    await test.desk.send('c1', { type: 'CHOOSE_MEMBER', code: '0010072791' });
    expect(lineOf(test.desk, 1).member?.flags).toContain('sharedEmail');
  });

  it('refuse what does not fit, in words, and stay as they were', async () => {
    test = await readyDesk();
    await ring('c1');
    expect(await test.desk.send('c1', { type: 'CONFIRM' })).toBe(false);
    expect(await test.desk.send('c1', { type: 'CHOOSE_MEMBER', code: '0099999999' })).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('unknown-member');
    await test.desk.send('c1', { type: 'ANSWER' });
    expect(await test.desk.send('c1', { type: 'NOTE', text: 'paid with 4111 1111 1111 1111' })).toBe(false);
    expect(lineOf(test.desk)).toMatchObject({ notes: '', refusal: { code: 'card-number' } });
    expect(await test.desk.send('c1', { type: 'NOTE', text: 'ticket 0552107458831' })).toBe(true);
    expect(await test.desk.send('c1', { type: 'NOTE', text: 'bag \u0000stolen\n\ud83d in Αθήνα 👜' })).toBe(true);
    expect(lineOf(test.desk).notes).toBe('bag stolen\n in Αθήνα 👜');
    expect(await test.desk.send('nobody', { type: 'ANSWER' })).toBe(false);
  });

  it('are hidden when the agent signs out, and there again afterwards', async () => {
    test = await readyDesk();
    await ring('c1', '+393200000001');
    test.desk.signOut();
    expect(test.desk.view()).toMatchObject({ session: null, lines: [null, null, null, null], outbox: [] });
    expect(await test.desk.send('c1', { type: 'ANSWER' })).toBe(false);
    expect((await test.desk.findMembers(STOLEN)).hits).toEqual([]);
    await signIn(test.desk);
    expect(lineOf(test.desk).callId).toBe('c1');
  });

  it.each(['A-2290', 'A-2203'])('are closed to %s, who serves no members', async (agentId) => {
    test = await readyDesk();
    await signIn(test.desk, agentId);
    await ring('c1');
    expect(await test.desk.send('c1', { type: 'ANSWER' })).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('not-allowed');
    expect(await test.desk.openCall(null, 'en')).toBeNull();
  });

  it('show nothing as saved on a full disk, and take the same step afterwards', async () => {
    const disk = { maxOutboxPages: 60 };
    test = await readyDesk(disk);
    const callId = await test.desk.openCall('+393200000001', 'it');
    if (callId === null) throw new Error('No line was free.');
    await test.desk.send(callId, { type: 'CHOOSE_MEMBER', code: STOLEN });
    await test.desk.verifyPin(callId, PIN);
    let other = 0;
    while (other < 400 && (await ring(`other-${other}`)).outcome === 'ringing') {
      await test.desk.heardFromExchange({ event: 'hangup', callId: `other-${other}` });
      other += 1;
    }
    const before = lineOf(test.desk);
    let tries = 0;
    while (tries < 50 && (await test.desk.send(callId, { type: 'NOTE', text: 'x'.repeat(40 * ++tries) })));
    expect(await test.desk.send(callId, { type: 'BLOCK_CARD' })).toBe(false);
    expect(test.desk.view().problems.map(({ code }) => code)).toContain('disk-full');
    expect(lineOf(test.desk)).toMatchObject({ state: before.state, refusal: { code: 'disk-full' } });
    expect(test.desk.view().outbox).toEqual([]);
    disk.maxOutboxPages = 10_000;
    await test.restart();
    await signIn(test.desk);
    expect(lineOf(test.desk).verification.level).toBe('pin');
    expect(await test.desk.send(callId, { type: 'BLOCK_CARD' })).toBe(true);
    expect(test.desk.view().problems.map(({ code }) => code)).not.toContain('disk-full');
  });
});

describe('the telephony port', () => {
  it('answers whatever it is told and lets nobody in without its token', async () => {
    test = await readyDesk();
    const server = await openCtiServer({
      dataDir: test.dataDir,
      token: new Uint8Array(32).fill(5),
      handle: (event) => test.desk.heardFromExchange(event),
      log: () => undefined,
    });
    const file = join(test.dataDir, 'cti.json');
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const { port, token } = JSON.parse(readFileSync(file, 'utf8'));
    const post = async (body: string, bearer = token, path = '/cti/events') => {
      const headers = { authorization: `Bearer ${bearer}` };
      const response = await fetch(`http://127.0.0.1:${port}${path}`, { method: 'POST', headers, body });
      return [response.status, (await response.json()).outcome];
    };
    const call = {
      event: 'newCall',
      callId: 'x1',
      from: '+393200000001',
      to: '+390665631',
      at: '2017-11-20T09:00:00Z',
    };
    expect(await post(JSON.stringify(call))).toEqual([200, 'ringing']);
    expect(await post(JSON.stringify(call))).toEqual([200, 'known']);
    expect(await post(JSON.stringify({ event: 'answer', callId: 'x1' }))).toEqual([200, 'taken']);
    expect(await post(JSON.stringify({ event: 'hold', callId: 'x1' }))).toEqual([200, 'taken']);
    expect(await post(JSON.stringify({ event: 'resume', callId: 'none' }))).toEqual([200, 'ignored']);
    expect(await post(JSON.stringify({ event: 'transferred', callId: 'x1' }))).toEqual([202, 'ignored']);
    expect(await post(JSON.stringify({ ...call, callId: '' }))).toEqual([400, undefined]);
    const hidden = { ...call, callId: 'x2', from: 'anonymous', language: 'sv', at: 7 };
    expect(await post(JSON.stringify(hidden))).toEqual([200, 'ringing']);
    expect(lineOf(test.desk, 2)).toMatchObject({ from: null, language: 'en' });
    expect(await post('{')).toEqual([400, undefined]);
    expect(await post('x'.repeat(5000))).toEqual([413, undefined]);
    expect(await post(JSON.stringify(call), 'guess')).toEqual([401, undefined]);
    expect(await post(JSON.stringify(call), token, '/')).toEqual([404, undefined]);
    await server.close();
    expect(() => statSync(file)).toThrow();
  });

  it('answers no page in a browser, whatever name it was given, and drops who only drips', async () => {
    test = await readyDesk();
    const handle = vi.fn(async () => ({ outcome: 'ignored' }) as const);
    const server = await openCtiServer({
      dataDir: test.dataDir,
      token: new Uint8Array(32),
      handle,
      log: () => undefined,
    });
    const authorization = `Bearer ${'0'.repeat(64)}`;
    const ask = (headers: Record<string, string>): Promise<number> =>
      new Promise((resolve, reject) => {
        const options = { port: server.port, path: '/cti/events', method: 'POST', headers };
        const request = requestOver({ host: '127.0.0.1', ...options }, (response) => {
          response.resume();
          resolve(response.statusCode ?? 0);
        });
        request.on('error', reject);
        request.end(JSON.stringify({ event: 'hold', callId: 'x' }));
      });
    const host = `127.0.0.1:${server.port}`;
    expect(await ask({ authorization, host })).toBe(200);
    expect(await ask({ authorization, host: `localhost:${server.port}` })).toBe(200);
    expect(await ask({ authorization, host: 'rebound.example' })).toBe(403);
    expect(await ask({ authorization, host: '127.0.0.1.rebound.example' })).toBe(403);
    expect(await ask({ authorization, host, origin: 'https://page.example' })).toBe(403);
    expect(handle).toHaveBeenCalledTimes(2);
    const dripping = connect(server.port, '127.0.0.1');
    dripping.write('POST /cti/events HTTP/1.1\r\nhost: 127.0.0.1\r\n');
    dripping.resume();
    const drip = setInterval(() => dripping.write('x-drip: 1\r\n'), 400);
    await new Promise((resolve) => dripping.on('close', resolve).on('error', () => undefined));
    clearInterval(drip);
    expect(await ask({ authorization, host })).toBe(200);
    await server.close();
  }, 15_000);
});
