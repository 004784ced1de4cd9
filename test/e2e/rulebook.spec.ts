import { expect, type Page } from '@playwright/test';
import { answer, enterPin, findMember, openCardService, ring, STOLEN_CARD } from './support/agent.ts';
import { test } from './support/desk.ts';

const rulebook = (page: Page) => page.getByRole('main', { name: 'Rulebook' });
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search rules' });
const results = (page: Page) => page.getByRole('listbox', { name: 'Search results' });
const clauseText = (page: Page) => page.getByRole('article', { name: 'Clause text' });

const openRulebook = async (page: Page): Promise<void> => {
  await page.keyboard.press('F9');
  await expect(search(page)).toBeFocused();
};

test('the rulebook is searched and read with the keyboard alone, also while headquarters is away', async ({ desk }) => {
  const { page } = await desk.openReady();
  await desk.hq.goDown();
  await openRulebook(page);

  await page.keyboard.type('mm-2017 4.3');
  await expect(results(page).getByRole('option').first()).toContainText('4.3');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: /^4\.3 / })).toBeFocused();
  // The same matter in the other edition stands beside it.
  await expect(page.getByRole('complementary', { name: 'What changed' })).toContainText('Art. 5.3');

  const rules = page.getByRole('region', { name: 'Checks that rest on this clause' });
  await rules.getByRole('button', { name: /^missing-miles\.window/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2, name: 'missing-miles.window' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Clauses by edition' })).toContainText('Art. 5.3');
  const uses = page.getByRole('complementary', { name: 'Services and figures' });
  await expect(uses).toContainText('missing-miles.claim');
  await expect(uses).toContainText('mm-2016 5.3, mm-2017 4.3');

  await page.getByRole('radiogroup', { name: 'Rulebook language' }).getByRole('radio', { checked: true }).focus();
  await page.keyboard.press('End');
  await expect(page.getByRole('article', { name: 'Rule text' }).locator('blockquote').first()).toHaveAttribute(
    'lang',
    'el',
  );

  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 2, name: /^4\.3 / })).toBeFocused();
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByRole('heading', { level: 2, name: 'missing-miles.window' })).toBeFocused();
});

test('a search that finds nothing says so and loses nothing, whatever is typed', async ({ desk }) => {
  const { page } = await desk.openReady();
  await openRulebook(page);
  for (const typed of ['.*[', '\\', '<img src=x onerror=alert(1)>', 'zzqq 99.99', '%_', 'x'.repeat(500)]) {
    await search(page).fill(typed);
    await expect(rulebook(page)).toContainText('Nothing found for');
  }
  await page.keyboard.press('Escape');
  await expect(search(page)).toHaveValue('');
  await expect(results(page).getByRole('option').first()).toContainText('1.1');

  await search(page).fill('5.3');
  await page.keyboard.press('ArrowDown');
  await expect(clauseText(page)).toBeVisible();
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('F8');
  await expect(rulebook(page)).toBeHidden();
  await openRulebook(page);
  await expect(search(page)).toHaveValue('5.3');

  // What is no command and no member is looked for in the rulebook.
  await page.keyboard.press('Control+K');
  await page.getByRole('combobox', { name: 'Command' }).fill('stopover');
  await expect(page.getByRole('dialog', { name: 'Command palette' })).toContainText('Enter searches the rulebook');
  await page.keyboard.press('Enter');
  await expect(search(page)).toHaveValue('stopover');
  await expect(search(page)).toBeFocused();
});

test('a clause chip of a call leads into the rulebook, and the way back to the call as it was', async ({ desk }) => {
  const console = await desk.openReady();
  const { page } = console;
  await ring(console, 'call-1', '+390655550142');
  await answer(page);
  await findMember(page, STOLEN_CARD.search);
  await enterPin(page, STOLEN_CARD.pin);
  await openCardService(page);
  await page.getByRole('radio', { name: 'Lost', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Close and transfer' })).toBeChecked();
  await page.getByRole('checkbox', { name: 'Caller agreed: old code closes' }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('textbox', { name: 'Police report number' }).focus();
  await page.keyboard.type('RM/2017/00');

  const chip = page.getByRole('button', { name: /^Open clause Art\. / }).first();
  const label = ((await chip.getAttribute('aria-label')) ?? '').replace('Open clause Art. ', '');
  await chip.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: `Art. ${label}` });
  await expect(sheet).toBeVisible();
  await sheet.getByRole('button', { name: 'Open in the rulebook' }).focus();
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 2, name: new RegExp(`^${label.replaceAll('.', '\\.')} `) }),
  ).toBeFocused();

  await page.getByRole('button', { name: 'Back to call 1' }).focus();
  await page.keyboard.press('Enter');
  await expect(chip).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Stolen', exact: true })).toBeChecked();
  await expect(page.getByRole('checkbox', { name: 'Caller agreed: old code closes' })).toBeChecked();
  await expect(page.getByRole('textbox', { name: 'Police report number' })).toHaveValue('RM/2017/00');
  await expect(page.getByRole('status', { name: 'Verification state' })).toContainText(/^Verified/);

  // The key does the same from anywhere, and the line's own key leads back.
  await page.keyboard.press('F9');
  await expect(search(page)).toBeFocused();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(chip).toBeFocused();
});
