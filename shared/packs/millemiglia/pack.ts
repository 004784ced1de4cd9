import type { Pack } from '../common/pack.ts';
import { clauseTexts } from './clauses.ts';
import { decideService, servesAccountKind } from './decide-service.ts';
import { editions } from './editions.ts';
import { factsSchema, type GivenFacts } from './facts/dictionary.ts';
import { messages } from './messages.ts';
import { type Config, configSchema } from './parameters.ts';
import { milleMiglia } from './programme.ts';

/** The MilleMiglia programme as the registry of packs lists it. */
export const milleMigliaPack: Pack<GivenFacts, Config> = {
  id: milleMiglia.id,
  editions,
  rules: milleMiglia.rules,
  services: milleMiglia.services.map(({ id, rules, memberRules = [], companyRules = [] }) => ({
    id,
    rules: [...rules, ...memberRules, ...companyRules],
  })),
  clauses: clauseTexts,
  messages,
  factsSchema,
  configSchema,
  unservedFact: (service, { account }) => (servesAccountKind(service, account?.kind) ? undefined : 'account.kind'),
  decide: decideService,
};
