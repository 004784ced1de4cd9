import { timingSafeEqual } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { type CtiAnswer, type CtiEvent, ctiEventSchema } from './cti-event.ts';

export type CtiServer = { port: number; close(): Promise<void> };
export type CtiOptions = {
  dataDir: string;
  /** 32 random bytes; written as hex. */
  token: Uint8Array;
  handle(event: CtiEvent): Promise<CtiAnswer>;
  log(line: string): void;
};

const LARGEST_BODY = 4096;
/** A request is whole within five seconds or cut off within one more: dripping bytes hold no line. */
const LIMITS = { requestTimeout: 5000, headersTimeout: 5000, connectionsCheckingInterval: 1000, maxHeaderSize: 8192 };
/** An exchange needs one. */
const MOST_CONNECTIONS = 32;
const PATH = '/cti/events';

const isBearer = (header: string | undefined, token: string): boolean => {
  const given = Buffer.from(header ?? '');
  const expected = Buffer.from(`Bearer ${token}`);
  return given.length === expected.length && timingSafeEqual(given, expected);
};

/** The body as text; null when it is larger than an event can be. */
const bodyOf = async (request: IncomingMessage): Promise<string | null> => {
  const parts: Buffer[] = [];
  let size = 0;
  for await (const part of request) {
    const bytes = Buffer.from(part);
    size += bytes.length;
    if (size > LARGEST_BODY) return null;
    parts.push(bytes);
  }
  return Buffer.concat(parts).toString('utf8');
};

const parsed = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

const isNamedEvent = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && typeof Reflect.get(value, 'event') === 'string';

const KNOWN_EVENTS = ['newCall', 'answer', 'hold', 'resume', 'hangup'];

type Answer = { status: number; body: CtiAnswer | { problem: string } };

const answerTo = async (body: string, { handle }: CtiOptions): Promise<Answer> => {
  const value = parsed(body);
  if (!isNamedEvent(value)) return { status: 400, body: { problem: 'not an event' } };
  const name = Reflect.get(Object(value), 'event');
  if (!KNOWN_EVENTS.includes(String(name))) return { status: 202, body: { outcome: 'ignored' } };
  const event = ctiEventSchema.safeParse(value);
  if (!event.success) return { status: 400, body: { problem: 'a field is missing or malformed' } };
  return { status: 200, body: await handle(event.data) };
};

const send = (response: ServerResponse, { status, body }: Answer): void => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    // What a refused caller goes on sending is not read.
    ...(status === 200 || status === 202 ? {} : { connection: 'close' }),
  });
  response.end(JSON.stringify(body));
};

/** A page in a browser of this machine, also one whose name was bent to 127.0.0.1, names itself: an exchange never does. */
const isFromPage = ({ headers }: IncomingMessage): boolean =>
  headers.origin !== undefined || !/^(127\.0\.0\.1|localhost)(:\d{1,5})?$/iu.test(headers.host ?? '');

const respond = async (request: IncomingMessage, token: string, options: CtiOptions): Promise<Answer> => {
  if (isFromPage(request)) return { status: 403, body: { problem: 'not from here' } };
  if (!isBearer(request.headers.authorization, token)) return { status: 401, body: { problem: 'not authorised' } };
  if (request.url !== PATH) return { status: 404, body: { problem: 'not here' } };
  if (request.method !== 'POST') return { status: 405, body: { problem: 'POST only' } };
  const body = await bodyOf(request);
  return body === null ? { status: 413, body: { problem: 'too large' } } : answerTo(body, options);
};

const writeAccess = (dataDir: string, port: number, token: string): string => {
  mkdirSync(dataDir, { recursive: true });
  const file = join(dataDir, 'cti.json');
  // A file that is left from before might be open to others: the token goes into a new one.
  rmSync(file, { force: true });
  writeFileSync(file, JSON.stringify({ port, token }), { mode: 0o600 });
  chmodSync(file, 0o600);
  return file;
};

const listening = (server: Server): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });

/** Opens the telephony port on the loopback interface and writes where it is into `cti.json` (mode 0600), which goes when it closes. */
export const openCtiServer = async (options: CtiOptions): Promise<CtiServer> => {
  const token = Buffer.from(options.token).toString('hex');
  const server = createServer(LIMITS, (request, response) => {
    respond(request, token, options).then(
      (answer) => {
        send(response, answer);
        if (answer.status === 413) request.destroy();
      },
      () => {
        options.log('An event of the telephone exchange failed.');
        if (!response.headersSent)
          send(response, { status: 500, body: { problem: 'the desk could not take the event' } });
      },
    );
  });
  server.maxConnections = MOST_CONNECTIONS;
  const port = await listening(server);
  const file = writeAccess(options.dataDir, port, token);
  return {
    port,
    close: () =>
      new Promise((resolve) => {
        rmSync(file, { force: true });
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
};
