import { expect } from '@playwright/test';
import {
  answer,
  enterPin,
  findMember,
  finishCall,
  reportStolen,
  ring,
  STOLEN_CARD,
  settledNewCode,
} from './support/agent.ts';
import { test } from './support/desk.ts';

test('a stolen card is replaced with the keyboard alone and headquarters has settled it', async ({ desk }) => {
  const { hq } = desk;
  const console = await desk.openReady();
  const { page } = console;

  await ring(console, 'call-1', '+390655550142');
  await answer(page);
  await findMember(page, STOLEN_CARD.search);
  await enterPin(page, STOLEN_CARD.pin);
  await reportStolen(page);
  const newCode = await settledNewCode(page);
  await finishCall(page);

  const accounts = await hq.query<{
    code: string;
    status: string;
    successor: string | null;
    close_reason: string | null;
  }>('select code, status, successor, close_reason from members where code = any($1) order by code = $2 desc', [
    [STOLEN_CARD.code, newCode],
    STOLEN_CARD.code,
  ]);
  expect(accounts).toEqual([
    { code: STOLEN_CARD.code, status: 'closed', successor: newCode, close_reason: 'cardTransfer' },
    { code: newCode, status: 'active', successor: null, close_reason: null },
  ]);

  const balances = await hq.query<{ account: string; miles: number }>(
    'select account, sum(miles)::int as miles from ledger where account = any($1) group by account order by miles',
    [[STOLEN_CARD.code, newCode]],
  );
  expect(balances).toEqual([
    { account: STOLEN_CARD.code, miles: 0 },
    { account: newCode, miles: STOLEN_CARD.miles },
  ]);

  const cards = await hq.query<{ code: string; kind: string; state: string }>(
    'select code, kind, state from cards where code = any($1) order by code = $2 desc, kind, issue_no',
    [[STOLEN_CARD.code, newCode], STOLEN_CARD.code],
  );
  expect(
    cards.filter(({ code, kind }) => code === STOLEN_CARD.code && kind === 'standard').map(({ state }) => state),
  ).toContain('stolen');
  expect(cards.filter(({ code, kind }) => code === newCode && kind === 'standard')).toEqual([
    { code: newCode, kind: 'standard', state: 'ok' },
  ]);

  await expect.poll(async () => (await hq.mails()).length).toBe(2);
  const mails = await hq.mails();
  expect(mails.some(({ text }) => text.replaceAll(/\s/g, '').includes(newCode))).toBe(true);
  expect(mails.some(({ text }) => /\b\d{4}\b/.test(text))).toBe(true);

  await expect
    .poll(() => hq.query('select type, status from commands order by dseq'))
    .toEqual([
      { type: 'card.report', status: 'accepted' },
      { type: 'call.wrap-up', status: 'accepted' },
    ]);

  // The old code stays findable, and leads to the new one.
  await page.keyboard.press('F2');
  await page.keyboard.type(STOLEN_CARD.code);
  await expect(page.getByRole('option').first()).toContainText(
    `${newCode.slice(0, 4)} ${newCode.slice(4, 7)} ${newCode.slice(7)}`,
  );
});
