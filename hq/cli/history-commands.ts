import type { Knex } from 'knex';
import { confirmBackupMark, takeBackupMark } from '../../db/hq/backup-repository.ts';
import { inTransaction } from '../../db/hq/transaction.ts';
import { adoptWithoutLoss, beginEpochAfterRestore } from '../history/restored.ts';
import { CommandFailure, EXIT } from './command-failure.ts';

/** `hq backup-mark`: run before a backup begins; its mark is confirmed once the backup is stored. */
export const backupMarkCommand = async (db: Knex): Promise<{ readonly mark: string }> => ({
  mark: await inTransaction(db, takeBackupMark),
});

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** `hq backup-taken`: the backup begun after the mark is stored. Desks may forget what it holds. Throws a refusal for a mark not taken here. */
export const backupTakenCommand = async (
  db: Knex,
  mark: string,
): Promise<{ readonly mark: string; readonly chainsRaised: number }> => {
  const chainsRaised = UUID.test(mark) ? await inTransaction(db, (tx) => confirmBackupMark(tx, mark)) : undefined;
  if (chainsRaised === undefined)
    throw new CommandFailure(
      EXIT.refused,
      'This database knows no such mark. Nothing was changed. Take one with "hq backup-mark" before the backup begins.',
    );
  return { mark, chainsRaised };
};

/** `hq restored`: a backup was put in place. With `nothingLost` the database is only taken for the one served before. */
export const restoredCommand = async (db: Knex, nothingLost: boolean): Promise<{ readonly epoch: string | null }> => {
  if (!nothingLost) return { epoch: await beginEpochAfterRestore(db) };
  await adoptWithoutLoss(db);
  return { epoch: null };
};
