import type { Knex } from 'knex';
import { type DeskRow, findCredentialByToken, findDesk, markCredentialUsed } from '../../db/hq/desk-repository.ts';
import { scopesOf } from './desk-scopes.ts';
import { hashOfSecret, openDeskKey } from './desk-secrets.ts';

/** The desk behind a bearer token, and what it may read. */
export interface DeskIdentity {
  readonly desk: DeskRow;
  readonly deskId: string;
  readonly incarnation: string;
  readonly scopes: readonly string[];
  readonly leaseSecret: Buffer;
}

const BEARER = /^Bearer ([A-Za-z0-9_-]{16,128})$/;

/**
 * Who is calling, from the `authorization` header alone.
 * @returns `unknown` for a missing or strange token (also one replaced by a newer enrolment), `revoked` for a desk shut out
 */
export const identifyDesk = async (
  db: Knex,
  masterKey: Buffer,
  authorization: string | undefined,
  now: Date,
): Promise<DeskIdentity | 'unknown' | 'revoked'> => {
  const token = BEARER.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'unknown';
  const credential = await findCredentialByToken(db, hashOfSecret(token));
  if (credential === undefined) return 'unknown';
  const desk = await findDesk(db, credential.deskId);
  if (desk === undefined) return 'unknown';
  if (desk.state === 'revoked' || credential.state === 'revoked') return 'revoked';
  if (credential.firstUsedAt === null) await markCredentialUsed(db, credential.deskId, now);
  return {
    desk,
    deskId: desk.deskId,
    incarnation: credential.incarnation,
    scopes: await scopesOf(db, desk),
    leaseSecret: openDeskKey(masterKey, 'lease secret', desk.deskId, credential.leaseSecret),
  };
};
