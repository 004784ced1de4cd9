import type { Knex } from 'knex';
import {
  type DeskCredential,
  type DeskRow,
  findCredentialByToken,
  findDeskAndScopes,
  markCredentialUsed,
} from '../../db/hq/desk-repository.ts';
import { scopesAmong } from './desk-scopes.ts';
import { hashOfSecret, openDeskKey } from './desk-secrets.ts';

/** The desk behind a credential, and what it may read. */
export interface DeskIdentity {
  readonly desk: DeskRow;
  readonly deskId: string;
  readonly incarnation: string;
  readonly scopes: readonly string[];
  readonly leaseSecret: Buffer;
}

/**
 * Who is calling. `unknown`: no credential, or one that a newer enrolment replaced; `revoked`: a desk that was shut out;
 * `stamp-refused`: signed, but too long ago, or seen before.
 */
export type Identified = DeskIdentity | 'unknown' | 'revoked' | 'stamp-refused';

const BEARER = /^Bearer ([A-Za-z0-9_-]{16,128})$/;

/** The desk of a credential that has been proved. */
export const identityOf = async (
  db: Knex,
  masterKey: Buffer,
  credential: DeskCredential,
  now: Date,
): Promise<DeskIdentity | 'unknown' | 'revoked'> => {
  const found = await findDeskAndScopes(db, credential.deskId);
  if (found === undefined) return 'unknown';
  const { desk, allScopes } = found;
  if (desk.state === 'revoked' || credential.state === 'revoked') return 'revoked';
  if (credential.firstUsedAt === null) await markCredentialUsed(db, credential.deskId, now);
  return {
    desk,
    deskId: desk.deskId,
    incarnation: credential.incarnation,
    scopes: scopesAmong(allScopes, desk),
    leaseSecret: openDeskKey(masterKey, 'lease secret', desk.deskId, credential.leaseSecret),
  };
};

/** Who is calling by a bearer token, which only desks of the protocol before signatures still have. */
export const identifyByToken = async (
  db: Knex,
  masterKey: Buffer,
  authorization: string | undefined,
  now: Date,
): Promise<DeskIdentity | 'unknown' | 'revoked'> => {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'unknown';
  const credential = await findCredentialByToken(db, hashOfSecret(token));
  return credential === undefined ? 'unknown' : identityOf(db, masterKey, credential, now);
};
