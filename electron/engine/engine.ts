import { randomBytes } from 'node:crypto';
import { RPCHandler } from '@orpc/server/message-port';
import { z } from 'zod';
import { openCtiServer } from './cti/cti-server.ts';
import { createDesk, type Desk } from './desk.ts';
import type { Keychain } from './keys/desk-keys.ts';
import { type DeskLog, openDeskLog } from './log/desk-log.ts';
import { createDeskRouter } from './router.ts';

/** What the main process says. A port comes beside the message, not in it. */
const messageSchema = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('init'),
    dataDir: z.string(),
    hqUrl: z.string().nullable(),
    version: z.string(),
    keychain: z.boolean(),
  }),
  z.object({ type: z.literal('port') }),
  z.object({ type: z.literal('keychain'), id: z.number(), data: z.string().nullable() }),
]);
type Init = Extract<z.infer<typeof messageSchema>, { type: 'init' }>;

/** The part of Electron's ports this file needs; the engine itself knows no Electron. */
type Port = {
  on(event: string, listener: (event?: { data: unknown; ports?: Port[] }) => void): void;
  postMessage(message: unknown): void;
  start?(): void;
};

/** The other end of `utilityProcess.fork`. Throws when this file is run as anything else. */
const parentPort = (): Port => {
  const port: unknown = Reflect.get(process, 'parentPort');
  if (port === undefined || port === null) throw new Error('The engine runs in a utility process of the console only.');
  return port as Port;
};

/** The OS keychain lives in the main process; it is asked by message and answered by number. */
const keychainOver = (port: Port) => {
  const waiting = new Map<number, (data: string | null) => void>();
  let last = 0;
  const ask = async (op: 'protect' | 'unprotect', bytes: Uint8Array): Promise<Uint8Array> => {
    const id = ++last;
    const data = await new Promise<string | null>((resolve) => {
      waiting.set(id, resolve);
      port.postMessage({ type: 'keychain', id, op, data: Buffer.from(bytes).toString('base64') });
    });
    if (data === null) throw new Error('The keychain of this machine refused.');
    return Buffer.from(data, 'base64');
  };
  const keychain: Keychain = {
    protect: (plain) => ask('protect', plain),
    unprotect: (sealed) => ask('unprotect', sealed),
  };
  const answered = (id: number, data: string | null): void => {
    waiting.get(id)?.(data);
    waiting.delete(id);
  };
  return { keychain, answered };
};

/** The name of a failure is for the log; its message might hold what no log may hold. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : 'unknown');

const startDesk = async (init: Init, keychain: Keychain, log: DeskLog): Promise<Desk> => {
  const desk = await createDesk({
    dataDir: init.dataDir,
    version: init.version,
    keychain: init.keychain ? keychain : null,
    hq: { url: init.hqUrl, fetch: globalThis.fetch },
    clock: { now: Date.now },
    random: { bytes: (length) => randomBytes(length) },
    log,
  });
  try {
    await openCtiServer({
      dataDir: init.dataDir,
      token: randomBytes(32),
      handle: (event) => desk.heardFromExchange(event),
      log,
    });
  } catch (error) {
    log('The telephony port could not be opened.', { failure: nameOf(error) });
    desk.report({ code: 'cti-unavailable', severity: 'caution', detail: {} });
  }
  desk.watchHeadquarters();
  return desk;
};

const FATAL = ['desk-in-use', 'store-newer', 'store-damaged', 'outbox-damaged'];

/** Main may tell the user at once; the console still opens and shows the same problem on its sign-in screen. */
const announce = (port: Port, desk: Desk): void => {
  const worst = desk.view().problems.find(({ code }) => FATAL.includes(code));
  if (worst !== undefined) port.postMessage({ type: 'fatal', code: worst.code });
  port.postMessage({ type: 'ready' });
};

const serve = (desk: Desk, port: Port): void => {
  new RPCHandler(createDeskRouter(desk)).upgrade(port as Parameters<RPCHandler<Record<never, never>>['upgrade']>[0]);
  port.start?.();
};

const run = (port: Port): void => {
  const chain = keychainOver(port);
  let log: DeskLog = () => undefined;
  let desk: Promise<Desk> | null = null;
  const early: Port[] = [];

  const onFailure = (error: unknown): void => {
    log('Something went wrong in the engine.', { failure: nameOf(error) });
    port.postMessage({ type: 'fault', failure: nameOf(error) });
  };
  process.on('unhandledRejection', onFailure);
  // After this nothing in memory can be trusted; main starts the engine again and the calls resume from the store.
  process.on('uncaughtException', (error) => {
    onFailure(error);
    process.exit(70);
  });

  const start = (init: Init): void => {
    log = openDeskLog(init.dataDir, () => new Date().toISOString());
    desk = startDesk(init, chain.keychain, log);
    desk.then((started) => {
      for (const waiting of early.splice(0)) serve(started, waiting);
      announce(port, started);
    }, onFailure);
  };

  port.on('message', (event) => {
    const message = messageSchema.safeParse(event?.data);
    if (!message.success) return log('Main said something the engine does not know.');
    if (message.data.type === 'keychain') return chain.answered(message.data.id, message.data.data);
    if (message.data.type === 'init') return desk === null ? start(message.data) : undefined;
    const [window] = event?.ports ?? [];
    if (window === undefined) return;
    if (desk === null) early.push(window);
    else void desk.then((started) => serve(started, window));
  });
};

run(parentPort());
