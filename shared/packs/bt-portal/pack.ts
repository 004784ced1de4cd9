import { decide } from '../../rulebook/decide.ts';
import { valueOn } from '../../rulebook/parameter.ts';
import type { Pack } from '../common/pack.ts';
import { requestDate } from '../common/request-date.ts';
import { clauses } from './clauses.ts';
import { editions } from './editions.ts';
import { factsSchema, type GivenFacts } from './facts.ts';
import { messages } from './messages.ts';
import { configSchema, portalAddress } from './parameters.ts';
import { btPortal } from './programme.ts';

/** The desk of the customer portal as the registry of packs lists it. */
export const btPortalPack: Pack<GivenFacts> = {
  id: btPortal.id,
  editions,
  rules: btPortal.rules,
  services: btPortal.services,
  clauses,
  messages,
  factsSchema,
  configSchema,
  decide: ({ case: caseId, service, request, language = 'en', facts = {} }) =>
    decide(btPortal, {
      case: caseId,
      service,
      request,
      language,
      facts: { bt: facts.bt ?? {} },
      params: { address: valueOn(portalAddress, requestDate(request.at)) },
    }),
};
