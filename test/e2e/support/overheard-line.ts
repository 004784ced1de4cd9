import { createServer, request } from 'node:http';

/** A line to headquarters on which somebody listens: what it overhears is what must lie nowhere in the clear. */
export type OverheardLine = {
  url: string;
  /** The secrets that headquarters gave the desk, by name. */
  secrets: () => ReadonlyMap<string, string>;
  close: () => void;
};

const SECRET = /"(token|leaseSecret|unlockKey)":"([^"]+)"/g;

/** Passes every request on to headquarters at `target` and notes the secrets in its answers. */
export const openOverheardLine = async (target: string): Promise<OverheardLine> => {
  const secrets = new Map<string, string>();
  const server = createServer((incoming, outgoing) => {
    const options = { method: incoming.method, headers: { ...incoming.headers, host: new URL(target).host } };
    const onward = request(new URL(incoming.url ?? '/', target), options, (answer) => {
      const parts: Buffer[] = [];
      answer.on('data', (part: Buffer) => parts.push(part));
      answer.on('end', () => {
        const body = Buffer.concat(parts);
        for (const [, name, value] of body.toString('utf8').matchAll(SECRET)) {
          if (name !== undefined && value !== undefined) secrets.set(name, value);
        }
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(body);
      });
    });
    onward.on('error', () => outgoing.destroy());
    incoming.pipe(onward);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The overheard line has no port.');
  return {
    url: `http://127.0.0.1:${address.port}`,
    secrets: () => secrets,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
};
