import { afterEach, describe, expect, it } from 'vitest';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { lineOf, PIN, readyDesk, STOLEN, signIn, type TestDesk, until } from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const DAY_MS = 86_400_000;
const send = (callId: string, event: CallEvent) => test.desk.send(callId, event);
const ask = async (callId: string, code: string): Promise<void> => {
  await test.desk.heardFromExchange({ event: 'newCall', callId, language: 'it' });
  await send(callId, { type: 'ANSWER' });
  await send(callId, { type: 'CHOOSE_MEMBER', code });
};
const hangUp = async (callId: string): Promise<void> => {
  await send(callId, { type: 'WRAP_UP' });
  await send(callId, { type: 'FINISH', disposition: 'notVerified' });
};
const verification = () => lineOf(test.desk).verification;
const agree = async (callId: string): Promise<void> => {
  await send(callId, { type: 'START_SERVICE', service: 'card.report' });
  await send(callId, { type: 'REPORT_CARD', cause: 'stolen', lastSeenOn: null, policeReport: '' });
  await send(callId, { type: 'READ_BACK', item: 'codeCloses', agreed: true });
  await send(callId, { type: 'READ_BACK', item: 'emailRight', agreed: true });
};

describe('the PIN', () => {
  it('is refused after three wrong ones in a call and five in a day, also after a restart', async () => {
    test = await readyDesk();
    await ask('c1', STOLEN);
    for (const left of [2, 1, 0]) {
      await test.desk.verifyPin('c1', '0000');
      expect(verification().attempt).toMatchObject({ used: 3 - left, of: 3, left });
    }
    expect(verification()).toMatchObject({ state: 'locked', lockedBy: 'call-limit' });
    expect(await test.desk.verifyPin('c1', PIN)).toBe(false);
    expect(test.hq.pinAttempts).toBe(3);
    await hangUp('c1');
    await test.restart();
    await signIn(test.desk);
    await ask('c2', STOLEN);
    await test.desk.verifyPin('c2', '0000');
    expect(verification().attempt.left).toBe(1);
    await test.desk.verifyPin('c2', '0000');
    expect(verification()).toMatchObject({ state: 'locked', lockedBy: 'day-limit' });
    await hangUp('c2');
    await test.restart();
    await signIn(test.desk);
    await ask('c3', STOLEN);
    expect(verification()).toMatchObject({ state: 'locked', lockedBy: 'day-limit' });
  });

  it('opens the ledger, and nothing less does', async () => {
    test = await readyDesk();
    await ask('c1', STOLEN);
    expect(test.desk.ledger('c1')).toBeNull();
    await send('c1', { type: 'CONTINUE_WITHOUT_PIN' });
    expect(test.desk.ledger('c1')).toBeNull();
    await send('c1', { type: 'VERIFY_BY_PIN' });
    await test.desk.verifyPin('c1', PIN);
    const ledger = test.desk.ledger('c1');
    expect(ledger?.lines[0]?.balanceAfter).toBe(lineOf(test.desk).member?.balance?.posted);
    expect(test.desk.ledger('another call')).toBeNull();
    test.desk.signOut();
    expect(test.desk.ledger('c1')).toBeNull();
  });

  it('asks again after a wrong one, in the words of the caller', async () => {
    test = await readyDesk();
    await ask('c1', STOLEN);
    await test.desk.verifyPin('c1', '0000');
    expect(lineOf(test.desk).refusal).toEqual({ code: 'pin-wrong', detail: { left: 2 } });
    expect(Object.keys(lineOf(test.desk).script?.text ?? {}).sort()).toEqual(['en', 'it']);
    await test.desk.verifyPin('c1', PIN);
    expect(verification()).toMatchObject({ state: 'verified', level: 'pin', method: 'pin-hq' });
    expect(lineOf(test.desk).member?.balance?.posted).toBe(84_320);
  });

  it('is asked for again when the power failed during its check, and the attempt stays counted', async () => {
    test = await readyDesk();
    await ask('c1', STOLEN);
    test.hq.slow = new Promise(() => undefined);
    void test.desk.verifyPin('c1', PIN);
    await until(test.desk, () => verification().state === 'checking');
    test.hq.slow = null;
    await test.crash();
    await signIn(test.desk);
    expect(verification()).toMatchObject({ state: 'awaitingPin', level: 'none', attempt: { used: 1, left: 2 } });
    expect(lineOf(test.desk).refusal?.code).toBe('pin-check-interrupted');
  });

  it('is checked on the desk while headquarters is down, and the call settles later', async () => {
    test = await readyDesk();
    test.hq.isDown = true;
    test.desk.syncNow();
    await until(test.desk, () => test.desk.view().sync.state === 'offline');
    await ask('c1', STOLEN);
    await test.desk.verifyPin('c1', '0000');
    expect(verification()).toMatchObject({ state: 'awaitingPin', attempt: { left: 2 } });
    await test.desk.verifyPin('c1', PIN);
    expect(verification()).toMatchObject({ state: 'verified', method: 'pin-lease' });
    await agree('c1');
    expect(lineOf(test.desk).service).toMatchObject({ queued: true, decision: { provisional: true } });
    expect(await send('c1', { type: 'CONFIRM' })).toBe(true);
    expect(lineOf(test.desk).service?.command?.status).toBe('recorded');
    expect(lineOf(test.desk).member?.flags).toContain('pending');
    await hangUp('c1');
    test.hq.isDown = false;
    test.desk.syncNow();
    await until(test.desk, () => test.hq.settled.length === 4);
    expect(test.hq.settled.map(({ command, result }) => [command.type, result.status])).toEqual([
      ['pin.attempt', 'accepted'],
      ['pin.attempt', 'accepted'],
      ['card.report', 'accepted'],
      ['call.wrap-up', 'accepted'],
    ]);
    expect(test.hq.account(STOLEN)?.status).toBe('closed');
  });

  it('cannot be checked when headquarters is down and the lease is over; nothing is counted then', async () => {
    test = await readyDesk();
    test.hq.isDown = true;
    test.goOn(8 * DAY_MS);
    await ask('c1', STOLEN);
    expect(await test.desk.verifyPin('c1', PIN)).toBe(false);
    expect(verification()).toMatchObject({ state: 'unavailable', attempt: { used: 0 } });
    expect(await send('c1', { type: 'CONTINUE_WITHOUT_PIN' })).toBe(true);
  });
});

