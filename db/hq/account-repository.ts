import type { Knex } from 'knex';
import type { Pipeline, Statement } from './pipeline.ts';

export type AccountHead = {
  readonly code: string;
  readonly kind: 'member' | 'company';
  readonly branch: string;
  readonly version: number;
};

/** Locks accounts for the rest of the transaction, always in code order, so that two settlements never wait for each other. */
export const lockAccounts = async (tx: Knex, codes: readonly string[]): Promise<ReadonlyMap<string, AccountHead>> => {
  const rows: AccountHead[] = await tx('accounts')
    .whereIn('code', [...new Set(codes)])
    .orderByRaw('code collate "C"')
    .forUpdate()
    .select('code', 'kind', 'branch', 'version');
  return new Map(rows.map((row) => [row.code, row]));
};

/** Status of a member or company account; undefined for a code nobody has. */
export const readAccountStatus = async (db: Knex, code: string): Promise<string | undefined> => {
  const member: { status: string } | undefined = await db('members').where({ code }).first('status');
  if (member !== undefined) return member.status;
  const company: { status: string } | undefined = await db('companies').where({ bc_code: code }).first('status');
  return company?.status;
};

const MOVE: readonly Statement[] = [
  { name: 'move account', text: 'update accounts set branch = $2 where code = $1' },
  { name: 'move member', text: 'update members set branch = $2 where code = $1' },
];

/** Puts a member account, whose lock the caller holds, under another branch. Its version moves on with its document. */
export const moveAccount = (pipeline: Pipeline, code: string, branch: string): void => {
  for (const statement of MOVE) pipeline.tell(statement, [code, branch]);
};
