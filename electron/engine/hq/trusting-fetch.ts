import { Agent, request } from 'node:https';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** An answer that may have no body must be given none. */
const isBodiless = (status: number): boolean => status === 204 || status === 304;

/**
 * `fetch` over HTTPS that trusts the given authorities and no others: the operator's own, where headquarters' certificate comes from
 * nobody the machine knows. As much of `fetch` as calls to headquarters need.
 * @param authorities certificates in PEM, one after the other
 */
export const trustingFetch = (authorities: string): typeof fetch => {
  const agent = new Agent({ keepAlive: true, ca: authorities, minVersion: 'TLSv1.2' });
  return async (input, init) => {
    const asked = new Request(input, init);
    const body = Buffer.from(await asked.arrayBuffer());
    const headers = { ...Object.fromEntries(asked.headers), 'content-length': String(body.byteLength) };
    return new Promise((resolve, reject) => {
      const { method, url } = asked;
      // The caller’s own: that of `asked` goes when `asked` is collected.
      const signal = init?.signal ?? asked.signal;
      const sent = request(url, { agent, method, headers, signal }, (answer) => {
        const status = answer.statusCode ?? 502;
        const received = Object.entries(answer.headersDistinct).flatMap(([name, values = []]) =>
          values.map((value): [string, string] => [name, value]),
        );
        const content = isBodiless(status) ? null : (Readable.toWeb(answer) as ReadableStream<Uint8Array>);
        resolve(new Response(content as BodyInit | null, { status, headers: received }));
      });
      sent.on('error', reject);
      sent.end(body);
    });
  };
};
