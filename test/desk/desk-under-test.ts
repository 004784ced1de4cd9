import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createDesk, type Desk, type DeskOptions } from '../../electron/engine/desk.ts';
import { openDeskLog } from '../../electron/engine/log/desk-log.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import { entry, memberAccount, standardCard } from '../../shared/account/member-account.fixture.ts';
import type { CallView } from '../../shared/contract/console-view.ts';
import { createFakeHq, type FakeHq, type FakeHqOptions } from '../fake-hq.ts';

export const STOLEN = '0056994590';
export const PIN = '5163';
export const PASSPHRASE = 'quercia lampada sedia blu';
const START = Date.parse('2017-11-20T09:00:00.000Z');

const agent = (agentId: string, over: object = {}) => ({
  agent: {
    agentId,
    name: 'Marta Riva',
    role: 'agent' as const,
    queues: ['mm' as const],
    languages: ['it' as const, 'en' as const],
    branch: 'ROM',
    ...over,
  },
  passphrase: PASSPHRASE,
});

const members: readonly { account: MemberAccount; pin: string | null }[] = [
  {
    account: memberAccount({
      surname: 'Verdemare',
      given: 'Giunia',
      cardSurname: 'VERDEMARE',
      cardGiven: 'GIUNIA',
      email: 'giunia.verdemare@mail.example',
      mobile: '+393200000001',
      ledger: [entry({ miles: 84_320 })],
    }),
    pin: PIN,
  },
  {
    account: memberAccount({ code: '0010041729', mobile: '+393200000002', email: 'shared@mail.example' }),
    pin: '1111',
  },
  {
    account: memberAccount({ code: '0010072791', mobile: '+393200000002', email: 'shared@mail.example', given: 'Bea' }),
    pin: '2222',
  },
  { account: memberAccount({ code: '0010269297', hasPin: false, mobile: null, email: null }), pin: null },
  {
    account: memberAccount({ code: '0010340001', status: 'suspended', mobile: null, email: 's@mail.example' }),
    pin: '3333',
  },
  {
    account: memberAccount({
      code: '0010450002',
      status: 'closed',
      closedOn: '2017-01-01',
      closeReason: 'cardTransfer',
      successor: STOLEN,
      mobile: null,
      email: null,
      cards: [standardCard({ state: 'lost' })],
    }),
    pin: null,
  },
];

/** A clock that goes on by a millisecond with every look, and random bytes that count. */
const machine = () => {
  const state = { ms: START, count: 0 };
  return {
    clock: { now: () => ++state.ms },
    random: {
      bytes: (length: number) => {
        const bytes = new Uint8Array(length);
        new DataView(bytes.buffer).setUint32(length - 4, ++state.count);
        return bytes;
      },
    },
    goOn: (ms: number) => {
      state.ms += ms;
    },
  };
};

export type TestDesk = {
  dataDir: string;
  hq: FakeHq;
  desk: Desk;
  goOn(ms: number): void;
  /** As after kill -9: a copy of the files as they are, opened by a new desk; the old one is left behind. */
  crash(): Promise<void>;
  restart(): Promise<void>;
  dispose(): Promise<void>;
};

/** A keychain that keeps what it is given as it is. */
export const plainKeychain = {
  protect: async (plain: Uint8Array) => Uint8Array.from(plain),
  unprotect: async (sealed: Uint8Array) => Uint8Array.from(sealed),
};

const copyFolder = (from: string): string => {
  const to = mkdtempSync(join(dirname(from), 'milepost-desk-'));
  mkdirSync(join(to, 'desk'));
  for (const name of readdirSync(join(from, 'desk')))
    if (statSync(join(from, 'desk', name)).isFile())
      writeFileSync(join(to, 'desk', name), readFileSync(join(from, 'desk', name)));
  return to;
};

/** A desk over real encrypted files in a folder of its own under `place`, and a headquarters in this process. */
export const testDesk = async (
  over: Partial<DeskOptions> = {},
  place = tmpdir(),
  known: Pick<FakeHqOptions, 'coupons'> = {},
): Promise<TestDesk> => {
  const dataDir = mkdtempSync(join(place, 'milepost-desk-'));
  mkdirSync(join(dataDir, 'desk'));
  const { clock, random, goOn } = machine();
  const hq = await createFakeHq({
    members,
    ...known,
    agents: [agent('A-2147'), agent('A-2290', { role: 'auditor', queues: [] }), agent('A-2203', { queues: ['bc'] })],
    now: () => new Date(clock.now()).toISOString(),
  });
  const invitation = { hqUrl: hq.url, deskId: 'D-001', enrolmentCode: hq.enrolmentCode };
  writeFileSync(join(dataDir, 'desk', 'enrolment.json'), JSON.stringify(invitation));
  const open = (folder: string): Promise<Desk> =>
    createDesk({
      dataDir: folder,
      version: '1.0.0',
      keychain: plainKeychain,
      hq: { url: hq.url, fetch: hq.fetch },
      clock,
      random,
      log: openDeskLog(folder, () => 'test'),
      ...over,
    });
  const folders = [dataDir];
  const left: Desk[] = [];
  const test: TestDesk = {
    dataDir,
    hq,
    desk: await open(dataDir),
    goOn,
    crash: async () => {
      left.push(test.desk);
      test.dataDir = copyFolder(test.dataDir);
      folders.push(test.dataDir);
      test.desk = await open(test.dataDir);
    },
    restart: async () => {
      await test.desk.close();
      test.desk = await open(test.dataDir);
    },
    dispose: async () => {
      for (const desk of [test.desk, ...left]) await desk.close();
      for (const folder of folders) rmSync(folder, { recursive: true, force: true });
    },
  };
  return test;
};

export const signIn = (desk: Desk, agentId = 'A-2147', offline = false, passphrase = PASSPHRASE) =>
  desk.signIn({ agentId, passphrase, offline });

/** Waits until the console shows what is asked for; fails with the last view's state after two seconds. */
export const until = async (desk: Desk, isSo: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 400; tries += 1) {
    if (isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  throw new Error(`It did not happen: ${JSON.stringify(desk.view().sync)}`);
};

export const lineOf = (desk: Desk, line = 1): CallView => {
  const call = desk.view().lines[line - 1];
  if (call === null || call === undefined) throw new Error(`Line ${line} is free.`);
  return call;
};

/** Signed in, with the members here. */
export const readyDesk = async (
  over: Partial<DeskOptions> = {},
  place = tmpdir(),
  known: Pick<FakeHqOptions, 'coupons'> = {},
): Promise<TestDesk> => {
  const test = await testDesk(over, place, known);
  const answer = await signIn(test.desk);
  if (answer.outcome !== 'signed-in') throw new Error(`Sign-in refused: ${answer.reason}`);
  await until(test.desk, () => test.desk.view().sync.members === members.length);
  return test;
};
