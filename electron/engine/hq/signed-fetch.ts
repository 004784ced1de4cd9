import { createHash } from 'node:crypto';
import {
  ADOPT_HEADER,
  KEY_TAKEN,
  PROTOCOL_HEADER,
  STALE_STAMP,
  STAMP_HEADER,
  textToSign,
  writeProof,
} from '../../../shared/contract/signed-request.ts';
import type { Random } from '../clock/random.ts';
import type { DeskKey } from './desk-key.ts';

/** Who a desk is towards headquarters. */
export type DeskCredential = {
  readonly deskId: string;
  readonly key: DeskKey;
  /** The bearer token of an enrolment from before desks had keys; headquarters takes the key in its place. */
  readonly token: string | null;
  /** Headquarters has taken the key: the token is good for nothing any more. */
  adopted(): void;
};

const NONCE_BYTES = 16;

const isStale = (response: Response): boolean =>
  response.status === 401 && response.headers.get('www-authenticate') === STALE_STAMP;

const headersFor = (credential: DeskCredential, request: Request, body: Uint8Array, stamp: string, nonce: string) => {
  const { pathname, search } = new URL(request.url);
  const target = `${pathname.slice(pathname.lastIndexOf('/rpc/'))}${search}`;
  const bodyHash = createHash('sha256').update(body).digest('hex');
  const protocol = request.headers.get(PROTOCOL_HEADER) ?? '';
  const proof = { desk: credential.deskId, key: credential.key.id, stamp, nonce };
  const signature = credential.key.sign(textToSign({ method: request.method, target, bodyHash, protocol }, proof));
  const headers = new Headers(request.headers);
  headers.set('authorization', writeProof({ ...proof, signature }));
  if (credential.token !== null)
    headers.set(ADOPT_HEADER, `${credential.token} ${credential.key.publicKey.toString('base64url')}`);
  return headers;
};

/**
 * Fetches with the desk's signature. Time comes from headquarters' stamp on its last answer, never from this machine (I10); a request
 * refused for its stamp was not carried out and is signed once more with the new one. Before there is a credential nothing is signed.
 */
export const createSignedFetch = (
  fetch: typeof globalThis.fetch,
  credential: () => DeskCredential | null,
  random: Random,
) => {
  let stamp = '';

  const send = async (request: Request, body: Uint8Array, init: RequestInit): Promise<Response> => {
    const known = credential();
    const nonce = Buffer.from(random.bytes(NONCE_BYTES)).toString('base64url');
    const headers = known === null ? request.headers : headersFor(known, request, body, stamp, nonce);
    const { method, signal, url } = request;
    const payload = body.byteLength === 0 ? {} : { body: Buffer.from(body) };
    // Not another `Request` on the way: it would be collected while its answer is awaited, and the signal with it.
    const response = await fetch(url, { ...init, method, headers, signal, ...payload });
    stamp = response.headers.get(STAMP_HEADER) ?? stamp;
    if (known !== null && known.token !== null && response.headers.get(ADOPT_HEADER) === KEY_TAKEN) known.adopted();
    return response;
  };

  return async (request: Request, init: RequestInit): Promise<Response> => {
    const body = new Uint8Array(await request.arrayBuffer());
    const response = await send(request, body, init);
    return isStale(response) && credential() !== null ? send(request, body, init) : response;
  };
};
