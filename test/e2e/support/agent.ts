import { expect, type Locator, type Page } from '@playwright/test';
import type { Console } from './console.ts';

/** What an agent does at the keyboard, step by step. No step uses the mouse. */

export const MARTA = { agentId: 'A-2147', passphrase: 'quercia lampada sedia blu' } as const;

/** A member of the demo extract whose handbag was stolen; PIN and story stand in the extract's people. */
export const STOLEN_CARD = { code: '0056994590', search: '0056994590', pin: '5163', miles: 84_320 } as const;

export const signIn = async (page: Page, who: { agentId: string; passphrase: string } = MARTA): Promise<void> => {
  await page.getByRole('textbox', { name: 'Agent ID' }).focus();
  await page.keyboard.type(who.agentId);
  await page.keyboard.press('Tab');
  await expect(page.getByRole('textbox', { name: 'Passphrase' })).toBeFocused();
  await page.keyboard.type(who.passphrase);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('searchbox', { name: 'Find member' })).toBeVisible();
};

/** The first copy of the accounts has arrived; until then a search finds only part of them. */
export const waitUntilSynced = (page: Page): Promise<void> =>
  expect(page.getByRole('status', { name: 'Sync state' })).toContainText('Synced', { timeout: 60_000 });

export const ring = async (
  console: Pick<Console, 'telephone'>,
  callId: string,
  from: string,
  language = 'it',
): Promise<void> => {
  const status = await console.telephone({
    event: 'newCall',
    callId,
    from,
    to: '+390600000001',
    language,
    at: new Date().toISOString(),
  });
  expect(status).toBeLessThan(300);
};

export const answer = async (page: Page): Promise<void> => {
  await expect(page.getByRole('tab', { name: /^Call 1: (?!free line)/ })).toBeVisible();
  await page.keyboard.press('Control+1');
  await expect(page.getByRole('button', { name: 'Answer' })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  // The new step takes the focus when it arrives; keys pressed before that would go astray.
  await expect(page.getByRole('searchbox', { name: 'Search members' })).toBeFocused();
};

/** Finds a member by typing into the search and choosing the first hit. */
export const findMember = async (page: Page, text: string): Promise<void> => {
  await page.keyboard.press('F2');
  await expect(page.getByRole('searchbox', { name: 'Find member' })).toBeFocused();
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('group', { name: 'Verify caller' })).toBeVisible();
};

export const enterPin = async (page: Page, pin: string): Promise<void> => {
  await page.keyboard.press('F4');
  await expect(page.getByRole('textbox', { name: 'Member PIN' })).toBeFocused();
  await page.keyboard.type(pin);
  await page.keyboard.press('Control+Enter');
};

const isVerified = (page: Page): Promise<void> =>
  expect(page.getByRole('status', { name: 'Verification state' })).toContainText(/^Verified/);

/** Opens the card service of a verified caller. */
export const openCardService = async (page: Page): Promise<void> => {
  await isVerified(page);
  const report = page.getByRole('radiogroup', { name: 'Reported as' });
  const start = page.getByRole('button', { name: 'Start card service' });
  await expect(report.or(start)).toBeVisible();
  if (await start.isVisible()) await page.keyboard.press('Control+Enter');
  await expect(report).toBeVisible();
};

/** Reports the card stolen and reads both points back. */
export const describeTheft = async (page: Page): Promise<void> => {
  await chooseRadio(page, 'Lost', 'Stolen');
  await expect(page.getByRole('radio', { name: 'Close and transfer' })).toBeChecked();
  for (const name of ['Caller agreed: old code closes', 'Caller agreed: e-mail address is right']) {
    const point = page.getByRole('checkbox', { name });
    await point.focus();
    await page.keyboard.press('Space');
    await expect(point).toBeChecked();
  }
};

/** Reports the card damaged: a new one for the same code is suggested. */
export const describeDamage = async (page: Page): Promise<void> => {
  await chooseRadio(page, 'Lost', 'Damaged');
  await expect(page.getByRole('radio', { name: 'Re-issue card' })).toBeChecked();
};

/** Where the report stands: recorded, settled, refused or parked. */
export const result = (page: Page): Locator => page.getByRole('status', { name: 'Result' });

export const confirmReport = async (page: Page): Promise<void> => {
  await page.keyboard.press('Control+Enter');
  await expect(result(page)).toBeVisible();
};

/** From a verified caller to the confirmed close-and-transfer. */
export const reportStolen = async (page: Page): Promise<void> => {
  await openCardService(page);
  await describeTheft(page);
  await confirmReport(page);
};

const ORDER = ['Lost', 'Stolen', 'Damaged'];

/** Moves within a radio group with the arrows, as a keyboard user does. */
const chooseRadio = async (page: Page, first: string, wanted: string): Promise<void> => {
  await page.getByRole('radio', { name: first, exact: true }).focus();
  const radio = page.getByRole('radio', { name: wanted, exact: true });
  for (const at of ORDER.slice(ORDER.indexOf(first) + 1, ORDER.indexOf(wanted) + 1)) {
    await page.keyboard.press('ArrowRight');
    await expect(page.getByRole('radio', { name: at, exact: true })).toBeChecked();
  }
  await expect(radio).toBeChecked();
};

/** The new code, read off the screen once headquarters has settled the report. */
export const settledNewCode = async (page: Page): Promise<string> => {
  await expect(result(page)).toContainText('Settled by headquarters');
  const settlement = page.getByRole('region', { name: 'Settled by headquarters' });
  const shown = ((await settlement.textContent()) ?? '').replaceAll('\u00a0', ' ');
  const code = /(0\d{3}) (\d{3}) (\d{3})/.exec(shown);
  if (code === null) throw new Error('The result shows no new code.');
  return code.slice(1).join('');
};

export const finishCall = async (page: Page, disposition = 'Resolved'): Promise<void> => {
  const dispositions = page.getByRole('radiogroup', { name: 'Disposition' });
  if (!(await dispositions.isVisible())) await page.keyboard.press('Control+Enter');
  await expect(dispositions).toBeVisible();
  await page.getByRole('radio', { name: disposition }).focus();
  await page.keyboard.press('Space');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Call bar' })).toBeHidden();
};
