import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { type Account, isReachableBy } from '../../build/folders.ts';
import { startVirtualDisplay } from '../../build/virtual-display.ts';
import { newDataDir } from './support/console.ts';
import { packagedExecutable, test as packagedTest } from './support/packaged-console.ts';

/** An account of its own, which need not exist by name: as root Chromium would have no sandbox to give. */
const STRANGER: Account = { uid: 64_231, gid: 64_231 };
const account = process.getuid?.() === 0 ? STRANGER : undefined;

/** Says what is missing before Chromium says it in its own words. A sandbox that cannot be had is a failure, not an excuse. */
const demandNamespaces = (): void => {
  const tried = spawnSync('unshare', ['--user', 'true'], { encoding: 'utf8', ...account });
  if (tried.status === 0) return;
  throw new Error(
    `The sandbox cannot be shown here: an ordinary account may not make user namespaces (${tried.stderr?.trim() ?? tried.error?.message}). ` +
      'Allow them (kernel.unprivileged_userns_clone=1, kernel.apparmor_restrict_unprivileged_userns=0, or the container profile) and run again.',
  );
};

const ownedFolder = (): string => {
  const folder = newDataDir();
  if (account) chownSync(folder, account.uid, account.gid);
  return folder;
};

let copy: string | null = null;

/** The package as the account can reach it: where the checkout lies in a closed folder, a copy of it. */
const reachableExecutable = (): string => {
  const executable = packagedExecutable();
  if (!account || isReachableBy(executable, account)) return executable;
  if (copy === null) {
    copy = newDataDir();
    chmodSync(copy, 0o755);
    cpSync(dirname(executable), join(copy, 'package'), { recursive: true });
  }
  return join(copy, 'package', basename(executable));
};
packagedTest.afterAll(() => {
  if (copy !== null) rmSync(copy, { recursive: true, force: true });
});

type Opened = { page: Page; pid: number };

/** The console without `--no-sandbox`, on a display that the account may use. No headquarters: what is tried needs none. */
const test = packagedTest.extend<{ opened: Opened }>({
  opened: async ({ openPackaged }, use) => {
    demandNamespaces();
    const display = await startVirtualDisplay();
    const dataDir = ownedFolder();
    const env = { DISPLAY: display.name, HOME: dataDir, XDG_RUNTIME_DIR: dataDir, XAUTHORITY: undefined };
    const console = await openPackaged({
      executable: reachableExecutable(),
      dataDir,
      hqUrl: 'http://127.0.0.1:9',
      env,
      ...(account && { account }),
    });
    await expect(console.page.getByRole('main', { name: 'Sign in' })).toBeVisible();
    await use({ page: console.page, pid: console.pid });
    await display.stop();
  },
});

type Process = { pid: number; parent: number; command: string[]; status: ReadonlyMap<string, string> };

const readProcess = (pid: number): Process | null => {
  try {
    const lines = readFileSync(`/proc/${pid}/status`, 'utf8').split('\n');
    const status = new Map(
      lines.map((line): [string, string] => [line.split(':')[0] ?? '', line.split('\t').slice(1).join(' ')]),
    );
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/);
    return { pid, parent: Number(status.get('PPid')), command, status };
  } catch {
    return null; // ended while we looked
  }
};

/** The process and everything it started. */
const family = (root: number): Process[] => {
  const all = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => readProcess(Number(name)) ?? []);
  const members = all.filter(({ pid }) => pid === root);
  for (const member of members) members.push(...all.filter(({ parent }) => parent === member.pid));
  return members;
};

test('an ordinary account gets a console whose window runs in Chromium’s sandbox', async ({ opened }) => {
  const processes = family(opened.pid);
  for (const { command } of processes) expect(command).not.toContain('--no-sandbox');
  for (const { status } of processes) expect(status.get('Uid')).not.toMatch(/^0\b/);

  const renderers = processes.filter(({ command }) => command.includes('--type=renderer'));
  expect(renderers.length).toBeGreaterThan(0);
  for (const { status } of renderers) {
    expect(status.get('Seccomp')).toBe('2'); // a filter of system calls
    expect(status.get('NoNewPrivs')).toBe('1');
    expect(status.get('CapEff')).toMatch(/^0+$/);
    expect(status.get('NSpid')?.split(' ').length).toBeGreaterThan(1); // sees none of our processes
  }
  // The control: main is not in a sandbox, so the figures above mean something.
  expect(processes[0]?.status.get('Seccomp')).not.toBe('2');
});

test('the page has no Node, and three things of ours', async ({ opened: { page } }) => {
  const found = await page.evaluate(() => ({
    node: ['require', 'process', 'module', 'Buffer', 'global', '__dirname', 'setImmediate'].filter(
      (name) => name in globalThis,
    ),
    bridge: Object.entries(Reflect.get(globalThis, 'milepost')).map(([name, value]) => `${name}: ${typeof value}`),
    isolated: Object.isFrozen(Reflect.get(globalThis, 'milepost')),
  }));
  expect(found).toEqual({
    node: [],
    bridge: ['requestPort: function', 'windowAction: function', 'platform: string'],
    isolated: true,
  });
});

