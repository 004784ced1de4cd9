/**
 * Takes pictures of every screen with stand-in views, light and dark, to look at beside the mocks:
 * `npx tsx test/looks/take.ts [name…]`. Needs a Chromium (`CHROMIUM`, else `chromium` on the path); writes to a temp folder.
 */
import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { chromium, type Page } from 'playwright-core';
import { createServer } from 'vite';
import { type Photograph, photographs } from './photographs.ts';

const folder = join(tmpdir(), 'milepost-looks');
const themes = ['light', 'dark'] as const;

const startServer = async () => {
  const server = await createServer({
    root: import.meta.dirname,
    configFile: false,
    plugins: [react()],
    logLevel: 'error',
    cacheDir: join(folder, 'vite'),
    server: { port: 0, fs: { allow: [join(import.meta.dirname, '../..')] } },
  });
  await server.listen();
  const url = server.resolvedUrls?.local[0];
  if (!url) throw new Error('The looks server has no address');
  return { server, url };
};

const take = async (page: Page, url: string, photograph: Photograph, theme: string): Promise<void> => {
  await page.setViewportSize(photograph.size ?? { width: 1440, height: 900 });
  const query = new URLSearchParams({ screen: photograph.screen, theme, language: photograph.language ?? 'en' });
  await page.goto(`${url}?${query}`);
  // The page of the start is a main too, and has no title bar.
  await page.getByRole('banner').first().waitFor();
  await page.getByRole('main').waitFor();
  await photograph.act?.(page);
  await page.waitForTimeout(450);
  await page.screenshot({ path: join(folder, `${photograph.name}-${theme}.png`) });
};

const wanted = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const { server, url } = await startServer();
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
page.on('console', (message) => {
  if (message.type() === 'error' || message.type() === 'warning') console.warn(`page: ${message.text()}`);
});
page.on('pageerror', (error) => console.error(`page: ${error.message}`));
for (const photograph of photographs.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
  for (const theme of themes) {
    await take(page, url, photograph, theme).catch((error: unknown) => {
      console.error(`${photograph.name} ${theme}: ${error instanceof Error ? error.message : 'failed'}`);
    });
  }
}
await browser.close();
await server.close();
console.log(folder);
