import { z } from 'zod';
import { type DecideInput, isService, servesAccountKind } from './decide-service.ts';
import { factsSchema, type GivenFacts } from './facts/dictionary.ts';
import { bool, instant, int, oneOf, text } from './facts/fact-types.ts';
import { languages } from './languages.ts';
import { type Config, configSchema } from './parameters.ts';

export type RefusalCode = 'bad-json' | 'bad-request' | 'unknown-service' | 'bad-fact' | 'bad-config';

/** Why a request cannot be decided. `path` names the member; no value of the request is ever repeated. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: string;
  readonly message: string;
  /** The case of the request, where it could be read. */
  readonly case?: string;
}

export type ReadRequest = { readonly input: DecideInput } | { readonly refusal: Refusal };

const caseSchema = text.min(1).refine((value) => [...value].length <= 100);

const requestSchema = z
  .strictObject({
    at: instant,
    channel: oneOf('phone', 'phone-bc', 'web', 'email', 'fax', 'ticket-office', 'agency', 'other-airline').optional(),
    offline: bool.optional(),
    syncedAt: instant.optional(),
    clockDriftSeconds: int.optional(),
  })
  .readonly();

const envelopeSchema = z.strictObject({
  case: caseSchema,
  service: text,
  request: requestSchema,
  language: oneOf(...languages).optional(),
  facts: z.unknown().optional(),
  config: z.unknown().optional(),
  comment: text.optional(),
});

const ENVELOPE_ORDER = ['case', 'service', 'request', 'language', 'comment'];

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  'bad-json': 'The line is not a JSON object of the accepted size and depth.',
  'bad-request': 'This member of the request is missing, malformed or unknown.',
  'unknown-service': 'No service of that name is served here.',
  'bad-fact': 'This fact is unknown, has the wrong type or lies outside its range.',
  'bad-config': 'This configuration key is unknown or has the wrong type.',
};

/** A refusal with its standard text. */
export const refusal = (code: RefusalCode, path: string, caseId?: string): Refusal => ({
  code,
  path,
  message: MESSAGES[code],
  ...(caseId === undefined ? {} : { case: caseId }),
});

type Path = readonly PropertyKey[];

/** Paths of every complaint: for unknown members the member itself. */
const pathsOf = (error: z.ZodError): Path[] =>
  error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...issue.path, key]) : [issue.path],
  );

/** Paths as text, sorted, so that the order of members in the request cannot choose the complaint. */
const dotted = (paths: readonly Path[]): string[] => paths.map((path) => path.map(String).join('.')).sort();

const envelopeRank = (path: string): number => {
  const rank = ENVELOPE_ORDER.indexOf(path.split('.')[0] ?? '');
  return rank < 0 ? ENVELOPE_ORDER.length : rank;
};

const envelopeComplaint = (error: z.ZodError): string => {
  const [first = ''] = dotted(pathsOf(error)).sort((a, b) => envelopeRank(a) - envelopeRank(b));
  return first;
};

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

type Part<T> = { readonly value: T } | { readonly complaint: string };

const readFacts = (facts: unknown): Part<GivenFacts> => {
  if (!isObject(facts)) return { complaint: 'facts' };
  const read = factsSchema.safeParse(facts);
  return read.success ? { value: read.data } : { complaint: `facts.${dotted(pathsOf(read.error))[0] ?? ''}` };
};

const readConfig = (config: unknown): Part<Config> => {
  if (!isObject(config)) return { complaint: 'config' };
  const read = configSchema.safeParse(config);
  if (read.success) return { value: read.data };
  const keys = pathsOf(read.error).map((path) => path.slice(0, 1));
  return { complaint: `config.${dotted(keys)[0] ?? ''}` };
};

const readableCase = (value: Record<string, unknown>): string | undefined => {
  const read = caseSchema.safeParse(value.case);
  return read.success ? read.data : undefined;
};

/**
 * Checks one parsed request line against the contract (DECIDE sections 1, 2, 5 and 9). Gives the request to decide, or the first
 * complaint in the order of the contract's table.
 */
export const readRequest = (value: unknown): ReadRequest => {
  if (!isObject(value)) return { refusal: refusal('bad-json', '') };
  const caseId = readableCase(value);
  const refuse = (code: RefusalCode, path: string): ReadRequest => ({ refusal: refusal(code, path, caseId) });
  const envelope = envelopeSchema.safeParse(value);
  if (!envelope.success) return refuse('bad-request', envelopeComplaint(envelope.error));
  const { facts = {}, config = {}, ...rest } = envelope.data;
  if (!isService(rest.service)) return refuse('unknown-service', 'service');
  const givenFacts = readFacts(facts);
  if ('complaint' in givenFacts) return refuse('bad-fact', givenFacts.complaint);
  const accountKind = givenFacts.value.account?.kind;
  if (!servesAccountKind(rest.service, accountKind)) return refuse('bad-fact', 'facts.account.kind');
  const givenConfig = readConfig(config);
  if ('complaint' in givenConfig) return refuse('bad-config', givenConfig.complaint);
  return { input: { ...rest, facts: givenFacts.value, config: givenConfig.value } };
};
