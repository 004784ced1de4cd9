import type { Knex } from 'knex';
import { moveAccount } from '../../db/hq/account-repository.ts';
import { inDocumentOrder } from '../../db/hq/document-order.ts';
import { appendToFeed, readScopesIn } from '../../db/hq/feed-repository.ts';
import { inPipeline } from '../../db/hq/pipeline.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { saveSettledSnapshots } from '../../db/hq/snapshot-repository.ts';
import { lockStoredAccounts } from '../../db/hq/stored-accounts.ts';

export type MemberMoved =
  | {
      readonly outcome: 'moved';
      readonly from: string;
      readonly to: string;
      /** Up to where the feeds of both scopes reach with it. */
      readonly positions: Readonly<Record<string, number>>;
    }
  | { readonly outcome: 'refused'; readonly reason: 'unknown-member' | 'unknown-branch' | 'is-there-already' };

const refused = (reason: Extract<MemberMoved, { outcome: 'refused' }>['reason']): MemberMoved => ({
  outcome: 'refused',
  reason,
});

/**
 * Moves a member to another branch: rows, document, and in the same transaction away from the desks of one scope and to those of the other
 * (I12). A desk that waits with a command for the member gets its answer as always: refused where it may not serve the member any more.
 */
export const moveMember = (
  db: Knex,
  seals: Seals,
  { code, branch }: { readonly code: string; readonly branch: string },
): Promise<MemberMoved> =>
  inPipeline(db, async (pipeline) => {
    const { accounts, digests } = await lockStoredAccounts(pipeline, seals, [code]);
    const account = accounts.get(code);
    const document = account?.document();
    if (account === undefined || document === undefined) return refused('unknown-member');
    if (account.branch === branch) return refused('is-there-already');
    if ((await readScopesIn(pipeline, [branch])).length === 0) return refused('unknown-branch');
    const version = account.version + 1;
    moveAccount(pipeline, code, branch);
    const moved = { code, scope: branch, version, document: inDocumentOrder({ ...document, branch }) };
    const changes = saveSettledSnapshots(pipeline, seals, [moved], digests);
    const positions = await appendToFeed(
      pipeline,
      [
        { scope: account.branch, kind: 'REMOVE', code, version },
        { scope: branch, kind: 'PUT', code, version },
      ],
      changes,
    );
    return { outcome: 'moved', from: account.branch, to: branch, positions };
  });
