import { expect, type Page } from '@playwright/test';
import { answer, enterPin, findMember, ring, STOLEN_CARD } from './support/agent.ts';
import { test } from './support/desk.ts';

/** Requests that execute nothing, from the list to the command at headquarters, by keyboard only. */

const outcome = (page: Page) => page.getByRole('status', { name: 'Outcome' });

/** Opens a request from the list by a few letters of its title. */
const openRequest = async (page: Page, typed: string, title: string): Promise<void> => {
  await page.keyboard.press('Control+Shift+KeyO');
  await expect(page.getByRole('combobox', { name: 'Search requests' })).toBeFocused();
  await page.keyboard.type(typed);
  await expect(page.getByRole('option', { name: title, selected: true })).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
};

/** Chooses from a list by the arrows. */
const choose = async (page: Page, label: string, option: string): Promise<void> => {
  const list = page.getByRole('combobox', { name: label, exact: true });
  await list.focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Home');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await expect(wanted).toBeVisible();
  const names = await page.getByRole('listbox', { name: label }).getByRole('option').allTextContents();
  for (let at = 0; at < names.indexOf(option); at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
};

const record = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status', { name: 'Result' })).toContainText('Answer recorded');
};

const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.MILEPOST_ANSWER_PICTURES;
  if (folder === undefined) return;
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((wanted) => document.documentElement.setAttribute('data-theme', wanted), theme);
    await page.screenshot({ path: `${folder}/${name}-${theme}.png` });
  }
};

test('a caller is informed, refused and referred; a wrong figure is said and kept; headquarters has every answer', async ({
  desk,
}) => {
  const console = await desk.openReady();
  const { page } = console;
  await ring(console, 'answers-1', '+393330143353');
  await answer(page);
  await findMember(page, STOLEN_CARD.search);
  await enterPin(page, STOLEN_CARD.pin);
  await expect(page.getByRole('status', { name: 'Verification state' })).toContainText(/^Verified/);

  await openRequest(page, 'quest prog', 'Questions about the programme');
  await choose(page, 'Add a fact', 'Subject');
  await choose(page, 'Subject', 'Partners');
  await expect(outcome(page)).toContainText('For information');
  await expect(page.getByRole('region', { name: 'Say to caller' }).locator('blockquote')).toHaveAttribute('lang', 'it');
  await picture(page, 'informed');
  await record(page);

  await openRequest(page, 'read out', 'Read out the PIN');
  await expect(outcome(page)).toContainText('The rules refuse it');
  await picture(page, 'refused');
  await record(page);

  await openRequest(page, 'member died', 'A member has died');
  await expect(outcome(page)).toContainText('A supervisor will look at this.');
  await expect(outcome(page)).toContainText('Somebody else takes care of it');
  await picture(page, 'referred');
  await record(page);

  await openRequest(page, 'are', 'Are the miles enough?');
  await choose(page, 'Add a fact', 'Price of the reward in miles');
  const price = page.getByRole('textbox', { name: 'Price of the reward in miles' });
  await expect(price).toBeFocused();
  await page.keyboard.type('twenty');
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Correct: Price of the reward in miles');
  await expect(price).toHaveValue('twenty');
  await picture(page, 'bad-input');
  await page.keyboard.press('Control+KeyA');
  await page.keyboard.type('20000');
  await expect(price).not.toHaveAttribute('aria-invalid', 'true');
  await record(page);

  const settled = () =>
    desk.hq.query<{ status: string }>("select status from commands where type = 'answer.record' order by dseq");
  await expect
    .poll(async () => (await settled()).map(({ status }) => status), { timeout: 30_000 })
    .toEqual(['accepted', 'accepted', 'accepted', 'accepted']);
  const flags = await desk.hq.query<{ service: string; reason: string }>(
    'select service, reason from supervisor_flags',
  );
  expect(flags).toEqual([{ service: 'death.report', reason: 'deceased' }]);

  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'What was done' })).toContainText('Answer: Read out the PIN');
});

test('an open answer and its facts are there again after everything was killed', async ({ desk }) => {
  const first = await desk.openReady();
  await ring(first, 'answers-2', '+393330143353');
  await answer(first.page);
  await findMember(first.page, STOLEN_CARD.search);
  await openRequest(first.page, 'conduct', 'Report of conduct');
  await choose(first.page, 'What is reported', 'Behaviour');
  await expect(outcome(first.page)).toContainText('A supervisor will look at this.');
  await first.pullThePlug();
  const second = await desk.openReady();
  await second.page.keyboard.press('Control+1');
  await expect(second.page.getByRole('heading', { level: 1, name: 'Report of conduct' })).toBeVisible();
  await expect(second.page.getByRole('combobox', { name: 'What is reported' })).toContainText('Behaviour');
  await record(second.page);
});
