import { randomUUID } from 'node:crypto';
import type { Knex } from 'knex';
import type { ChainState } from '../../shared/contract/chain-state.ts';

/** All chains of a desk, those of earlier enrolments too. */
export const readChainStates = async (db: Knex, deskId: string): Promise<readonly ChainState[]> =>
  db('desk_chains')
    .where({ desk_id: deskId })
    .orderBy('incarnation')
    .select({ incarnation: 'incarnation', next: 'next_dseq', backedUp: 'backed_up_dseq' });

/**
 * Remembers where every chain stands now, by one statement: whatever backup begins after this holds all of it.
 * @returns the name of the mark, by which it is confirmed once the backup is stored
 */
export const takeBackupMark = async (tx: Knex): Promise<string> => {
  const mark = randomUUID();
  await tx('backup_marks').insert({ mark });
  await tx.raw(
    'insert into backup_mark_chains (mark, incarnation, dseq) select ?, incarnation, next_dseq - 1 from desk_chains where next_dseq > 1',
    [mark],
  );
  return mark;
};

/**
 * Raises the watermark of every chain to where it stood at the mark; never lowers one. Places of this and earlier marks are done with.
 * @returns how many chains went up, zero also for a mark confirmed before; undefined for one that is not known here
 */
export const confirmBackupMark = async (tx: Knex, mark: string): Promise<number | undefined> => {
  const known: { taken_at: string } | undefined = await tx('backup_marks')
    .where({ mark })
    .forUpdate()
    .first('taken_at');
  if (known === undefined) return undefined;
  const { rowCount }: { rowCount: number } = await tx.raw(
    `update desk_chains c set backed_up_dseq = m.dseq
       from backup_mark_chains m
      where m.mark = ? and c.incarnation = m.incarnation and c.backed_up_dseq < m.dseq`,
    [mark],
  );
  await tx('backup_marks')
    .where({ mark })
    .whereNull('confirmed_at')
    .update({ confirmed_at: tx.raw('clock_timestamp()') });
  await tx.raw(
    `delete from backup_mark_chains
      where mark in (select mark from backup_marks where taken_at <= (select taken_at from backup_marks where mark = ?))`,
    [mark],
  );
  return rowCount;
};
