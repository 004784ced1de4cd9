import type { Knex } from 'knex';

export type DeskRow = {
  readonly deskId: string;
  readonly branch: string;
  readonly name: string;
  readonly kind: 'centre' | 'branch' | 'offlineBranch';
  readonly queues: string;
  readonly state: 'active' | 'revoked';
};

const deskColumns = {
  deskId: 'desk_id',
  branch: 'branch',
  name: 'name',
  kind: 'kind',
  queues: 'queues',
  state: 'state',
} as const;

export const findDesk = async (db: Knex, deskId: string): Promise<DeskRow | undefined> =>
  db('desks').where({ desk_id: deskId }).first(deskColumns);

/** A desk and the names of all scopes there are, in one trip: every request asks for both. */
export const findDeskAndScopes = async (
  db: Knex,
  deskId: string,
): Promise<{ readonly desk: DeskRow; readonly allScopes: readonly string[] } | undefined> => {
  const scopes = db.raw('array(select scope from scopes order by scope) as "allScopes"');
  const row: (DeskRow & { allScopes: string[] }) | undefined = await db('desks')
    .where({ desk_id: deskId })
    .first(deskColumns, scopes);
  if (row === undefined) return undefined;
  const { allScopes, ...desk } = row;
  return { desk, allScopes };
};

/**
 * What headquarters knows of a desk's credential: the public half of its key or, before it had one, the hash of its token; the two secrets
 * are sealed with the master key.
 */
export type DeskCredential = {
  readonly deskId: string;
  readonly tokenHash: string | null;
  readonly publicKey: Buffer | null;
  readonly keyId: string | null;
  readonly incarnation: string;
  readonly leaseSecret: Buffer;
  readonly unlockKey: Buffer;
  readonly state: 'active' | 'revoked';
  readonly firstUsedAt: string | null;
};

const credentialColumns = {
  deskId: 'desk_id',
  tokenHash: 'token_hash',
  publicKey: 'public_key',
  keyId: 'key_id',
  incarnation: 'incarnation',
  leaseSecret: 'lease_secret',
  unlockKey: 'unlock_key',
  state: 'state',
  firstUsedAt: 'first_used_at',
};

export const findCredentialByToken = async (db: Knex, tokenHash: string): Promise<DeskCredential | undefined> =>
  db('desk_credentials').where({ token_hash: tokenHash }).first(credentialColumns);

export const findCredential = async (db: Knex, deskId: string): Promise<DeskCredential | undefined> =>
  db('desk_credentials').where({ desk_id: deskId }).first(credentialColumns);

export const saveCredential = async (
  tx: Knex,
  credential: Omit<DeskCredential, 'state' | 'firstUsedAt'>,
  enrolledAt: Date,
): Promise<void> => {
  await tx('desk_credentials')
    .insert({
      desk_id: credential.deskId,
      token_hash: credential.tokenHash,
      public_key: credential.publicKey,
      key_id: credential.keyId,
      incarnation: credential.incarnation,
      lease_secret: credential.leaseSecret,
      unlock_key: credential.unlockKey,
      state: 'active',
      enrolled_at: enrolledAt,
      first_used_at: null,
    })
    .onConflict('desk_id')
    .merge();
};

/** Puts a key in the place of a token; does nothing when the token is not there any more. */
export const adoptKey = async (
  db: Knex,
  tokenHash: string,
  { publicKey, keyId }: { readonly publicKey: Buffer; readonly keyId: string },
): Promise<void> => {
  await db('desk_credentials')
    .where({ token_hash: tokenHash })
    .update({ public_key: publicKey, key_id: keyId, token_hash: null });
};

/** The first use of a credential spends the enrolment code it was made with. */
export const markCredentialUsed = async (db: Knex, deskId: string, at: Date): Promise<void> => {
  await db('desk_credentials').where({ desk_id: deskId }).whereNull('first_used_at').update({ first_used_at: at });
  await db('desk_enrolments').where({ desk_id: deskId }).delete();
};

export const saveEnrolmentCode = async (db: Knex, deskId: string, codeHash: string, expiresAt: Date): Promise<void> => {
  await db('desk_enrolments')
    .insert({ desk_id: deskId, code_hash: codeHash, expires_at: expiresAt })
    .onConflict('desk_id')
    .merge();
};

/** The enrolment code of a desk that is waiting, locked for the rest of the transaction. */
export const lockEnrolmentCode = async (
  tx: Knex,
  deskId: string,
): Promise<{ readonly codeHash: string; readonly expiresAt: string } | undefined> =>
  tx('desk_enrolments')
    .where({ desk_id: deskId })
    .forUpdate()
    .first({ codeHash: 'code_hash', expiresAt: 'expires_at' });

export const deleteEnrolmentCode = async (tx: Knex, deskId: string): Promise<void> => {
  await tx('desk_enrolments').where({ desk_id: deskId }).delete();
};