describe('an account', () => {
  it('without PIN is served at the basic level: a re-issue, and a transfer only with approval', async () => {
    test = await readyDesk();
    await ask('c1', '0010269297');
    expect(verification()).toMatchObject({ state: 'noPin', lockedBy: 'no-pin' });
    await send('c1', { type: 'CONTINUE_WITHOUT_PIN' });
    await agree('c1');
    expect(lineOf(test.desk).service?.decision?.outcome).toBe('needs-approval');
    expect(await send('c1', { type: 'CONFIRM' })).toBe(true);
    await until(test.desk, () => lineOf(test.desk).service?.command?.status === 'parked');
    expect(lineOf(test.desk).script?.text.en).toContain('approve');
    expect(test.hq.account('0010269297')?.status).toBe('active');
  });

  it('that is suspended goes to a supervisor in neutral words', async () => {
    test = await readyDesk();
    await ask('c1', '0010340001');
    await test.desk.verifyPin('c1', '3333');
    await agree('c1');
    expect(lineOf(test.desk).script?.text.en?.toLowerCase()).not.toContain('suspend');
    await send('c1', { type: 'CONFIRM' });
    await until(test.desk, () => lineOf(test.desk).service?.command?.status === 'parked');
  });

  it('that is closed is not served and names its successor', async () => {
    test = await readyDesk();
    await ask('c1', '0010450002');
    expect(lineOf(test.desk)).toMatchObject({
      member: { status: 'closed', successor: STOLEN },
      verification: { state: 'locked', lockedBy: 'account-closed' },
    });
    expect(await send('c1', { type: 'CONTINUE_WITHOUT_PIN' })).toBe(false);
    expect(await send('c1', { type: 'BLOCK_CARD' })).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('account-closed');
  });
});
