import { expect, test } from '@playwright/test';
import {
  answer,
  enterPin,
  findMember,
  finishCall,
  reportStolen,
  result,
  ring,
  STOLEN_CARD,
  signIn,
  waitUntilSynced,
} from './support/agent.ts';
import { launchConsole, newDataDir } from './support/console.ts';
import { type Archive, openArchive } from './support/headquarters.ts';

let archive: Archive;
test.beforeAll(async () => {
  archive = await openArchive();
});
test.afterAll(() => archive.close());

test('a call taken without headquarters is recorded, promised nothing it may not get, and settles after reconnecting', async () => {
  const hq = await archive.open();
  const dataDir = newDataDir();
  await hq.enrol(dataDir, 'D-001');
  const console = await launchConsole({ dataDir, hqUrl: hq.url });
  const { page } = console;
  await signIn(page);
  await waitUntilSynced(page);

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
  await console.close();
  await hq.close();
});
