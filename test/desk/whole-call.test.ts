import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { CallEvent } from '../../shared/contract/desk-api.ts';
import { lineOf, PIN, readyDesk, STOLEN, signIn, type TestDesk, until } from './desk-under-test.ts';

let test: TestDesk;
afterEach(() => test.dispose());

const FROM = '+393200000001';
const ring = () => test.desk.heardFromExchange({ event: 'newCall', callId: 'c1', from: FROM, language: 'it' });
const send = (event: CallEvent) => test.desk.send('c1', event);
const report: CallEvent = { type: 'REPORT_CARD', cause: 'stolen', lastSeenOn: '2017-11-19', policeReport: '' };

/** The way of the call, step by step; every step may be the last before the power fails. */
const WAY: readonly [string, () => Promise<unknown>][] = [
  ['ringing', ring],
  ['answered', () => send({ type: 'ANSWER' })],
  ['noted', () => send({ type: 'NOTE', text: 'Handbag stolen on the train' })],
  ['found', () => send({ type: 'CHOOSE_MEMBER', code: STOLEN })],
  ['blocked', () => send({ type: 'BLOCK_CARD' })],
  ['verified', () => test.desk.verifyPin('c1', PIN)],
  ['reported', () => send(report)],
  ['read back the code', () => send({ type: 'READ_BACK', item: 'codeCloses', agreed: true })],
  ['read back the address', () => send({ type: 'READ_BACK', item: 'emailRight', agreed: true })],
  ['confirmed', () => send({ type: 'CONFIRM' })],
  ['wrapping up', () => send({ type: 'WRAP_UP' })],
  ['finished', () => send({ type: 'FINISH', disposition: 'resolved' })],
];

const filesOf = (folder: string): Buffer[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((file) => file.isFile())
    .map((file) => readFileSync(join(file.parentPath, file.name)));

describe('a whole call', () => {
  it('finds, verifies, blocks, replaces and settles', async () => {
    test = await readyDesk();
    await ring();
    expect(lineOf(test.desk)).toMatchObject({ state: 'ringing', from: FROM });
    expect(lineOf(test.desk).candidates.map(({ code }) => code)).toEqual([STOLEN]);
    for (const [, step] of WAY.slice(1, 6)) await step();
    expect(lineOf(test.desk)).toMatchObject({ state: 'serving', verification: { level: 'pin', method: 'pin-hq' } });
    await send(report);
    const { service } = lineOf(test.desk);
    expect(service?.choices.find(({ chosen }) => chosen)).toMatchObject({ variant: 'transfer', suggested: true });
    expect(service?.missing).toEqual(['codeCloses', 'emailRight']);
    expect(await send({ type: 'CONFIRM' })).toBe(false);
    expect(lineOf(test.desk).refusal?.code).toBe('incomplete');
    for (const [, step] of WAY.slice(7, 10)) expect(await step()).toBe(true);
    await until(test.desk, () => lineOf(test.desk).service?.command?.status === 'accepted');
    const newCode = lineOf(test.desk).service?.newCode ?? '';
    expect(newCode).toMatch(/^00\d{8}$/);
    expect(lineOf(test.desk).script?.text.it).toContain(`${newCode.slice(0, 4)} ${newCode.slice(4, 7)}`);
    expect(await send({ type: 'WRAP_UP' })).toBe(true);
    expect(await send({ type: 'FINISH', disposition: 'resolved' })).toBe(true);
    expect(test.desk.view().lines[0]).toBeNull();
    await until(test.desk, () => test.hq.settled.length === 3);
    expect(test.hq.settled.map(({ command }) => command.type)).toEqual(['card.block', 'card.report', 'call.wrap-up']);
    expect(test.hq.account(STOLEN)).toMatchObject({ status: 'closed', successor: newCode });
    expect(test.hq.account(newCode)?.ledger.map(({ miles }) => miles)).toEqual([84_320]);
  });

  it.each(WAY.map(([name], index) => [name, index] as const))(
    'goes on after the power failed when it was %s, with every effect once',
    async (_, last) => {
      test = await readyDesk();
      for (const [, step] of WAY.slice(0, last + 1)) await step();
      const before = last === WAY.length - 1 ? null : lineOf(test.desk);
      await test.crash();
      await signIn(test.desk);
      if (before !== null) {
        expect(lineOf(test.desk).state).toBe(before.state);
        expect(lineOf(test.desk).notes).toBe(before.notes);
        expect(lineOf(test.desk).verification.level).toBe(before.verification.level);
      }
      for (const [, step] of WAY.slice(last + 1)) await step();
      await until(test.desk, () => test.desk.view().outbox.filter(({ status }) => status === 'accepted').length === 3);
      expect(test.hq.settled.map(({ command }) => command.type).sort()).toEqual([
        'call.wrap-up',
        'card.block',
        'card.report',
      ]);
    },
  );

  it('leaves no PIN and no name in any file, and no PIN in any view', async () => {
    test = await readyDesk();
    const views: string[] = [];
    test.desk.subscribe((view) => views.push(JSON.stringify(view.lines)));
    await ring();
    await send({ type: 'ANSWER' });
    await send({ type: 'CHOOSE_MEMBER', code: STOLEN });
    await test.desk.verifyPin('c1', '8642');
    await test.desk.verifyPin('c1', PIN);
    await until(test.desk, () => views.length > 2);
    for (const marker of ['8642', PIN]) for (const view of views) expect(view).not.toContain(`"${marker}"`);
    for (const bytes of filesOf(test.dataDir))
      for (const marker of ['Verdemare', 'VERDEMARE', 'verdemare']) expect(bytes.includes(marker)).toBe(false);
    const log = readFileSync(join(test.dataDir, 'logs', 'desk.log'), 'utf8');
    for (const marker of ['8642', PIN, STOLEN, FROM]) expect(log).not.toContain(marker);
  });

  it('tells nothing about the account before the caller is verified', async () => {
    test = await readyDesk();
    await ring();
    await send({ type: 'ANSWER' });
    await send({ type: 'CHOOSE_MEMBER', code: STOLEN });
    await send({ type: 'CONTINUE_WITHOUT_PIN' });
    await send({ type: 'START_SERVICE', service: 'card.report' });
    await send(report);
    const shown = JSON.stringify({ ...lineOf(test.desk), from: null });
    for (const secret of ['84320', '84,320', 'giunia.verdemare@', '+3932', '1978-05-14', 'Via Prova', '2019-10'])
      expect(shown).not.toContain(secret);
    expect(lineOf(test.desk).member?.name).toBe('Giunia Verdemare');
  });
});
