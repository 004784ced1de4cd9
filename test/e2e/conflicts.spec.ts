import { expect, type Page } from '@playwright/test';
import {
  answer,
  confirmReport,
  describeDamage,
  enterPin,
  findMember,
  finishCall,
  openCardService,
  reportStolen,
  result,
  ring,
  STOLEN_CARD,
  settledNewCode,
  signIn,
  waitUntilSynced,
} from './support/agent.ts';
import { launchConsole, newDataDir } from './support/console.ts';
import { type Desk, test } from './support/desk.ts';

const PAOLO = { agentId: 'A-2188', passphrase: 'timone vela porto nord' } as const;

const callOf = async (console: Awaited<ReturnType<Desk['open']>>): Promise<Page> => {
  const { page } = console;
  await ring(console, 'call-1', '+390655550142');
  await answer(page);
  await findMember(page, STOLEN_CARD.search);
  await enterPin(page, STOLEN_CARD.pin);
  return page;
};

/** A damaged card, reported while headquarters is out of reach: the caller hears that a new card will come. */
const reportDamagedOffline = async (desk: Desk): Promise<Page> => {
  const console = await desk.openReady();
  const { page } = console;
  await desk.hq.goDown();
  await page.keyboard.press('Control+F5');
  await expect(page.getByRole('status', { name: 'Offline banner' })).toBeVisible();
  await callOf(console);
  await openCardService(page);
  await describeDamage(page);
  await confirmReport(page);
  await expect(result(page)).toContainText('Recorded, awaiting headquarters');
  await finishCall(page);
  return page;
};

/** At another desk of the branch the same member reports the card stolen: the account is closed and goes on under a new code. */
const transferAtAnotherDesk = async ({ hq }: Desk): Promise<string> => {
  const dataDir = newDataDir();
  await hq.enrol(dataDir, 'D-002');
  const console = await launchConsole({ dataDir, hqUrl: hq.url });
  try {
    await signIn(console.page);
    await waitUntilSynced(console.page);
    await reportStolen(await callOf(console));
    return await settledNewCode(console.page);
  } finally {
    await console.close();
  }
};

/** The rail says that somebody has to look at a command. */
const needsAttention = (page: Page): Promise<void> =>
  expect(page.getByRole('link', { name: 'Sync and desk' })).toHaveAttribute('aria-description', '1 needs attention', {
    timeout: 60_000,
  });

const detail = (page: Page) => page.getByRole('complementary', { name: 'Command detail' });
const choices = (page: Page) => page.getByRole('radiogroup', { name: 'Resolve' }).getByRole('radio');
const caseState = ({ hq }: Desk) => hq.query<{ state: string }>('select state, resolution, resolved_by from cases');

test('a request that headquarters refuses is a case with both sides, resolved with a letter to the member', async ({
  desk,
}) => {
  test.slow();
  await reportDamagedOffline(desk);
  await desk.close();
  await desk.hq.comeBack();
  const newCode = await transferAtAnotherDesk(desk);

  const { page } = await desk.open();
  await signIn(page);
  await needsAttention(page);
  await page.keyboard.press('F7');
  await expect(detail(page)).toContainText('Rejected by the centre');
  await expect(detail(page)).toContainText('account-closed');
  const sides = page.getByRole('table', { name: 'Both sides' });
  await expect(sides.getByRole('row', { name: /Account/ })).toContainText(/Active.*Closed/);
  await expect(sides.getByRole('row', { name: /New code/ })).toContainText(newCode.slice(0, 4));
  await expect(choices(page)).toHaveCount(2);
  await expect(page.getByRole('radio', { name: 'Accept answer from centre' })).toBeChecked();
  expect(await caseState(desk)).toEqual([{ state: 'open', resolution: null, resolved_by: null }]);

  await page.keyboard.press('Control+p');
  const letter = page.getByRole('dialog', { name: 'Letter preview' });
  await expect(letter).toContainText('La sua richiesta MilleMiglia');
  await expect(letter).toContainText('il conto risultava già chiuso');
  await page.keyboard.press('Escape');
  await expect(letter).toBeHidden();

  await page.keyboard.press('Control+Enter');
  await expect(detail(page)).toContainText('Case resolved');
  await expect(page.getByRole('tab', { name: 'Needs attention' })).toHaveAccessibleDescription('0');
  await expect(page.getByRole('link', { name: 'Sync and desk' })).not.toHaveAttribute('aria-description');
  await expect
    .poll(() => caseState(desk))
    .toEqual([{ state: 'resolved', resolution: 'accept-centre', resolved_by: 'A-2147' }]);
  const letters = async () =>
    (await desk.hq.mails()).filter(({ subject }) => subject.startsWith('La sua richiesta MilleMiglia'));
  await expect.poll(async () => (await letters()).length).toBe(1);
  expect((await letters())[0]?.text).toContain('Ci scusiamo di dover correggere');
});

test('what is put aside is settled by a supervisor, and the member hears of it', async ({ desk }) => {
  test.slow();
  const page = await reportDamagedOffline(desk);
  // Marta leaves the service before headquarters hears of the call.
  await desk.hq.query("update agents set state = 'left' where agent_id = 'A-2147'");
  await desk.hq.comeBack();
  await page.keyboard.press('Control+F5');
  await needsAttention(page);
  await page.keyboard.press('F7');
  await expect(detail(page)).toContainText('Put aside by the centre');
  await expect(choices(page)).toHaveCount(1);
  await expect(page.getByRole('radio', { name: 'Pass to a supervisor' })).toBeChecked();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('textbox', { name: 'Note for the case' })).toBeFocused();
  await expect(detail(page)).toContainText('Write a note for the supervisor first');
  await desk.close();

  const supervised = await desk.open();
  await signIn(supervised.page, PAOLO);
  await needsAttention(supervised.page);
  await supervised.page.keyboard.press('F7');
  await expect(supervised.page.getByRole('radio', { name: 'Settle now' })).toBeChecked();
  await supervised.page.keyboard.press('Control+Enter');
  await expect(detail(supervised.page)).toContainText('Case resolved');
  await expect
    .poll(() => caseState(desk))
    .toEqual([{ state: 'resolved', resolution: 'settle-again', resolved_by: PAOLO.agentId }]);
  const cards = await desk.hq.query("select state from cards where code = $1 and kind = 'standard' order by issue_no", [
    STOLEN_CARD.code,
  ]);
  expect(cards.at(-1)).toEqual({ state: 'ok' });
  await expect
    .poll(async () => (await desk.hq.mails()).map(({ subject }) => subject.split(' ').slice(0, 3).join(' ')).toSorted())
    .toEqual(['La sua nuova', 'La sua richiesta']);
});
