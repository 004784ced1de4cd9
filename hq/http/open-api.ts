import { OpenAPIGenerator } from '@orpc/openapi';
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4';
import { hqContract } from '../../shared/contract/hq-api.ts';
import { PROTOCOL } from '../../shared/contract/protocol.ts';

type Json = { [key: string]: unknown };
type Content = { content?: { 'application/json'?: { schema?: Json } } };
type Operation = { requestBody?: Content; responses?: Record<string, Content>; security?: unknown };

/** Procedures that need no proof of who calls. */
const OPEN = new Set(['clock', 'enrol', 'signIn']);

/** On the wire everything is inside `json`, answers and refusals alike. */
const enveloped = ({ content }: Content = {}): void => {
  const media = content?.['application/json'];
  if (media?.schema !== undefined)
    media.schema = { type: 'object', properties: { json: media.schema }, required: ['json'] };
};

const asSpoken = (name: string, operation: Operation): void => {
  enveloped(operation.requestBody);
  for (const response of Object.values(operation.responses ?? {})) enveloped(response);
  operation.security = OPEN.has(name) ? [] : [{ signedRequest: [] }];
};

const SIGNED_REQUEST = {
  type: 'http' as const,
  scheme: 'Milepost-Ed25519',
  description:
    'Ed25519 over method, path, body hash, protocol, desk, key, stamp and nonce: docs/adr (signed requests) and shared/contract/signed-request.ts.',
};

const generate = async (): Promise<string> => {
  const generator = new OpenAPIGenerator({ schemaConverters: [new ZodToJsonSchemaConverter()] });
  const document = await generator.generate(hqContract, {
    info: {
      title: 'Milepost headquarters',
      version: `protocol ${PROTOCOL}`,
      description: 'What desks and headquarters say to each other. Generated from shared/contract/hq-api.ts.',
    },
    servers: [{ url: '/rpc' }],
    components: { securitySchemes: { signedRequest: SIGNED_REQUEST } },
  });
  for (const [path, operations] of Object.entries(document.paths ?? {}))
    for (const operation of Object.values(operations ?? {})) asSpoken(path.slice(1), operation as Operation);
  return `${JSON.stringify(document, null, 2)}\n`;
};

let generated: Promise<string> | undefined;

/** The contract as an OpenAPI 3.1 document, the same bytes every time. */
export const openApiText = (): Promise<string> => {
  generated ??= generate();
  return generated;
};
