import type { RequestData } from '../../rulebook/rule.ts';
import type { Language } from './languages.ts';

/** A checked request (DECIDE section 2). Facts and configuration are what the schemas of its pack let through. */
export interface CheckedRequest<GivenFacts = object, Config = object> {
  readonly case: string;
  readonly service: string;
  readonly request: RequestData;
  readonly language?: Language | undefined;
  readonly facts?: GivenFacts | undefined;
  readonly config?: Config | undefined;
  readonly comment?: string | undefined;
}
