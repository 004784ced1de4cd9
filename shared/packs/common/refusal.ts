export type RefusalCode = 'bad-json' | 'bad-request' | 'unknown-service' | 'bad-fact' | 'bad-config';

/** Why a request cannot be decided. `path` names the member; no value of the request is ever repeated. */
export interface Refusal {
  readonly code: RefusalCode;
  readonly path: string;
  readonly message: string;
  /** The case of the request, where it could be read. */
  readonly case?: string;
}

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
