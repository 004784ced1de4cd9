import { decide } from '../../rulebook/decide.ts';
import type { Decision } from '../../rulebook/decision.ts';
import type { CheckedRequest } from '../common/checked-request.ts';
import { requestDate } from '../common/request-date.ts';
import { type FactGroupName, type GivenFacts, readableFacts } from './facts/dictionary.ts';
import type { MemberService } from './frame/subject.ts';
import { type Config, type IdentificationLevel, parametersOn } from './parameters.ts';
import { milleMiglia } from './programme.ts';

export type { Decision, DecisionEntry } from '../../rulebook/decision.ts';
export type { Effect } from '../../rulebook/effect.ts';
export type { Verdict } from '../../rulebook/verdict.ts';
export type { IdentificationLevel } from './parameters.ts';

/** A checked request of the programme. */
export type DecideInput = CheckedRequest<GivenFacts, Config>;

/** Common rules read these; the other groups only where a service names them. */
const COMMON_GROUPS: readonly FactGroupName[] = ['caller', 'account', 'person'];

const readableGroups = new Map(
  milleMiglia.services.map((service) => [service.id, new Set([...COMMON_GROUPS, ...service.facts])]),
);

/** The service of that id. Throws when the programme does not have it. */
const serviceOf = (id: string): MemberService => {
  const service = milleMiglia.serviceById.get(id);
  if (!service) throw new Error('The programme has no such service.');
  return service;
};

/** True if the service is for accounts of that kind; a kind that was not said fits every service. */
export const servesAccountKind = (serviceId: string, kind: 'member' | 'company' | 'childLink' | undefined): boolean => {
  const service = serviceOf(serviceId);
  if (kind === undefined) return true;
  return kind === 'childLink' ? service.servesChildLinks === true : service.serves.includes(kind);
};

/** Groups of facts that may matter to a service; the others are ignored. */
export const groupsReadBy = (serviceId: string): ReadonlySet<FactGroupName> =>
  readableGroups.get(serviceOf(serviceId).id) ?? new Set();

/** How well the caller must be identified before a service may be served, without the overrides of a request. */
export const requiredLevel = (serviceId: string): IdentificationLevel => serviceOf(serviceId).level;

/** Decides one checked request. Pure: the same input gives the same decision. Throws only on broken invariants. */
export const decideService = (input: DecideInput): Decision =>
  decide(milleMiglia, {
    case: input.case,
    service: input.service,
    request: input.request,
    language: input.language ?? 'en',
    facts: readableFacts(input.facts ?? {}, groupsReadBy(input.service)),
    params: parametersOn(requestDate(input.request.at), input.config ?? {}),
  });
