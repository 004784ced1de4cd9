import { expect, type Page } from '@playwright/test';
import {
  answer,
  enterPin,
  findMember,
  finishCall,
  openCardService,
  result,
  ring,
  STOLEN_CARD,
} from './support/agent.ts';
import type { Console } from './support/console.ts';
import { type Desk, test } from './support/desk.ts';

const meter = (page: Page, name: string) => page.getByRole('meter', { name, exact: true });

/** A member whose card is in use, other than the one with the PIN we know. */
const anotherMember = async ({ hq }: Desk): Promise<string> => {
  const [row] = await hq.query<{ code: string }>(
    `select m.code from members m join cards c on c.code = m.code
      where m.status = 'active' and m.branch = (select branch from members where code = $1) and m.code <> $1
        and c.kind = 'standard' and c.state = 'ok' order by m.code limit 1`,
    [STOLEN_CARD.code],
  );
  return String(row?.code);
};

const goOffline = async ({ hq }: Desk, { page }: Console): Promise<void> => {
  await hq.goDown();
  await page.keyboard.press('Control+F5');
  await expect(page.getByRole('status', { name: 'Offline banner' })).toBeVisible();
};

const comeBack = async ({ hq }: Desk, { page }: Console): Promise<void> => {
  await hq.comeBack();
  await page.keyboard.press('Control+F5');
  await expect(page.getByRole('status', { name: 'Sync state' })).toContainText('Synced', { timeout: 60_000 });
};

/** From a verified caller to a damaged card, for which a new one is suggested. */
const reportDamage = async (page: Page): Promise<void> => {
  await page.getByRole('radio', { name: 'Lost', exact: true }).focus();
  for (const name of ['Stolen', 'Damaged']) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name, exact: true })).toBeChecked();
  }
};

const callFrom = async (console: Console, callId: string, code: string): Promise<void> => {
  await ring(console, callId, '+390655550142');
  await answer(console.page);
  await findMember(console.page, code);
};

const withoutPin = async (page: Page): Promise<void> => {
  await page.keyboard.press('Shift+F4');
  const start = page.getByRole('button', { name: 'Start card service' });
  const report = page.getByRole('radiogroup', { name: 'Reported as' });
  await expect(start.or(report)).toBeVisible();
  if (await start.isVisible()) await page.keyboard.press('Control+Enter');
  await expect(report).toBeVisible();
};

test('a desk without headquarters works within its lease, says so before the limit is passed, and starts anew afterwards', async ({
  desk,
}) => {
  test.setTimeout(180_000);
  const { hq } = desk;
  await hq.query("insert into lease_limits values ('centre', 'card.reissue', 'within-lease 1', now())");
  const console = await desk.openReady();
  const { page } = console;
  const other = await anotherMember(desk);
  await goOffline(desk, console);

  await callFrom(console, 'call-1', STOLEN_CARD.search);
  await enterPin(page, STOLEN_CARD.pin);
  await openCardService(page);
  await reportDamage(page);
  await expect(page.getByRole('region', { name: 'Offline authority' })).toBeVisible();
  await expect(meter(page, 'This member')).toHaveAttribute('aria-valuetext', /^1 of 4/);
  await expect(meter(page, 'This desk today')).toHaveAttribute('aria-valuetext', /^1 of 1/);
  const before = Number(await meter(page, 'Open commands').getAttribute('aria-valuenow'));
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toContainText('Recorded, awaiting headquarters');
  await finishCall(page);

  await callFrom(console, 'call-2', other);
  await withoutPin(page);
  await reportDamage(page);
  await expect(meter(page, 'This desk today')).toHaveAttribute('aria-valuetext', /more than is left/);
  expect(Number(await meter(page, 'Open commands').getAttribute('aria-valuenow'))).toBeGreaterThan(before);
  await expect(page.getByRole('radio', { name: 'Re-issue card' })).toHaveAttribute('aria-disabled', 'true');
  await expect(page.getByRole('region', { name: 'Say to caller' })).toContainText('promise');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('1 of 1 done today');
  const callBack = page.getByRole('button', { name: 'Queue a call-back: Re-issue a card' });
  await expect(callBack).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(callBack).toBeHidden();
  await expect(page.getByRole('region', { name: 'Not possible offline' })).toContainText('Call-back queued');
  await page.keyboard.press('Control+Shift+E');
  const leave = page.getByRole('button', { name: 'Go to wrap-up' });
  const dispositions = page.getByRole('radiogroup', { name: 'Disposition' });
  await expect(leave.or(dispositions).first()).toBeVisible();
  if (await leave.isVisible()) await leave.press('Enter');
  await finishCall(page, 'Call back');

  await comeBack(desk, console);
  await expect
    .poll(() => hq.query("select type, status from commands where type <> 'call.wrap-up' order by dseq"), {
      timeout: 60_000,
    })
    .toEqual([
      { type: 'pin.attempt', status: 'accepted' },
      { type: 'card.report', status: 'accepted' },
      { type: 'callback.request', status: 'accepted' },
    ]);
  expect(await hq.query('select act from lease_uses')).toEqual([{ act: 'card.reissue' }]);
  await expect(page.getByRole('status', { name: 'Offline banner' })).toBeHidden();

  await goOffline(desk, console);
  await callFrom(console, 'call-3', other);
  await withoutPin(page);
  await reportDamage(page);
  await expect(meter(page, 'This desk today')).toHaveAttribute('aria-valuetext', /^1 of 1\. 0 left/);
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toContainText('Recorded, awaiting headquarters');
});
