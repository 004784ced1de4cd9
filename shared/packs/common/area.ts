import type { Language } from './languages.ts';

/** `agent`: for the eyes of the agent. `caller`: to read aloud, formal and short. */
export type Audience = 'agent' | 'caller';
export type MessageTexts = Readonly<Record<Audience, string>>;
export type MessageFile = Readonly<Record<string, MessageTexts>>;

/** One area of service: the part of a service id before the dot, with its rules, services and sentences. */
export interface Area<Rule, Service> {
  readonly rules: readonly Rule[];
  readonly services: readonly Service[];
  /** Texts by `rule.verdict` or `rule.verdict.variant`. */
  readonly messages: Readonly<Record<Language, MessageFile>>;
}
