import type { CaseFile } from '../../../account/case.ts';
import type { CaseFacts } from './case-choices.ts';

/** What the choices of a case hang on, from the case itself. */
export const factsOfCase = ({ kind, state, passedOn, type, told, ruled }: CaseFile): CaseFacts => ({
  kind,
  state,
  passedOn,
  type,
  code: ruled.result.status === 'accepted' ? null : ruled.result.code,
  said: told.said,
  params: told.params,
  outcome: ruled.decision?.outcome ?? null,
});
