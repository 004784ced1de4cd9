import type { z } from 'zod';
import type { Decision } from '../../rulebook/decision.ts';
import type { Edition } from '../../rulebook/edition.ts';
import type { CheckedRequest } from './checked-request.ts';
import type { ClauseRegister } from './clause-register.ts';
import type { MessageCatalogue } from './message-catalogue.ts';

/** A schema of named members: of groups of facts, or of keys of configuration. */
export type MembersSchema<Members> = z.ZodObject & z.ZodType<Members>;

interface RuleShown {
  readonly id: string;
  readonly clauses: Readonly<Record<string, readonly string[]>>;
}

interface ServiceShown {
  readonly id: string;
  /** Every rule it may evaluate besides the common ones. */
  readonly rules: readonly string[];
}

/** One client's programme as the product knows it. The methods take what the pack's own schemas let through. */
export interface Pack<GivenFacts = object, Config = object> {
  readonly id: string;
  readonly editions: readonly Edition[];
  readonly rules: readonly RuleShown[];
  readonly services: readonly ServiceShown[];
  readonly clauses: ClauseRegister;
  readonly messages: MessageCatalogue;
  /** Groups of facts by name. */
  readonly factsSchema: MembersSchema<GivenFacts>;
  /** Configuration by key; the keys of all packs are accepted in every request. */
  readonly configSchema: MembersSchema<Config>;
  /** Dotted path of a well-formed fact that excludes the request from the service, such as a kind of account it is not for. */
  unservedFact?(service: string, facts: GivenFacts): string | undefined;
  /** Decides one checked request of a service of this pack. Pure. */
  decide(request: CheckedRequest<GivenFacts, Config>): Decision;
}
