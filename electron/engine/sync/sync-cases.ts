import { safe } from '@orpc/client';
import type { CaseFile } from '../../../shared/account/case.ts';
import type { CommandResult } from '../../../shared/account/command.ts';
import { CASES_SHOWN } from '../../../shared/contract/hq-cases.ts';
import type { HqClient } from '../hq/hq-client.ts';
import type { HqManners } from './ask-hq.ts';

/** What the link with headquarters asks about cases, and whom it tells. */
export type SyncCases = {
  /** What headquarters answered before, in another epoch. */
  answersBefore(commandIds: readonly string[]): Promise<readonly CommandResult[]>;
  unresolved(): Promise<readonly string[]>;
  /** A supervisor is at work: cases of other desks are wanted too. */
  wantsAll(): boolean;
  keep(files: readonly CaseFile[]): Promise<void>;
};

export type CaseRound = { hq: HqClient; manners: HqManners; cases: SyncCases };

const isNotThere = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'NOT_FOUND';

/**
 * Asks for the cases that concern this desk. A desk that has none and has nothing new to hear does not ask, except once after a start:
 * it may have been killed between an answer and its case.
 */
export const bringCases = async ({ hq, manners, cases }: CaseRound, isNews: boolean): Promise<void> => {
  const known = (await cases.unresolved()).slice(0, CASES_SHOWN);
  const all = cases.wantsAll();
  if (!isNews && known.length === 0 && !all) return;
  const { error, data } = await manners.ask((options) =>
    safe(hq.listCases({ about: 'work', known: [...known], all }, options)),
  );
  if (error !== null) {
    // An older headquarters has no cases to tell.
    if (isNotThere(error)) return;
    throw error;
  }
  await cases.keep(data.cases);
};
