import { expect, type Page } from '@playwright/test';
import {
  answer,
  confirmReport,
  describeTheft,
  enterPin,
  findMember,
  finishCall,
  openCardService,
  ring,
  STOLEN_CARD,
  settledNewCode,
  signIn,
} from './support/agent.ts';
import type { Console } from './support/console.ts';
import { test } from './support/desk.ts';
import type { Headquarters } from './support/headquarters.ts';

/** Without a keychain a new engine finds its store locked: the agent signs in again and is where the call was. */
const killAndReturn = async (console: Console): Promise<void> => {
  await console.killEngine();
  await expect(console.page.getByRole('main', { name: 'Sign in' })).toBeVisible();
  await signIn(console.page);
};

const currentStep = (page: Page, step: string): Promise<void> =>
  expect(page.getByRole('list', { name: 'Workflow steps' }).locator('[aria-current="step"]')).toContainText(step);

const effectsAtHeadquarters = async (hq: Headquarters): Promise<Record<string, number>> => {
  const count = async (sql: string): Promise<number> => (await hq.query<{ n: number }>(sql))[0]?.n ?? 0;
  return {
    reports: await count("select count(*)::int as n from commands where type = 'card.report' and status = 'accepted'"),
    wrapUps: await count("select count(*)::int as n from commands where type = 'call.wrap-up' and status = 'accepted'"),
    successors: await count(
      `select count(*)::int as n from members where successor is not null and code = '${STOLEN_CARD.code}'`,
    ),
    moves: await count(
      `select count(*)::int as n from ledger where account = '${STOLEN_CARD.code}' and kind = 'moveOut'`,
    ),
  };
};

test('an engine killed at every step of the call resumes on that step, with exactly one effect', async ({ desk }) => {
  test.setTimeout(300_000);
  const { hq } = desk;
  const console = await desk.openReady();
  const { page } = console;

  await test.step('ringing', async () => {
    await ring(console, 'call-1', '+390655550142');
    await expect(page.getByRole('tab', { name: /^Call 1: \+39/ })).toBeVisible();
    await killAndReturn(console);
    await expect(page.getByRole('tab', { name: /^Call 1: \+39/ })).toBeVisible();
  });
  await test.step('identifying', async () => {
    await answer(page);
    await killAndReturn(console);
    await currentStep(page, 'Find member');
  });
  await test.step('verifying', async () => {
    await findMember(page, STOLEN_CARD.search);
    await killAndReturn(console);
    await currentStep(page, 'Verify caller');
    await expect(page.getByRole('textbox', { name: 'Member PIN' })).toBeVisible();
  });
  await test.step('while the PIN is checked', async () => {
    await enterPin(page, STOLEN_CARD.pin);
    await killAndReturn(console);
    // The interrupted check is not repeated behind the agent's back: the PIN is asked for again.
    await currentStep(page, 'Verify caller');
    await enterPin(page, STOLEN_CARD.pin);
  });
  await test.step('choosing the outcome', async () => {
    await openCardService(page);
    await describeTheft(page);
    await killAndReturn(console);
    await expect(page.getByRole('radio', { name: 'Stolen', exact: true })).toBeChecked();
    await expect(page.getByRole('checkbox', { name: 'Caller agreed: old code closes' })).toBeChecked();
  });
  await test.step('recorded', async () => {
    await confirmReport(page);
    await killAndReturn(console);
    await settledNewCode(page);
  });
  await test.step('wrap-up', async () => {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('radiogroup', { name: 'Disposition' })).toBeVisible();
    await killAndReturn(console);
    await finishCall(page);
    await killAndReturn(console);
  });

  await expect.poll(() => effectsAtHeadquarters(hq)).toEqual({ reports: 1, wrapUps: 1, successors: 1, moves: 1 });
  await expect.poll(async () => (await hq.mails()).length).toBe(2);
});

test('a power cut after confirming loses nothing', async ({ desk }) => {
  const { hq } = desk;
  const before = await desk.openReady();
  await ring(before, 'call-1', '+390655550142');
  await answer(before.page);
  await findMember(before.page, STOLEN_CARD.search);
  await enterPin(before.page, STOLEN_CARD.pin);
  await openCardService(before.page);
  await describeTheft(before.page);
  await hq.goDown();
  await confirmReport(before.page);
  await before.pullThePlug();

  await hq.comeBack();
  const after = await desk.open();
  await signIn(after.page);
  await settledNewCode(after.page);
  await finishCall(after.page);
  await expect.poll(() => effectsAtHeadquarters(hq)).toEqual({ reports: 1, wrapUps: 1, successors: 1, moves: 1 });
});
