import { expect } from '@playwright/test';
import { answer, enterPin, findMember, finishCall, reportStolen, result, ring, STOLEN_CARD } from './support/agent.ts';
import { test } from './support/desk.ts';

test('a call taken without headquarters is recorded, promised nothing it may not get, and settles after reconnecting', async ({
  desk,
}) => {
  const { hq } = desk;
  const console = await desk.openReady();
  const { page } = console;

  await hq.goDown();
  await page.keyboard.press('Control+F5');
  await expect(page.getByRole('status', { name: 'Offline banner' })).toBeVisible();

  await ring(console, 'call-1', '+390655550142');
  await answer(page);
  await findMember(page, STOLEN_CARD.search);
  await enterPin(page, STOLEN_CARD.pin);
  await expect(page.getByRole('status', { name: 'Verification state' })).toContainText('Verified offline');
  await reportStolen(page);
  await expect(result(page)).toContainText('Recorded, awaiting headquarters');
  await finishCall(page);
  expect(await hq.query('select 1 from commands')).toEqual([]);

  await hq.comeBack();
  await page.keyboard.press('Control+F5');
  await expect
    .poll(() => hq.query('select type, status from commands order by dseq'), { timeout: 60_000 })
    .toEqual([
      { type: 'pin.attempt', status: 'accepted' },
      { type: 'card.report', status: 'accepted' },
      { type: 'call.wrap-up', status: 'accepted' },
    ]);
  const [old] = await hq.query<{ status: string; successor: string }>(
    'select status, successor from members where code = $1',
    [STOLEN_CARD.code],
  );
  expect(old?.status).toBe('closed');
  const [moved] = await hq.query<{ miles: number }>('select sum(miles)::int as miles from ledger where account = $1', [
    old?.successor,
  ]);
  expect(moved?.miles).toBe(STOLEN_CARD.miles);
  await expect(page.getByRole('status', { name: 'Offline banner' })).toBeHidden();

  // The desk has seen the result: the old code now leads to the new one here too.
  await page.keyboard.press('F2');
  await page.keyboard.type(STOLEN_CARD.code);
  await expect(page.getByRole('option').first()).toContainText(String(old?.successor).slice(0, 4));
});
