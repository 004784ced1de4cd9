import { z } from 'zod';
import type { CheckedRequest } from './checked-request.ts';
import { bool, instant, int, oneOf, text } from './fact-types.ts';
import { languages } from './languages.ts';
import type { Pack } from './pack.ts';
import { type Refusal, type RefusalCode, refusal } from './refusal.ts';
import { serviceIndex } from './service-index.ts';

export type ReadRequest = { readonly input: CheckedRequest } | { readonly refusal: Refusal };

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

type Part = { readonly value: object } | { readonly complaint: string };

const readFacts = (pack: Pack, service: string, facts: unknown): Part => {
  if (!isObject(facts)) return { complaint: 'facts' };
  const read = pack.factsSchema.safeParse(facts);
  if (!read.success) return { complaint: `facts.${dotted(pathsOf(read.error))[0] ?? ''}` };
  const unserved = pack.unservedFact?.(service, read.data);
  return unserved === undefined ? { value: read.data } : { complaint: `facts.${unserved}` };
};

const readConfig = (schema: z.ZodType<object>, config: unknown): Part => {
  if (!isObject(config)) return { complaint: 'config' };
  const read = schema.safeParse(config);
  if (read.success) return { value: read.data };
  const keys = pathsOf(read.error).map((path) => path.slice(0, 1));
  return { complaint: `config.${dotted(keys)[0] ?? ''}` };
};

const readableCase = (value: Record<string, unknown>): string | undefined => {
  const read = caseSchema.safeParse(value.case);
  return read.success ? read.data : undefined;
};

/** The keys of every pack in one schema. Throws when two packs define the same key. */
const configSchemaOf = (packs: readonly Pack[]): z.ZodType<object> => {
  const keys = packs.flatMap(({ configSchema }) => Object.entries(configSchema.shape));
  const shape = Object.fromEntries(keys);
  if (Object.keys(shape).length !== keys.length) throw new Error('Two packs define the same configuration key.');
  return z.strictObject(shape);
};

/**
 * Makes the check of parsed request lines against the contract (DECIDE sections 1, 2, 5 and 9) for the given packs. The check gives
 * the request to decide, or the first complaint in the order of the contract's table. Facts are those of the pack that has the
 * service; configuration keys are those of all packs.
 */
export const requestReader = (packs: readonly Pack[]): ((value: unknown) => ReadRequest) => {
  const packByService = serviceIndex(packs);
  const configSchema = configSchemaOf(packs);
  return (value) => {
    if (!isObject(value)) return { refusal: refusal('bad-json', '') };
    const caseId = readableCase(value);
    const refuse = (code: RefusalCode, path: string): ReadRequest => ({ refusal: refusal(code, path, caseId) });
    const envelope = envelopeSchema.safeParse(value);
    if (!envelope.success) return refuse('bad-request', envelopeComplaint(envelope.error));
    const { facts = {}, config = {}, ...rest } = envelope.data;
    const pack = packByService.get(rest.service);
    if (!pack) return refuse('unknown-service', 'service');
    const givenFacts = readFacts(pack, rest.service, facts);
    if ('complaint' in givenFacts) return refuse('bad-fact', givenFacts.complaint);
    const givenConfig = readConfig(configSchema, config);
    if ('complaint' in givenConfig) return refuse('bad-config', givenConfig.complaint);
    return { input: { ...rest, facts: givenFacts.value, config: givenConfig.value } };
  };
};
