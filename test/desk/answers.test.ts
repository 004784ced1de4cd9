import { afterEach, describe, expect, it } from 'vitest';
import type { AnswerView } from '../../shared/contract/console-view.ts';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { lineOf, PIN, readyDesk, STOLEN, signIn, type TestDesk, until } from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const send = (event: CallEvent) => test.desk.send('c1', event);
const open = (service: string) => send({ type: 'OPEN_ANSWER', service });
const type = (path: string, text: string) => send({ type: 'ANSWER_FACT', path, text });
const record = () => send({ type: 'RECORD_ANSWER' });
const answer = (): AnswerView => {
  const view = lineOf(test.desk).answer;
  if (view === null) throw new Error('No request is open.');
  return view;
};

const inCall = async (): Promise<void> => {
  test = await readyDesk();
  await test.desk.heardFromExchange({ event: 'newCall', callId: 'c1', from: '+393200000001', language: 'it' });
  await send({ type: 'ANSWER' });
  await send({ type: 'CHOOSE_MEMBER', code: STOLEN });
};
const answersSettled = () =>
  test.hq.settled.flatMap(({ command }) => (command.type === 'answer.record' ? [command] : []));

describe('a request that is answered', () => {
  it('is decided with every fact, recorded once, and settled', async () => {
    await inCall();
    expect(await open('programme.information')).toBe(true);
    expect(lineOf(test.desk)).toMatchObject({ state: 'answering', answer: { stage: 'open' } });
    await type('inquiry.topic', 'partner');
    expect(answer().decision.outcome).toBe('inform');
    const { script } = lineOf(test.desk);
    expect(Object.keys(script?.text ?? {}).sort()).toEqual(['el', 'en', 'it', 'nl', 'ru']);
    expect(script?.clauses.length).toBeGreaterThan(0);
    expect(await record()).toBe(true);
    expect(await record()).toBe(false);
    await until(test.desk, () => answer().command?.status === 'accepted');
    expect(answer()).toMatchObject({ stage: 'recorded', command: { service: 'programme.information' } });
    expect(answersSettled()).toMatchObject([
      { payload: { facts: { inquiry: { topic: 'partner' } } }, decision: { outcome: 'inform' }, callId: 'c1' },
    ]);
  });

  it('asks for the missing facts in the order of the form, and is not recorded before they are given', async () => {
    await inCall();
    await open('child.link');
    const [first] = answer().open;
    expect(first).toBe('child.birthDate');
    expect(await record()).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('incomplete');
    await type('child.birthDate', '2010-04-01');
    expect(answer().open).not.toContain('child.birthDate');
  });

  it('keeps a fact that cannot be read, says so, and lets no rule see it', async () => {
    await inCall();
    await test.desk.verifyPin('c1', PIN);
    await open('miles.redeem-check');
    await type('redeem.costMiles', 'twenty thousand');
    expect(answer().fields).toContainEqual(expect.objectContaining({ text: 'twenty thousand', faulty: true }));
    expect(answer().open).toEqual(['redeem.costMiles']);
    expect(await record()).toBe(false);
    await type('redeem.costMiles', '20 000');
    expect(answer().open).toEqual([]);
    expect(await record()).toBe(true);
    await until(test.desk, () => answersSettled().length === 1);
    expect(answersSettled()[0]?.payload.facts).toEqual({ redeem: { costMiles: 20_000 } });
  });

  it('shows what the account tells only to a verified caller, and comes back after the PIN with its facts', async () => {
    await inCall();
    await send({ type: 'CONTINUE_WITHOUT_PIN' });
    await open('expiry.reinstate');
    await type('reinstate.reason', 'noNotice');
    const balance = () => answer().known.find(({ path }) => path === 'account.balance')?.value;
    expect(balance()).toBeNull();
    expect(JSON.stringify(answer().known)).not.toContain('84320');
    expect(await send({ type: 'VERIFY_BY_PIN' })).toBe(true);
    await test.desk.verifyPin('c1', PIN);
    expect(lineOf(test.desk).state).toBe('answering');
    expect(answer().fields.find(({ path }) => path === 'reinstate.reason')?.text).toBe('noNotice');
    expect(balance()).toBe(84_320);
  });

  it('is there again after the power failed, before and after it was recorded', async () => {
    await inCall();
    await open('voucher.inquiry');
    await type('voucher.act', 'sell');
    await test.crash();
    await signIn(test.desk);
    expect(answer()).toMatchObject({ service: 'voucher.inquiry', stage: 'open', flagged: true });
    expect(answer().fields.find(({ path }) => path === 'voucher.act')?.text).toBe('sell');
    expect(await record()).toBe(true);
    await test.crash();
    await signIn(test.desk);
    await until(test.desk, () => answersSettled().length > 0);
    expect(answer().stage).toBe('recorded');
    expect(answersSettled()).toHaveLength(1);
  });

  it('without headquarters is provisional and is settled later', async () => {
    await inCall();
    await test.desk.verifyPin('c1', PIN);
    test.hq.isDown = true;
    test.desk.syncNow();
    await until(test.desk, () => test.desk.view().sync.state === 'offline');
    await open('miles.redeem-check');
    await type('redeem.costMiles', '20000');
    expect(answer()).toMatchObject({ queued: true, decision: { provisional: true } });
    expect(await record()).toBe(true);
    expect(answer().command?.status).toBe('recorded');
    test.hq.isDown = false;
    test.desk.syncNow();
    await until(test.desk, () => answersSettled().length === 1);
    expect(answersSettled()[0]?.decision?.provisional).toBe(true);
  });

  it('goes back to where it was opened, and another can follow', async () => {
    await inCall();
    await send({ type: 'CONTINUE_WITHOUT_PIN' });
    await open('pin.disclose');
    expect(await send({ type: 'BACK' })).toBe(true);
    expect(lineOf(test.desk).verification.state).toBe('withoutPin');
    await open('pin.disclose');
    await record();
    await open('gallery.order');
    expect(answer()).toMatchObject({ service: 'gallery.order', stage: 'open' });
  });

  it('refuses a service that executes something, a fact that is not of the form, and a card number', async () => {
    await inCall();
    expect(await open('award.claim')).toBe(false);
    await open('child.link');
    expect(await type('account.balance', '1')).toBe(false);
    expect(await type('child.formEmail', '4111 1111 1111 1111')).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('card-number');
  });
});
