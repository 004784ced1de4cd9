import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { Desk } from '../../electron/engine/desk.ts';
import { createHqServer } from '../../hq/server.ts';
import { ADA, openSmallHeadquarters, PASSPHRASE, type SmallHeadquarters } from '../../hq/small-headquarters.fixture.ts';
import { takeCall } from '../faults/rig/agent-at-work.ts';
import { openDeskAt } from '../faults/rig/open-desk.ts';
import { selfSignedCertificate } from '../own-authority.ts';
import { startTestPostgres, type TestPostgres } from '../postgres.ts';
import { inviteDesk } from './headquarters-under-test.ts';

const AGENT = { agentId: 'A-2147', passphrase: PASSPHRASE, offline: false };

let postgres: TestPostgres;
let hq: SmallHeadquarters;
let server: FastifyInstance;
let url: string;
let cert: string;
let desk: Desk | null = null;
let desks = 0;

beforeAll(async () => {
  postgres = await startTestPostgres();
  hq = await openSmallHeadquarters(await postgres.createDatabase('tls'));
  const tls = await selfSignedCertificate();
  cert = tls.cert.toString();
  const served = { hq: { ...hq, wallClock: Date.now }, log: () => undefined, onError: () => undefined, tls };
  server = createHqServer(served);
  url = await server.listen({ host: '127.0.0.1', port: 0 });
}, 60_000);
afterAll(async () => {
  await server.close();
  await hq.close();
  await postgres.stop();
});
afterEach(async () => {
  await desk?.close();
  desk = null;
});

/** A new desk whose invitation says this much more. */
const invited = async (hqUrl: string, more: object): Promise<{ opened: Desk; dataDir: string }> => {
  desks += 1;
  const dataDir = join(hq.folder, `desk-${desks}`);
  await inviteDesk(hq.db, dataDir, 'D-001', hqUrl);
  const file = join(dataDir, 'desk', 'enrolment.json');
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...more }));
  desk = await openDeskAt(dataDir, null);
  return { opened: desk, dataDir };
};

describe('a headquarters behind TLS', () => {
  it('is trusted by a desk whose enrolment file names its authority, also after a restart', async () => {
    const { opened, dataDir } = await invited(url, { hqCa: cert });
    expect(url).toMatch(/^https:/);
    expect(await opened.signIn(AGENT)).toEqual({ outcome: 'signed-in' });
    await expect.poll(() => opened.view().sync.state, { timeout: 20_000 }).toBe('synced');
    await opened.close();
    desk = await openDeskAt(dataDir, null);
    expect(await desk.signIn(AGENT)).toEqual({ outcome: 'signed-in' });
    await takeCall(desk, ADA, 'block', () => undefined);
    await expect.poll(() => desk?.view().sync.toSend, { timeout: 20_000 }).toBe(0);
    expect(await hq.db('commands').where({ type: 'card.block' })).toHaveLength(1);
  });

  it('is not trusted on its word, and an authority of somebody else does not help', async () => {
    const other = (await selfSignedCertificate()).cert.toString();
    for (const more of [{}, { hqCa: other }]) {
      const { opened } = await invited(url, more);
      expect(await opened.signIn(AGENT)).toEqual({ outcome: 'refused', reason: 'hq-unreachable' });
      await opened.close();
    }
  });
});

describe('a headquarters without TLS', () => {
  it('on another machine is told nothing, unless the operator says that nobody reads along', async () => {
    const { opened } = await invited('http://198.51.100.7:9', {});
    expect(await opened.signIn(AGENT)).toEqual({ outcome: 'refused', reason: 'hq-insecure' });
    await opened.close();
    const allowed = await invited('http://milepost.invalid:9', { allowPlainHttp: true });
    expect(await allowed.opened.signIn(AGENT)).toEqual({ outcome: 'refused', reason: 'hq-unreachable' });
  });
});
