import { join } from 'node:path';
import { MessageChannelMain, type MessagePortMain, type UtilityProcess, utilityProcess } from 'electron';
import { type Keychain, systemKeychain } from './keychain.ts';

export type EngineHost = {
  /** A fresh port to the engine, for one page; also after the engine was restarted. */
  openPort: () => MessagePortMain;
  /** Called when the engine came back and pages need a new port. */
  onRestart: (listener: () => void) => void;
  stop: () => void;
};

type Options = { dataDir: string; hqUrl: string | null; version: string };

/** An engine that dies is started again at once; one that keeps dying, after a pause, so that the machine stays usable. */
const QUICK_RESTARTS_PER_MINUTE = 5;
const PAUSE_BEFORE_RESTART_MS = 5_000;

type KeychainRequest = { type: 'keychain'; id: number; op: 'protect' | 'unprotect'; data: string };

const isKeychainRequest = (message: unknown): message is KeychainRequest =>
  typeof message === 'object' &&
  message !== null &&
  Reflect.get(message, 'type') === 'keychain' &&
  typeof Reflect.get(message, 'id') === 'number' &&
  typeof Reflect.get(message, 'data') === 'string' &&
  ['protect', 'unprotect'].includes(String(Reflect.get(message, 'op')));

const fork = (options: Options, keychainOnce: () => Keychain): UtilityProcess => {
  const engine = utilityProcess.fork(join(import.meta.dirname, 'engine.js'), [], {
    serviceName: 'milepost-engine',
    stdio: 'inherit',
  });
  // Asking for the keychain takes a while: the process is on its way meanwhile.
  const keychain = keychainOnce();
  engine.postMessage({ type: 'init', ...options, keychain: keychain.isAvailable });
  engine.on('message', (message: unknown) => {
    if (!isKeychainRequest(message)) return;
    engine.postMessage({ type: 'keychain', id: message.id, data: keychain[message.op](message.data) });
  });
  return engine;
};

/** Runs the desk engine in its own process and keeps it running. A crash loses nothing: the engine resumes from its store. */
export const createEngineHost = (options: Options): EngineHost => {
  let known: Keychain | null = null;
  const keychain = (): Keychain => {
    known ??= systemKeychain();
    return known;
  };
  const restarts: number[] = [];
  const listeners: (() => void)[] = [];
  let isStopping = false;

  const run = (): UtilityProcess => {
    const started = fork(options, keychain);
    started.once('exit', (code) => {
      if (isStopping) return;
      process.stderr.write(`The desk engine ended with code ${code}.\n`);
      const now = Date.now();
      restarts.push(now);
      const recent = restarts.filter((at) => now - at < 60_000).length;
      setTimeout(runAgain, recent > QUICK_RESTARTS_PER_MINUTE ? PAUSE_BEFORE_RESTART_MS : 0);
    });
    return started;
  };
  let engine = run();
  const runAgain = (): void => {
    if (isStopping) return;
    engine = run();
    for (const tell of listeners) tell();
  };

  return {
    openPort: () => {
      const { port1, port2 } = new MessageChannelMain();
      engine.postMessage({ type: 'port' }, [port1]);
      return port2;
    },
    onRestart: (listener) => listeners.push(listener),
    stop: () => {
      isStopping = true;
      engine.kill();
    },
  };
};
