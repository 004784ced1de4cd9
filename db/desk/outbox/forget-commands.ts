import { inTransaction } from '../write-transaction.ts';
import { moveAnchor } from './chain-anchor.ts';
import { type CommandRow, commands } from './command-repository.ts';
import { FORGOTTEN_AT_ONCE, type ForgetUpTo, forgettableBeginning, type KeptCommand } from './forgettable.ts';
import type { Outbox } from './outbox.ts';
import { overwritingWhatIsFreed } from './overwrite-freed.ts';

type Row = Pick<CommandRow, 'dseq' | 'hash' | 'status' | 'answered_epoch' | 'in_overlay' | 'attended_at'> & {
  issued_at: string;
  has_earlier_result: number;
};

const keptOf = (row: Row): KeptCommand & { readonly hash: string } => ({
  dseq: row.dseq,
  hash: row.hash,
  status: row.status,
  issuedAt: row.issued_at,
  answeredEpoch: row.answered_epoch,
  isInOverlay: row.in_overlay === 1,
  hasEarlierResult: row.has_earlier_result === 1,
  attendedAt: row.attended_at,
});

/**
 * Forgets a slice of the beginning of a chain and moves its anchor, in one transaction: killed at any point, what is kept still proves
 * itself from the anchor. Freed pages are overwritten.
 * @returns how many commands were forgotten; less than a slice, also zero, when the rest has to stay
 */
export const forgetCommands = (outbox: Outbox, incarnation: string, upTo: ForgetUpTo): Promise<number> =>
  overwritingWhatIsFreed(outbox.database, () =>
    inTransaction(outbox.database, async (tx) => {
      const rows = await commands(tx)
        .where({ incarnation })
        .andWhere('dseq', '<=', upTo.backedUp)
        .orderBy('dseq')
        .limit(FORGOTTEN_AT_ONCE)
        .select<Row[]>(
          'dseq',
          'hash',
          'status',
          'answered_epoch',
          'in_overlay',
          'attended_at',
          tx.raw("json_extract(body, '$.issuedAt') AS issued_at"),
          tx.raw('earlier_result IS NOT NULL AS has_earlier_result'),
        );
      const beginning = forgettableBeginning(rows.map(keptOf), upTo);
      const last = beginning.at(-1);
      if (last === undefined) return 0;
      await moveAnchor(tx, incarnation, last);
      await commands(tx).where({ incarnation }).andWhere('dseq', '<=', last.dseq).delete();
      return beginning.length;
    }),
  );
