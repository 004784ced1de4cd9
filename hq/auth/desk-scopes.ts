import type { Knex } from 'knex';
import type { DeskRow } from '../../db/hq/desk-repository.ts';
import { allScopes } from '../../db/hq/feed-repository.ts';

/** What a desk may read follows from what it is (I12): contact centres read every branch, other desks their own. */
export const scopesAmong = (scopes: readonly string[], desk: Pick<DeskRow, 'branch' | 'kind'>): readonly string[] =>
  desk.kind === 'centre' ? scopes : scopes.filter((scope) => scope === desk.branch);

export const scopesOf = async (db: Knex, desk: Pick<DeskRow, 'branch' | 'kind'>): Promise<readonly string[]> =>
  scopesAmong(await allScopes(db), desk);
