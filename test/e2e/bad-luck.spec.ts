import { spawnSync } from 'node:child_process';
import { closeSync, openSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from '@playwright/test';
import {
  answer,
  enterPin,
  findMember,
  MARTA,
  openCardService,
  ring,
  STOLEN_CARD,
  signIn,
  waitUntilSynced,
} from './support/agent.ts';
import { consoleCommand } from './support/console.ts';
import { test } from './support/desk.ts';

/** Two members share this number in the demo extract. */
const SHARED_NUMBER = '+17865550107';
/** Accounts of the demo extract's people whose use is suspended, and under investigation. */
const SUSPENDED = { code: '0041057027', pin: '8834' } as const;

test('unknown code, ambiguous number, wrong PINs and a locked account', async ({ desk }) => {
  const console = await desk.openReady();
  const { page } = console;
  await ring(console, 'call-1', SHARED_NUMBER, 'en');
  await answer(page);
  await expect(page.getByRole('radiogroup', { name: 'Profiles with this number' }).getByRole('radio')).toHaveCount(2);

  await page.keyboard.press('F2');
  await page.keyboard.type('0000000000');
  await expect(page.getByText('No member found. Check the code or try the ticket number.')).toBeVisible();
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');

  await findMember(page, STOLEN_CARD.search);
  for (const left of ['Attempt 2 of 3', 'Attempt 3 of 3']) {
    await enterPin(page, '0000');
    await expect(page.getByText(left)).toBeVisible();
  }
  await enterPin(page, '0000');
  await expect(page.getByText('PIN checks are locked')).toBeVisible();
  await expect(page.getByRole('status', { name: 'Verification state' })).toContainText('locked');
  await expect(page.getByRole('textbox', { name: 'Member PIN' })).toBeHidden();
});

test('a suspended account is served neutrally and waits for a supervisor', async ({ desk }) => {
  const console = await desk.openReady();
  const { page } = console;
  await ring(console, 'call-1', '+390655550142');
  await answer(page);
  await findMember(page, SUSPENDED.code);
  await enterPin(page, SUSPENDED.pin);
  await openCardService(page);
  await page.getByRole('radio', { name: 'Lost', exact: true }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByText('A supervisor must approve this.')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Say to caller' })).not.toContainText(/suspen|sospes/i);
});

test('a second console on the same desk says so and leaves the first alone', async ({ desk }) => {
  const console = await desk.openReady();
  const { executable, args, env } = consoleCommand({ dataDir: desk.dataDir, hqUrl: desk.hq.url });
  const second = spawnSync(executable, args, { env, encoding: 'utf8', timeout: 30_000 });
  expect(second.stderr).toContain('Milepost is already open on this desk');
  await expect(console.page.getByRole('searchbox', { name: 'Find member' })).toBeVisible();
});

test('headquarters down at sign-in: clear words, and offline sign-in for those who worked here', async ({ desk }) => {
  const console = await desk.openReady();
  await console.close();
  await desk.hq.goDown();
  const again = await desk.open();
  const { page } = again;
  await page.getByRole('textbox', { name: 'Agent ID' }).fill(MARTA.agentId);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(MARTA.passphrase);
  await page.getByRole('button', { name: 'Sign in offline' }).press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find member' })).toBeVisible();
  await expect(page.getByRole('status', { name: 'Offline banner' })).toBeVisible();
});

const damage = (file: string): void => {
  const handle = openSync(file, 'r+');
  const noise = Buffer.alloc(512, 0x5a);
  for (const part of [0.1, 0.4, 0.7]) writeSync(handle, noise, 0, noise.length, Math.floor(statSync(file).size * part));
  closeSync(handle);
};

test('a damaged replica is made again by itself', async ({ desk }) => {
  const console = await desk.openReady();
  await console.close();
  damage(join(desk.dataDir, 'desk', 'replica.db'));
  const again = await desk.open();
  await signIn(again.page);
  await waitUntilSynced(again.page);
  await again.page.keyboard.press('F2');
  await again.page.keyboard.type(STOLEN_CARD.code);
  await expect(again.page.getByRole('option')).toHaveCount(1);
});

test('a damaged outbox is reported and left as it is', async ({ desk }) => {
  const console = await desk.openReady();
  await console.close();
  const outbox = join(desk.dataDir, 'desk', 'outbox.db');
  damage(outbox);
  const size = statSync(outbox).size;
  const again = await desk.open();
  const { page } = again;
  await page.getByRole('textbox', { name: 'Agent ID' }).fill(MARTA.agentId);
  await page.getByRole('textbox', { name: 'Passphrase' }).fill(MARTA.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/outbox/i).first()).toBeVisible();
  await expect(page.getByRole('searchbox', { name: 'Find member' })).toBeHidden();
  expect(statSync(outbox).size).toBe(size);
});
