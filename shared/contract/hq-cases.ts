import { oc } from '@orpc/contract';
import { z } from 'zod';
import { accountCodeSchema } from '../account/account.ts';
import { caseFileSchema } from '../account/case.ts';

/** How many cases headquarters shows at once. */
export const CASES_SHOWN = 200;

/** What desks and headquarters say to each other about cases; resolving one is a command like any other (`case.resolve`). */
export const hqCaseContract = {
  /**
   * Cases that the desk may see, oldest first: `work` gives the unresolved ones of this desk, those of `known` whatever became of them, and
   * with `all` every unresolved one of its scopes; `account` gives those of one member, newest first.
   */
  listCases: oc
    .input(
      z.discriminatedUnion('about', [
        z.object({ about: z.literal('work'), known: z.array(z.uuid()).max(CASES_SHOWN), all: z.boolean() }),
        z.object({ about: z.literal('account'), account: accountCodeSchema }),
      ]),
    )
    .output(z.object({ cases: z.array(caseFileSchema) }))
    .errors({ DESK_REVOKED: { status: 403 }, DESK_UNKNOWN: { status: 401 } }),
};
