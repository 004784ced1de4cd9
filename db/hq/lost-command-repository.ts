import type { Knex } from 'knex';
import type { LostStretch } from '../../shared/contract/chain-state.ts';

/** Commands that were settled, backed up, forgotten by their desk, and then lost by the restore of an older backup. */
export type LostCommands = {
  readonly deskId: string;
  readonly incarnation: string;
  readonly from: number;
  readonly to: number;
  readonly reportedAt: string;
};

/**
 * Writes down what is lost and moves the chain on behind it, in the caller's transaction, which holds the chain's lock.
 * @returns false, and nothing is changed, unless the chain stands where the restored backup had it
 */
export const skipLostCommands = async (tx: Knex, deskId: string, lost: LostStretch): Promise<boolean> => {
  const { incarnation, from, to, hash } = lost;
  const moved = await tx('desk_chains')
    .where({ incarnation, next_dseq: from, restored_dseq: from })
    .update({ next_dseq: to + 1, last_hash: hash, restored_dseq: null });
  if (moved === 0) return false;
  await tx('lost_commands').insert({ incarnation, from_dseq: from, to_dseq: to, desk_id: deskId });
  return true;
};

/** Everything that was ever lost that way, newest first. */
export const listLostCommands = async (db: Knex): Promise<readonly LostCommands[]> =>
  db('lost_commands').orderBy('reported_at', 'desc').select({
    deskId: 'desk_id',
    incarnation: 'incarnation',
    from: 'from_dseq',
    to: 'to_dseq',
    reportedAt: 'reported_at',
  });
