import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { lineOf, PIN, readyDesk, STOLEN, signIn, type TestDesk, until } from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const HOUR_MS = 3_600_000;
const OTHERS = ['0010041729', '0010072791', '0010269297'];
const codes = () => test.desk.view().problems.map(({ code }) => code);
const send = (callId: string, event: CallEvent) => test.desk.send(callId, event);
const step = async (callId: string, event: CallEvent): Promise<void> =>
  expect(await send(callId, event), event.type).toBe(true);

/** Asks for a round now and then, as an impatient agent would: one that is on its way may have said hello before. */
const eventually = async (isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 200; tries += 1) {
    if (isSo()) return;
    if (tries % 10 === 0) test.desk.syncNow();
    await pause(25);
  }
  throw new Error(`It did not happen: ${JSON.stringify(test.desk.view().sync)}`);
};
const goOffline = async (): Promise<void> => {
  test.hq.isDown = true;
  await eventually(() => test.desk.view().sync.state === 'offline');
};
const comeBack = async (): Promise<void> => {
  test.hq.isDown = false;
  await eventually(() => test.desk.view().sync.state === 'synced' && test.desk.view().sync.toSend === 0);
};

/** A desk whose leases say what the test needs. */
const deskWith = async (limits: Readonly<Record<string, string>>): Promise<void> => {
  test = await readyDesk();
  for (const [name, value] of Object.entries(limits)) test.hq.limits.set(name, value);
  const given = test.hq.leases.length;
  await eventually(() => test.hq.leases.slice(given).some(({ lease }) => lease !== null));
  await eventually(() => test.desk.view().sync.state === 'synced');
};

/** A call with a damaged card up to Confirm: a re-issue, by a caller who gave no PIN. */
const damagedCard = async (callId: string, member: string): Promise<void> => {
  await test.desk.heardFromExchange({ event: 'newCall', callId });
  await step(callId, { type: 'ANSWER' });
  await step(callId, { type: 'CHOOSE_MEMBER', code: member });
  await step(callId, { type: 'CONTINUE_WITHOUT_PIN' });
  await step(callId, { type: 'START_SERVICE', service: 'card.report' });
  await step(callId, { type: 'REPORT_CARD', cause: 'damaged', lastSeenOn: null, policeReport: '' });
};
const over = async (callId: string): Promise<void> => {
  await step(callId, { type: 'WRAP_UP' });
  await step(callId, { type: 'FINISH', disposition: 'resolved' });
};
const offline = (line = 1) => lineOf(test.desk, line).offline;
const recorded = (type: string) => test.desk.view().outbox.filter((command) => command.type === type);

