import { decideLine } from '../../../build/decide-line.ts';
import type { Decision } from '../../../shared/rulebook/decision.ts';

/** Decides a request as `npm run decide` does: checked, decided and read back. */
export const decide = (request: object): Decision =>
  JSON.parse(decideLine(new TextEncoder().encode(JSON.stringify(request)), 1).text);
