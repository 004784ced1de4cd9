import type { Page } from 'playwright-core';
import { callLooks } from './fixtures/call-views.ts';

export type Photograph = {
  name: string;
  screen: string;
  language?: string;
  size?: { width: number; height: number };
  /** Brings the page to what is to be seen. */
  act?: (page: Page) => Promise<void>;
};

const small = { width: 1280, height: 720 };
const narrow = { width: 960, height: 600 };
const narrowest = { width: 720, height: 450 };

/** In every language: the search has the focus, its first answer is opened. */
const openFirstClause = async (page: Page): Promise<void> => {
  await page.keyboard.press('F9');
  await page.getByRole('listbox').last().waitFor();
  await page.keyboard.type('4.3');
  await page.keyboard.press('Enter');
};

const openSync = (page: Page): Promise<void> => page.getByRole('link', { name: 'Sync and desk' }).click();

/** In any language: the third section of the rail. */
const openSyncByName = (page: Page): Promise<void> => page.locator('a.railitem').nth(2).click();

/** Every screen worth looking at, once; each is taken in both themes. */
export const photographs: readonly Photograph[] = [
  { name: 'sign-in', screen: 'signIn' },
  {
    name: 'sign-in-refused',
    screen: 'signIn',
    act: async (page) => {
      await page.getByRole('textbox', { name: 'Agent ID' }).fill('A-2147');
      await page.getByRole('textbox', { name: 'Passphrase' }).fill('not the passphrase');
      await page.keyboard.press('Enter');
    },
  },
  { name: 'sign-in-new-desk', screen: 'newDesk' },
  { name: 'sign-in-small', screen: 'signInOffline', size: small },
  { name: 'sign-in-narrow', screen: 'signIn', size: narrow },
  { name: 'sign-in-greek', screen: 'signIn', language: 'el' },
  { name: 'ready', screen: 'ready' },
  { name: 'ready-small', screen: 'bootstrap', size: small },
  { name: 'ready-narrow', screen: 'ready', size: narrow },
  { name: 'ready-narrowest', screen: 'ready', size: narrowest },
  { name: 'ready-russian', screen: 'problem', language: 'ru' },
  {
    name: 'find',
    screen: 'ready',
    act: async (page) => {
      await page.keyboard.press('F2');
      await page.keyboard.type('ferr');
    },
  },
  {
    name: 'found-member',
    screen: 'ready',
    act: async (page) => {
      await page.keyboard.press('F2');
      await page.keyboard.type('ferr');
      await page.getByRole('option').first().waitFor();
      await page.keyboard.press('Enter');
    },
  },
  { name: 'call', screen: 'calls' },
  { name: 'call-offline', screen: 'offline' },
  { name: 'call-small', screen: 'offline', size: small },
  {
    name: 'engine-lost',
    screen: 'calls',
    act: (page) => page.evaluate(() => window.looks?.lose()),
  },
  {
    name: 'palette',
    screen: 'calls',
    act: async (page) => {
      await page.keyboard.press('Control+k');
      await page.keyboard.type('ca');
    },
  },
  { name: 'help', screen: 'calls', act: (page) => page.keyboard.press('F1') },
  {
    name: 'clause',
    screen: 'calls',
    act: (page) => page.getByRole('button', { name: 'Open clause Art. 3.7' }).first().click(),
  },
  {
    name: 'rulebook',
    screen: 'calls',
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.getByRole('searchbox', { name: 'Search rules' }).fill('missing miles');
      await page.keyboard.press('ArrowDown');
    },
  },
  {
    name: 'rulebook-rule',
    screen: 'calls',
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.getByRole('searchbox', { name: 'Search rules' }).fill('missing-miles.window');
      await page.getByRole('tab', { name: 'Checks' }).click();
      await page.getByRole('option').first().click();
    },
  },
  {
    name: 'rulebook-nothing',
    screen: 'ready',
    act: async (page) => {
      await page.keyboard.press('F9');
      await page.getByRole('searchbox', { name: 'Search rules' }).fill('.* [zz]');
    },
  },
  { name: 'rulebook-open', screen: 'ready', act: (page) => page.keyboard.press('F9') },
  { name: 'rulebook-small', screen: 'calls', size: small, language: 'ru', act: openFirstClause },
  { name: 'rulebook-narrow', screen: 'calls', size: narrow, act: openFirstClause },
  { name: 'rulebook-narrowest', screen: 'calls', size: narrowest, act: openFirstClause },
  {
    name: 'sync',
    screen: 'sync',
    act: (page) => page.getByRole('link', { name: 'Sync and desk' }).click(),
  },
  {
    name: 'sync-offered',
    screen: 'sync',
    act: async (page) => {
      await page.getByRole('link', { name: 'Sync and desk' }).click();
      await page.keyboard.press('F7');
      await page.getByRole('radio', { name: 'Pass to a supervisor' }).click();
      await page.keyboard.press('Control+Enter');
    },
  },
  {
    name: 'sync-seen-to',
    screen: 'sync',
    act: async (page) => {
      await page.getByRole('link', { name: 'Sync and desk' }).click();
      await page.getByRole('tab', { name: 'All today' }).click();
      await page.getByRole('row', { name: /#0423/ }).click();
    },
  },
  { name: 'sync-supervisor', screen: 'supervisor', act: openSync },
  { name: 'sync-small', screen: 'supervisor', size: small, language: 'it', act: openSyncByName },
  { name: 'sync-narrow', screen: 'sync', size: narrow, act: openSync },
  {
    name: 'case-letter',
    screen: 'sync',
    act: async (page) => {
      await openSync(page);
      await page.keyboard.press('Control+p');
    },
  },
  {
    name: 'call-cases',
    screen: 'call.card',
    act: (page) => page.getByRole('tab', { name: 'Cases' }).click(),
  },
  {
    name: 'sync-bootstrap',
    screen: 'bootstrap',
    size: small,
    act: (page) => page.getByRole('link', { name: 'Sync and desk' }).click(),
  },
  {
    name: 'agent-menu',
    screen: 'ready',
    act: (page) => page.getByRole('button', { name: 'Agent menu' }).click(),
  },
  ...Object.keys(callLooks).map((name) => ({ name: `call-${name}`, screen: `call.${name}` })),
  { name: 'call-claim-small', screen: 'call.claimRules', size: small },
  { name: 'call-claim-narrow', screen: 'call.claimTyping', size: narrow, language: 'ru' },
  { name: 'call-verify-small', screen: 'call.verify', size: small },
  { name: 'call-card-small', screen: 'call.card', size: small },
  { name: 'call-card-narrow', screen: 'call.card', size: narrow },
  { name: 'call-card-greek', screen: 'call.card', language: 'el' },
  { name: 'call-card-russian', screen: 'call.cardQueued', size: small, language: 'ru' },
];
