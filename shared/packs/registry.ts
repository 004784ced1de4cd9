import type { Decision } from '../rulebook/decision.ts';
import { btPortalPack } from './bt-portal/pack.ts';
import type { CheckedRequest } from './common/checked-request.ts';
import type { Pack } from './common/pack.ts';
import { requestReader } from './common/read-request.ts';
import { serviceIndex } from './common/service-index.ts';
import { milleMigliaPack } from './millemiglia/pack.ts';

/** The programmes the product serves: one line a client. */
export const packs: readonly Pack[] = [milleMigliaPack, btPortalPack];

const packByService = serviceIndex(packs);

/** The pack that has a service; undefined when no client of the product offers it. */
export const packOf = (service: string): Pack | undefined => packByService.get(service);

/** Checks one parsed request line: the request to decide, or why it cannot be decided. */
export const readRequest = requestReader(packs);

/** Decides one checked request by the pack that has its service. Pure. Throws when there is none, or an invariant of the pack is broken. */
export const decideService = (input: CheckedRequest): Decision => {
  const pack = packOf(input.service);
  if (!pack) throw new Error('No programme has such a service.');
  return pack.decide(input);
};
