import type { EffectDraft } from './effect.ts';
import type { RuleFunction } from './rule.ts';

/** One service of the desk: the rules it evaluates besides the frame, and what it sets in motion. */
export interface Service<Facts, Params, Subject> {
  readonly id: string;
  /** Rule ids; the order does not matter, decisions list in catalogue order. */
  readonly rules: readonly string[];
  readonly effects?: RuleFunction<Facts, Params, Subject, readonly EffectDraft[]>;
}

const SERVICE_ID = /^[a-z]+(-[a-z]+)*\.[a-z]+(-[a-z]+)*$/;

/** Checks a service on its own: throws on a malformed id or a rule named twice. */
export const defineService = <S extends Pick<Service<never, never, never>, 'id' | 'rules'>>(service: S): S => {
  if (!SERVICE_ID.test(service.id)) throw new Error(`"${service.id}" is not a service id.`);
  if (new Set(service.rules).size !== service.rules.length)
    throw new Error(`The service ${service.id} names a rule twice.`);
  return service;
};
