import type { Knex } from 'knex';
import { lockChain } from '../../db/hq/command-repository.ts';
import { skipLostCommands } from '../../db/hq/lost-command-repository.ts';
import { inTransaction } from '../../db/hq/transaction.ts';
import type { LostStretch } from '../../shared/contract/chain-state.ts';

/**
 * Headquarters was restored from a backup older than the watermark it had announced, and the desk had forgotten what was below. What is
 * lost is written down, and the chain goes on after it, so that what the desk still has can settle. Believed once per chain and restore,
 * and only for what comes directly after the restored backup: otherwise a copy of a desk could skip what it does not have (I3).
 * @returns false where that is not so
 */
export const reportLostCommands = (db: Knex, deskId: string, lost: LostStretch): Promise<boolean> =>
  inTransaction(db, async (tx) => {
    const chain = await lockChain(tx, lost.incarnation);
    if (chain === undefined || chain.deskId !== deskId) return false;
    if (chain.nextDseq === lost.to + 1 && chain.lastHash === lost.hash) return true; // the answer was lost on the way
    if (lost.from !== chain.nextDseq || lost.to < lost.from) return false;
    return skipLostCommands(tx, deskId, lost);
  });