describe('a desk without headquarters', () => {
  it('acts within its lease, is refused at the limit before anything is promised, and starts anew after reconnecting', async () => {
    await deskWith({ 'card.reissue': 'within-lease 2' });
    await goOffline();
    for (const [n, member] of OTHERS.slice(0, 2).entries()) {
      await damagedCard(`c${n}`, member);
      expect(offline()).toMatchObject({
        state: 'current',
        request: { act: 'card.reissue', authority: { verdict: 'within-lease' } },
        allowances: { desk: { unit: 'acts', used: n, adding: 1, limit: 2 }, member: { used: 0, adding: 1, limit: 4 } },
      });
      await step(`c${n}`, { type: 'CONFIRM' });
      await over(`c${n}`);
    }
    await damagedCard('c9', STOLEN);
    const refused = { verdict: 'refused', by: 'actsPerDay', limit: 2, used: 2 };
    expect(offline()).toMatchObject({ request: { authority: refused } });
    const reissue = lineOf(test.desk).service?.choices.find(({ variant }) => variant === 'reissue');
    expect(reissue).toMatchObject({ blockedBy: null, offline: refused });
    expect(lineOf(test.desk).script?.text.en).toMatch(/do not want to promise/);
    expect(await send('c9', { type: 'CONFIRM' })).toBe(false);
    expect(lineOf(test.desk).refusal).toEqual({
      code: 'offline-limit',
      detail: { by: 'actsPerDay', limit: 2, used: 2 },
    });
    expect(recorded('card.report')).toHaveLength(2);

    await step('c9', { type: 'QUEUE_CALL_BACK', about: 'card.reissue' });
    expect(offline()?.notPossible).toContainEqual({
      act: 'card.reissue',
      because: 'actsPerDay',
      limit: 2,
      used: 2,
      isQueued: true,
    });
    await comeBack();
    expect(offline()).toBeNull();
    const underLease = test.hq.settled.filter(({ command }) => command.lease !== undefined);
    expect(underLease.map(({ command }) => command.type)).toEqual(['card.report', 'card.report']);
    expect(test.hq.settled.map(({ command }) => command.type)).toContain('callback.request');
    await goOffline();
    expect(offline()).toMatchObject({ request: { authority: { verdict: 'within-lease' } } });
    expect(offline()?.allowances).toMatchObject({ desk: { used: 0 }, open: { used: 0 } });
    await step('c9', { type: 'CONFIRM' });
  });

  it('gains nothing by a restart: what is not settled is counted from the outbox', async () => {
    await deskWith({ 'card.reissue': 'within-lease 1' });
    await goOffline();
    await damagedCard('c0', OTHERS[0] ?? '');
    await step('c0', { type: 'CONFIRM' });
    await test.crash();
    await signIn(test.desk, 'A-2147', true);
    await until(test.desk, () => test.desk.view().sync.state === 'offline');
    await over('c0');
    await damagedCard('c1', OTHERS[1] ?? '');
    expect(offline()).toMatchObject({ request: { authority: { verdict: 'refused', by: 'actsPerDay', used: 1 } } });
    expect(await send('c1', { type: 'CONFIRM' })).toBe(false);
  });

  it('blocks cards and takes call-backs when its outbox is as full as it may be', async () => {
    await deskWith({ 'desk.openCommands': '1' });
    await goOffline();
    await damagedCard('c0', STOLEN);
    await step('c0', { type: 'BLOCK_CARD' });
    expect(await send('c0', { type: 'CONFIRM' })).toBe(false);
    expect(lineOf(test.desk).refusal?.detail).toMatchObject({ by: 'openCommands', limit: 1, used: 1 });
    await step('c0', { type: 'QUEUE_CALL_BACK', about: 'card.reissue' });
    expect(
      test.desk
        .view()
        .outbox.map(({ type }) => type)
        .sort(),
    ).toEqual(['callback.request', 'card.block']);
  });

  it('says that a transfer is provisional only, and names what it may not do at all', async () => {
    await deskWith({ 'member.acts': '5' });
    await goOffline();
    await damagedCard('c0', STOLEN);
    await step('c0', { type: 'CHOOSE_VARIANT', variant: 'transfer' });
    expect(offline()?.request).toEqual({ act: 'card.transfer', authority: { verdict: 'provisional' } });
    expect(offline()?.notPossible.map(({ act, because }) => [act, because])).toEqual([
      ['card.transfer', 'provisional'],
      ['miles.credit', 'above'],
      ['award.redeem', 'actRefused'],
      ['contact.change', 'actRefused'],
      ['account.merge', 'actRefused'],
      ['account.exclude', 'actRefused'],
    ]);
  });
});

describe('a lease that has ended', () => {
  it('allows nothing but what needs none, and no clock brings it back, not even over a restart', async () => {
    await deskWith({ 'lease.hours': '2' });
    await goOffline();
    await damagedCard('c0', STOLEN);
    test.goOn(2 * HOUR_MS + 60_000);
    expect(offline()).toMatchObject({ state: 'leaseExpired', request: { authority: { by: 'leaseExpired' } } });
    expect(await send('c0', { type: 'CONFIRM' })).toBe(false);
    expect(lineOf(test.desk).refusal?.detail).toEqual({ by: 'leaseExpired' });

    test.goOn(-2 * HOUR_MS);
    expect(await send('c0', { type: 'CONFIRM' })).toBe(false);
    expect(codes()).toContain('clock-moved');
    await test.restart();
    await until(test.desk, () => test.desk.view().sync.state === 'offline');
    expect(await signIn(test.desk, 'A-2147', true)).toEqual({ outcome: 'refused', reason: 'clock-moved' });
    expect(codes()).toContain('clock-moved');

    test.goOn(3 * HOUR_MS);
    await comeBack();
    expect(codes()).not.toContain('clock-moved');
    expect(await signIn(test.desk)).toEqual({ outcome: 'signed-in' });
    await step('c0', { type: 'CONFIRM' });
  });

  it('is not held up by a clock that is set back before it ends', async () => {
    await deskWith({ 'lease.hours': '2' });
    await goOffline();
    await damagedCard('c0', STOLEN);
    test.goOn(HOUR_MS);
    expect(offline()?.state).toBe('current');
    test.goOn(-HOUR_MS / 2);
    expect(offline()?.state).toBe('clockMoved');
    expect(await test.desk.verifyPin('c0', PIN)).toBe(false);
    await step('c0', { type: 'BLOCK_CARD' });
  });

  it('is not there at all for a desk that headquarters has shut out', async () => {
    await deskWith({ 'member.acts': '5' });
    await damagedCard('c0', STOLEN);
    test.hq.isShutOut = true;
    await eventually(() => offline()?.state === 'deskRefused');
    expect(codes()).toContain('desk-revoked');
    expect(await send('c0', { type: 'CONFIRM' })).toBe(false);
    await step('c0', { type: 'BLOCK_CARD' });
  });
});
