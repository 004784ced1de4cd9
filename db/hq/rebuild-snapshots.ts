import type { Knex } from 'knex';
import { readMemberAccounts } from './account-reader.ts';
import { lockAccounts } from './account-repository.ts';
import { beginEpoch } from './feed-repository.ts';
import { setScopeChecksums } from './scope-checksum.ts';
import type { Seals } from './seals.ts';
import { type Snapshot, saveSnapshots } from './snapshot-repository.ts';

const ACCOUNTS_PER_CHUNK = 500;

const branchesInUse = async (tx: Knex): Promise<readonly string[]> => {
  const { rows }: { rows: { branch: string }[] } = await tx.raw(
    "select branch from desks union select branch from accounts where kind = 'member' order by branch",
  );
  return rows.map((row) => row.branch);
};

const rebuildChunk = async (tx: Knex, seals: Seals, codes: readonly string[]): Promise<void> => {
  const heads = await lockAccounts(tx, codes);
  const documents = await readMemberAccounts(tx, seals, codes);
  const snapshots = [...documents.values()].map(
    (document): Snapshot => ({
      code: document.code,
      scope: document.branch,
      version: heads.get(document.code)?.version ?? 1,
      document,
    }),
  );
  await saveSnapshots(tx, seals, snapshots);
};

/**
 * Makes the documents of all member accounts again from their rows, chunk by chunk, in the caller's transaction, and begins a new epoch of
 * every feed: desks that knew the picture before read everything anew. For the end of an import.
 * @returns how many documents were made
 */
export const rebuildSnapshots = async (
  tx: Knex.Transaction,
  seals: Seals,
  progress: (done: number) => void = () => undefined,
): Promise<number> => {
  await tx('account_snapshots').delete();
  await beginEpoch(tx, await branchesInUse(tx));
  let done = 0;
  for (let after = ''; ; ) {
    const codes: string[] = await tx('accounts')
      .where('kind', 'member')
      .whereRaw('code collate "C" > ?', [after])
      .orderByRaw('code collate "C"')
      .limit(ACCOUNTS_PER_CHUNK)
      .pluck('code');
    const last = codes.at(-1);
    if (last === undefined) break;
    await rebuildChunk(tx, seals, codes);
    done += codes.length;
    progress(done);
    after = last;
  }
  await setScopeChecksums(tx);
  return done;
};
