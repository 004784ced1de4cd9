import { type AddressInfo, connect, createServer, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** What the line does to a connection it takes; `clean` passes everything on. */
export const LINE_FAULTS = [
  'reset-request',
  'reset-answer',
  'truncated-answer',
  'half-open',
  'byte-by-byte',
  'duplicated-request',
  'latency',
  'black-hole',
] as const;
export type LineFault = (typeof LINE_FAULTS)[number] | 'clean';

export type HostileProxy = {
  url: string;
  /** From the next connection on; connections that are open are ended, so that it shows at once. */
  become(fault: LineFault): void;
  /** Connections that met with a fault so far. */
  struck(): number;
  close(): Promise<void>;
};

type Ends = { client: Socket; server: Socket; random: () => number };
type Way = (ends: Ends) => void;

const SLOW_BYTES = 400;
const IDLE_MS = 40;

/** A place in a head, a small body or a large one, each as likely. */
const somewhere = (random: () => number): number => Math.floor(40 * 10 ** (random() * 4));

/** Faults that end nothing: with them every connection gets its work done, only otherwise. */
const HARMLESS: ReadonlySet<LineFault> = new Set(['byte-by-byte', 'duplicated-request', 'latency']);

/** Passes on what comes until `bytes` have passed, then does `then` instead, once. */
const until = (from: Socket, to: Socket, bytes: number, then: () => void): void => {
  let passed = 0;
  from.on('data', (chunk: Buffer) => {
    if (passed >= bytes) return;
    to.write(chunk.subarray(0, bytes - passed));
    passed += chunk.length;
    if (passed >= bytes) then();
  });
};

/** Passes on piece by piece, in order, as slowly as `pass` takes. */
const slowly = (from: Socket, to: Socket, pass: (chunk: Buffer) => Promise<void>): void => {
  let turn = Promise.resolve();
  from.on('data', (chunk: Buffer) => {
    turn = turn.then(() => pass(chunk)).catch(() => undefined);
  });
  from.on('end', () => {
    turn = turn.then(() => void to.end());
  });
};

const byteByByte =
  (to: Socket) =>
  async (chunk: Buffer): Promise<void> => {
    to.setNoDelay(true);
    for (let at = 0; at < Math.min(SLOW_BYTES, chunk.length) && !to.destroyed; at += 1) {
      to.write(chunk.subarray(at, at + 1));
      await new Promise((resolve) => setImmediate(resolve));
    }
    if (!to.destroyed) to.write(chunk.subarray(SLOW_BYTES));
  };

const late =
  (to: Socket, random: () => number) =>
  async (chunk: Buffer): Promise<void> => {
    await pause(20 + random() * 250);
    if (!to.destroyed) to.write(chunk);
  };

/** Sends every request whose answer has begun a second time, on a connection of its own. */
const duplicate = ({ client, server }: Ends): void => {
  let request: Buffer[] = [];
  client.on('data', (chunk: Buffer) => {
    request.push(chunk);
    server.write(chunk);
  });
  server.on('data', (chunk: Buffer) => {
    client.write(chunk);
    if (request.length === 0) return;
    const again = connect({ port: server.remotePort ?? 0, host: '127.0.0.1' });
    again.on('error', () => undefined);
    again.on('data', () => again.end());
    again.write(Buffer.concat(request));
    request = [];
  });
};

/** No connection is kept for another request: each one takes its own chance. */
const endWhenIdle = (client: Socket, server: Socket): void => {
  let timer = setTimeout(() => undefined, 0);
  server.on('data', () => {
    clearTimeout(timer);
    timer = setTimeout(() => client.destroy(), IDLE_MS);
  });
  client.on('close', () => clearTimeout(timer));
};

const WAYS: Readonly<Record<Exclude<LineFault, 'black-hole'>, Way>> = {
  clean: ({ client, server }) => {
    client.pipe(server);
    server.pipe(client);
  },
  'reset-request': ({ client, server, random }) => {
    server.pipe(client);
    until(client, server, somewhere(random), () => {
      client.resetAndDestroy();
      server.resetAndDestroy();
    });
  },
  'reset-answer': ({ client, server, random }) => {
    client.pipe(server);
    until(server, client, somewhere(random), () => {
      client.resetAndDestroy();
      server.resetAndDestroy();
    });
  },
  'truncated-answer': ({ client, server, random }) => {
    client.pipe(server);
    until(server, client, somewhere(random), () => client.end());
  },
  // The server hears that no more will come and answers into nothing; the client is left with an open line that says nothing.
  'half-open': ({ client, server, random }) => {
    until(client, server, somewhere(random), () => server.end());
    server.on('data', () => undefined);
    setTimeout(() => client.destroy(), 1500 + random() * 1500);
  },
  'byte-by-byte': ({ client, server }) => {
    slowly(client, server, byteByByte(server));
    slowly(server, client, byteByByte(client));
  },
  'duplicated-request': duplicate,
  latency: ({ client, server, random }) => {
    slowly(client, server, late(server, random));
    slowly(server, client, late(client, random));
  },
};

/** A line to `port` that can be made to misbehave. `random` decides where exactly. */
export const openHostileProxy = async (port: number, random: () => number): Promise<HostileProxy> => {
  const state = { fault: 'clean' as LineFault, struck: 0, sockets: new Set<Socket>() };
  const keep = (socket: Socket): void => {
    state.sockets.add(socket);
    // A line that breaks is what this is for.
    socket.on('error', () => socket.destroy());
    socket.on('close', () => state.sockets.delete(socket));
  };
  const line = createServer((client) => {
    keep(client);
    // Some of the connections get through, or nothing would ever be done.
    const fault = random() < 0.3 && !HARMLESS.has(state.fault) ? 'clean' : state.fault;
    if (fault !== 'clean') state.struck += 1;
    if (fault === 'black-hole') return void client.resume();
    const server = connect({ port, host: '127.0.0.1' });
    keep(server);
    if (!HARMLESS.has(state.fault) && state.fault !== 'clean') endWhenIdle(client, server);
    server.on('close', () => client.destroy());
    client.on('close', () => server.destroy());
    WAYS[fault]({ client, server, random });
  });
  await new Promise<void>((resolve) => line.listen(0, '127.0.0.1', resolve));
  const drop = (): void => {
    for (const socket of state.sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${(line.address() as AddressInfo).port}`,
    become: (fault) => {
      state.fault = fault;
      drop();
    },
    struck: () => state.struck,
    close: async () => {
      drop();
      await new Promise((resolve) => line.close(resolve));
    },
  };
};
