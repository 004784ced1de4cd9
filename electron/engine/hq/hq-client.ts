import { createORPCClient, ORPCError } from '@orpc/client';
import { RPCLink } from '@orpc/client/fetch';
import type { ContractRouterClient } from '@orpc/contract';
import { ResponseValidationPlugin } from '@orpc/contract/plugins';
import { type HqContract, hqContract } from '../../../shared/contract/hq-api.ts';
import { PROTOCOL } from '../../../shared/contract/protocol.ts';
import { PROTOCOL_HEADER } from '../../../shared/contract/signed-request.ts';
import type { Random } from '../clock/random.ts';
import { fetchSparingHq } from './retry-later.ts';
import { createSignedFetch, type DeskCredential } from './signed-fetch.ts';
import { unlessAborted } from './unless-aborted.ts';

/** Where headquarters is and how to get there. `url` without the trailing path of the interface. */
export type HqAddress = { url: string; fetch: typeof fetch };
export type HqClient = ContractRouterClient<HqContract>;

/** Path of the interface under headquarters' address. */
export const HQ_PATH = '/rpc';

/** A client of headquarters' interface; `credential` is asked for at every call and null before the desk is enrolled. */
export const createHqClient = (
  { url, fetch }: HqAddress,
  credential: () => DeskCredential | null,
  random: Random,
): HqClient => {
  const signedFetch = createSignedFetch(fetch, credential, random);
  return createORPCClient(
    new RPCLink({
      url: `${url.replace(/\/$/u, '')}${HQ_PATH}`,
      headers: { [PROTOCOL_HEADER]: String(PROTOCOL) },
      fetch: (request, init) => fetchSparingHq(signedFetch, request, init),
      interceptors: [({ next, signal }) => unlessAborted(signal, next())],
      // Headquarters is an edge like any other: what it answers is proved to be of the contract before it is used.
      plugins: [new ResponseValidationPlugin(hqContract)],
    }),
  );
};

/** The named refusal in an error of headquarters; null when it did not answer, or not as headquarters does. */
export const hqRefusal = (error: unknown): string | null =>
  error instanceof ORPCError && error.defined ? error.code : null;

/** A signal that gives up after `ms` milliseconds. */
export const within = (ms: number): { signal: AbortSignal } => ({ signal: AbortSignal.timeout(ms) });
