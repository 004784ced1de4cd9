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

/** Status of member and company accounts, by code. */
export const readAccountStatuses = async (db: Knex, codes: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const { rows }: { rows: { code: string; status: string }[] } = await db.raw(
    `select code, status from members where code = any(:codes)
     union all select bc_code, status from companies where bc_code = any(:codes)`,
    { codes },
  );
  return new Map(rows.map(({ code, status }) => [code, status]));
};

type Versioned = { readonly code: string; readonly version: number };

/** Sets the versions of accounts whose locks the caller holds. */
export const setAccountVersions = async (tx: Knex, accounts: readonly Versioned[]): Promise<void> => {
  await tx.raw(
    `update accounts set version = changed.version
       from unnest(:codes::text[], :versions::int[]) as changed (code, version)
      where accounts.code = changed.code`,
    { codes: accounts.map(({ code }) => code), versions: accounts.map(({ version }) => version) },
  );
};

/** Which of these codes were given to anybody: a member, a company, or a child whose code becomes its own at 14. */
export const readTakenCodes = async (tx: Knex, codes: readonly string[]): Promise<ReadonlySet<string>> => {
  const { rows }: { rows: { code: string }[] } = await tx.raw(
    `select code from accounts where code = any(:codes)
      union select code from members where code = any(:codes)
      union select child_code from links where child_code = any(:codes)`,
    { codes },
  );
  return new Set(rows.map(({ code }) => code));
};

/** Puts a member account, whose lock the caller holds, under another branch. */
export const moveAccount = async (
  tx: Knex,
  { code, branch, version }: Versioned & { readonly branch: string },
): Promise<void> => {
  await tx('accounts').where({ code }).update({ branch, version });
  await tx('members').where({ code }).update({ branch });
};
