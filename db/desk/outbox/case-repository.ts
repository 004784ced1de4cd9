import type { Knex } from 'knex';
import { type CaseFile, caseFileSchema } from '../../../shared/account/case.ts';
import type { Command, CommandResult } from '../../../shared/account/command.ts';
import { namingFailures } from '../database-error.ts';
import { inTransaction } from '../write-transaction.ts';
import type { CommandMaker } from './chain-append.ts';
import { appendBy, commands, INSERT_COMMAND, resultOf } from './command-repository.ts';
import type { Outbox } from './outbox.ts';

type CaseRow = { case_id: string; desk: string; is_resolved: number; document: string };
const cases = (database: Knex): Knex.QueryBuilder<CaseRow, CaseRow[]> => database<CaseRow>('case_file');

/** Resolved cases are kept to be looked at; older ones are at headquarters. */
const RESOLVED_KEPT = 200;

/** Cases this desk has heard of, as headquarters told them last; unresolved ones first. */
export const listCases = async (outbox: Outbox): Promise<CaseFile[]> => {
  const rows = await cases(outbox.database).select<CaseRow[]>('*').orderBy(['is_resolved', 'case_id']);
  return rows.map(({ document }) => caseFileSchema.parse(JSON.parse(document)));
};

export const listUnresolvedCases = async (outbox: Outbox): Promise<string[]> => {
  const rows = await cases(outbox.database).select<CaseRow[]>('case_id').where('is_resolved', 0).orderBy('case_id');
  return rows.map(({ case_id }) => case_id);
};

const isSeenTo = ({ state, passedOn }: CaseFile): boolean => state === 'resolved' || passedOn;

const forgetOldest = (tx: Knex): Promise<unknown> =>
  tx.raw(
    `DELETE FROM case_file WHERE is_resolved = 1 AND case_id NOT IN
       (SELECT case_id FROM case_file WHERE is_resolved = 1 ORDER BY rowid DESC LIMIT ?)`,
    [RESOLVED_KEPT],
  );

/**
 * Keeps cases as headquarters tells them, all or none. A command of this desk whose case is resolved or passed on needs nobody here any
 * more.
 */
export const keepCases = async (outbox: Outbox, files: readonly CaseFile[]): Promise<void> => {
  await inTransaction(outbox.database, async (tx) => {
    for (const file of files) {
      const { caseId, desk, state } = file;
      const row = { case_id: caseId, desk, is_resolved: Number(state === 'resolved'), document: JSON.stringify(file) };
      await cases(tx).insert(row).onConflict('case_id').merge();
      if (isSeenTo(file))
        await commands(tx)
          .where('command_id', caseId)
          .whereNull('attended_at')
          .update({ attended_at: file.steps.at(-1)?.at ?? file.openedAt });
    }
    await forgetOldest(tx);
  });
};

/** Records what is done about a case, and notes that somebody has seen to it, in one transaction. Promises as `appendBy`. */
export const appendCaseCommand = (
  outbox: Outbox,
  incarnation: string,
  make: CommandMaker,
  { caseId, at }: { readonly caseId: string; readonly at: string },
): Promise<Command> =>
  appendBy(outbox, { incarnation, make }, (values) =>
    inTransaction(outbox.database, async (tx) => {
      await tx.raw(INSERT_COMMAND, [...values]);
      await commands(tx).where('command_id', caseId).update({ attended_at: at });
    }),
  );

/** What headquarters had answered to these commands before it has to answer them again, in another epoch. */
export const listAnswersBefore = async (outbox: Outbox, commandIds: readonly string[]): Promise<CommandResult[]> =>
  namingFailures(async () => {
    const rows = await commands(outbox.database)
      .select<{ result: string }[]>('result')
      .whereIn('command_id', commandIds)
      .whereNotNull('result');
    return rows.flatMap(({ result }) => resultOf(result) ?? []);
  });
