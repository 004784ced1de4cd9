import type { Knex } from 'knex';
import { z } from 'zod';
import { markCallBackDone, readOpenCallBacks } from '../../db/hq/call-back-repository.ts';
import type { Seals } from '../../db/hq/seals.ts';
import { CommandFailure, EXIT } from './command-failure.ts';

/** `hq call-backs`: prints those nobody has made yet, one JSON line each; with an id, marks that one as made first. */
export const callBackCommand = async (
  database: Knex,
  seals: Seals,
  done: string | undefined,
  print: (line: string) => void,
): Promise<void> => {
  if (done !== undefined) {
    const isId = z.uuid().safeParse(done).success;
    if (!isId || !(await markCallBackDone(database, done, new Date())))
      throw new CommandFailure(EXIT.refused, 'There is no open call-back of that id. Nothing was changed.');
  }
  for (const callBack of await readOpenCallBacks(database, seals)) print(JSON.stringify(callBack));
};
