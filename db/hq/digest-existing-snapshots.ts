import type { Knex } from 'knex';
import type { MemberAccount } from '../../shared/account/account.ts';
import { digestOf, setScopeChecksums, toBits } from './scope-checksum.ts';
import { openRows } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

const ROWS_PER_STEP = 500;

type Row = { code: string; version: number; document: string };

const digestSome = async (tx: Knex, seals: Seals): Promise<number> => {
  const query = tx('account_snapshots').whereNull('digest').limit(ROWS_PER_STEP).forUpdate();
  const rows = await openRows<Row>(seals, 'account_snapshots', query.select('code', 'version', 'document'));
  const made = rows.map(({ code, version, document }) => [
    code,
    toBits(digestOf({ code, version, document: JSON.parse(document) as MemberAccount })),
  ]);
  if (made.length === 0) return 0;
  await tx.raw(
    `update account_snapshots set digest = made.digest::bit(256)
       from (values ${made.map(() => '(?, ?)').join(', ')}) made (code, digest) where account_snapshots.code = made.code`,
    made.flat(),
  );
  return made.length;
};

/**
 * Gives the documents from before digests theirs, step by step, then the scopes their checksums. Stopped at any moment it goes on where it
 * was; where nothing is to do it does nothing.
 */
export const digestExistingSnapshots = async (
  knex: Knex,
  seals: Seals,
  told: (line: string) => void = () => undefined,
): Promise<void> => {
  for (let done = 0; ; ) {
    const some = await knex.transaction((tx) => digestSome(tx, seals));
    if (some === 0) break;
    done += some;
    told(`Digests of documents: ${done}`);
  }
  const without = await knex('scopes').whereNull('checksum').first('scope');
  if (without !== undefined) await knex.transaction(setScopeChecksums);
};
