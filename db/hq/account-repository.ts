import type { Knex } from 'knex';

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

export const setAccountVersion = async (tx: Knex, code: string, version: number): Promise<void> => {
  await tx('accounts').where({ code }).update({ version });
};

/** True if a code has been given to anybody: a member, a company, or a child whose code becomes its own at 14. */
export const isCodeTaken = async (tx: Knex, code: string): Promise<boolean> => {
  const { rows }: { rows: { taken: boolean }[] } = await tx.raw(
    `select exists (select 1 from accounts where code = :code)
         or exists (select 1 from members where code = :code)
         or exists (select 1 from links where child_code = :code) as taken`,
    { code },
  );
  return rows[0]?.taken ?? true;
};