test('the page runs no string as code and connects to nothing', async ({ opened: { page } }) => {
  const outcome = await page.evaluate(async () => {
    const violations: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violations.push(effectiveDirective),
    );
    // In a task of its own: what the debugging port itself runs is let off the policy.
    const inOwnTask = <T>(act: () => T): Promise<T | string> =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(act());
          } catch (error) {
            resolve(error instanceof Error ? error.name : 'refused');
          }
        }, 0);
      });
    const evaluated = await inOwnTask(() => Reflect.get(globalThis, 'eval')('1 + 1'));
    const made = await inOwnTask(() => new Function('return 2')());
    const script = await inOwnTask(() => {
      const element = document.createElement('script');
      element.textContent = 'globalThis.planted = true';
      document.head.append(element);
      return 'appended';
    });
    const html = await inOwnTask(() => {
      const element = document.createElement('div');
      element.innerHTML = '<img src="x" onerror="globalThis.planted = true">';
      return 'written';
    });
    const handler = await inOwnTask(() => {
      const element = document.createElement('button');
      element.setAttribute('onclick', 'globalThis.planted = true');
      element.click();
      return 'clicked';
    });
    const fetched = await fetch('https://example.com/').then(
      () => 'fetched',
      () => 'refused',
    );
    const framed = await inOwnTask(() => {
      const element = document.createElement('iframe');
      element.setAttribute('src', 'https://example.com/');
      document.body.append(element);
      return 'framed';
    });
    const image = await new Promise<string>((resolve) => {
      const element = new Image();
      element.onload = () => resolve('loaded');
      element.onerror = () => resolve('refused');
      element.src = 'https://example.com/beacon.png';
    });
    // The browser process reports a refused frame when it gets to it.
    for (let tries = 0; tries < 50 && !violations.includes('frame-src'); tries += 1) {
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const planted = 'planted' in globalThis;
    return {
      evaluated,
      made,
      script,
      html,
      handler,
      fetched,
      framed,
      image,
      planted,
      violations: [...new Set(violations)].sort(),
    };
  });
  // Trusted Types refuse a string before the policy has to: that is why no `script-src` is among the violations.
  expect(outcome).toEqual({
    evaluated: 'EvalError',
    made: 'EvalError',
    script: 'TypeError',
    html: 'TypeError',
    handler: 'TypeError',
    fetched: 'refused',
    framed: 'framed',
    image: 'refused',
    planted: false,
    violations: ['connect-src', 'frame-src', 'img-src', 'require-trusted-types-for'],
  });
  const policy = (await page.reload())?.headers()['content-security-policy'] ?? '';
  expect(policy.split('; ')).toEqual(expect.arrayContaining(["default-src 'none'", "script-src 'self'"]));
  expect(policy).not.toContain('unsafe');
});

test('the window goes nowhere and opens nothing', async ({ opened: { page } }) => {
  const address = page.url();
  const popups: unknown[] = [];
  page.context().on('page', (other) => popups.push(other));
  await page.evaluate(() => Reflect.set(globalThis, 'sameDocument', true));
  const window = await page.evaluate(() => {
    const opened = globalThis.open('https://example.com/');
    const link = document.createElement('a');
    link.href = 'https://example.com/';
    link.target = '_blank';
    document.body.append(link);
    link.click();
    link.target = '';
    link.click();
    const file = document.createElement('a');
    file.href = 'file:///etc/passwd';
    file.click();
    return opened === null;
  });
  expect(window).toBe(true);
  for (const target of ['https://example.com/', 'file:///etc/passwd', 'app://other/index.html']) {
    await page.evaluate((where) => globalThis.location.assign(where), target).catch(() => undefined);
  }
  await page.waitForTimeout(500); // a navigation that was let through would have happened by now
  expect(page.url()).toBe(address);
  expect(await page.evaluate(() => Reflect.get(globalThis, 'sameDocument'))).toBe(true);
  expect(popups).toEqual([]);
});

test('every permission but writing text to the clipboard is denied', async ({ opened: { page } }) => {
  const states = await page.evaluate(async () => {
    const stateOf = async (name: string): Promise<string> =>
      (await navigator.permissions.query({ name: name as PermissionName })).state;
    const asked = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    return Object.fromEntries(await Promise.all(asked.map(async (name) => [name, await stateOf(name)])));
  });
  expect(new Set(Object.values(states))).toEqual(new Set(['denied']));
  const requests = await page.evaluate(async () => ({
    notification: await Notification.requestPermission(),
    camera: await navigator.mediaDevices.getUserMedia({ audio: true, video: true }).then(
      () => 'given',
      () => 'refused',
    ),
    place: await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('given'),
        ({ code }) => resolve(code),
      ),
    ),
    pasted: await navigator.clipboard.readText().then(
      () => 'given',
      () => 'refused',
    ),
  }));
  expect(requests).toEqual({ notification: 'denied', camera: 'refused', place: 1, pasted: 'refused' });
});
