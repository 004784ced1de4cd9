import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { Knex } from 'knex';
import { startChain } from '../../db/hq/command-repository.ts';
import {
  type DeskRow,
  deleteEnrolmentCode,
  findCredential,
  findDesk,
  lockEnrolmentCode,
  saveCredential,
  saveEnrolmentCode,
} from '../../db/hq/desk-repository.ts';
import { inTransaction } from '../../db/hq/transaction.ts';
import { FIRST_PREVIOUS_HASH } from '../../shared/account/command.ts';
import type { Enrolment } from '../../shared/contract/hq-api.ts';
import { keyIdOf } from './desk-public-key.ts';
import { scopesOf } from './desk-scopes.ts';
import { hashOfSecret, newEnrolmentCode, newKey, newToken, openDeskKey, sealDeskKey } from './desk-secrets.ts';

/**
 * Makes a one-time code for a desk; an earlier one of that desk is void. The desk stays as it is until the code is used.
 * @returns the code, or undefined for a desk that is unknown or revoked
 */
export const createEnrolmentCode = async (db: Knex, deskId: string, expiresAt: Date): Promise<string | undefined> => {
  const desk = await findDesk(db, deskId);
  if (desk === undefined || desk.state === 'revoked') return undefined;
  const code = newEnrolmentCode();
  await saveEnrolmentCode(db, deskId, hashOfSecret(code), expiresAt);
  return code;
};

/** True once a desk has used a credential; before that it may have been lost on the way. */
export const isEnrolled = async (db: Knex, deskId: string): Promise<boolean> => {
  const credential = await findCredential(db, deskId);
  return credential !== undefined && credential.state === 'active' && credential.firstUsedAt !== null;
};

const isSameHash = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a, 'hex'), Buffer.from(b, 'hex')];
  return left.length === right.length && timingSafeEqual(left, right);
};

/** A desk that enrols anew over its old folder must be able to open it; a revoked desk must not. */
const unlockKeyFor = async (tx: Knex, masterKey: Buffer, deskId: string): Promise<Buffer> => {
  const earlier = await findCredential(tx, deskId);
  if (earlier === undefined || earlier.state === 'revoked') return newKey();
  return openDeskKey(masterKey, 'unlock key', deskId, earlier.unlockKey);
};

export interface EnrolledDesk {
  readonly enrolment: Enrolment;
  readonly unlockKey: Buffer;
}

/**
 * Exchanges a one-time code for a credential: the desk's new key, new incarnation, new lease secret; the desk's earlier credential ends.
 * The code is spent when the credential is first used, so that an answer lost on the way can be asked for again.
 * @param invitation without a public key (a desk of the protocol before signatures) a bearer token is made
 * @returns undefined when there is no such code, it is wrong, or it has expired
 */
export const enrolDesk = async (
  db: Knex,
  masterKey: Buffer,
  desk: DeskRow,
  { enrolmentCode, publicKey }: { readonly enrolmentCode: string; readonly publicKey?: Buffer | undefined },
  now: Date,
): Promise<EnrolledDesk | undefined> =>
  inTransaction(db, async (tx) => {
    const { deskId } = desk;
    const waiting = await lockEnrolmentCode(tx, deskId);
    if (waiting === undefined || !isSameHash(waiting.codeHash, hashOfSecret(enrolmentCode))) return undefined;
    if (Date.parse(waiting.expiresAt) <= now.getTime()) {
      await deleteEnrolmentCode(tx, deskId);
      return undefined;
    }
    const token = publicKey === undefined ? newToken() : undefined;
    const proof = {
      tokenHash: token === undefined ? null : hashOfSecret(token),
      publicKey: publicKey ?? null,
      keyId: publicKey === undefined ? null : keyIdOf(publicKey),
    };
    const incarnation = randomUUID();
    const leaseSecret = newKey();
    const unlockKey = await unlockKeyFor(tx, masterKey, deskId);
    const sealed = {
      leaseSecret: sealDeskKey(masterKey, 'lease secret', deskId, leaseSecret),
      unlockKey: sealDeskKey(masterKey, 'unlock key', deskId, unlockKey),
    };
    await saveCredential(tx, { deskId, ...proof, incarnation, ...sealed }, now);
    await startChain(tx, incarnation, deskId, FIRST_PREVIOUS_HASH);
    const { branch, name, kind } = desk;
    return {
      unlockKey,
      enrolment: {
        desk: { deskId, name, branch, kind },
        ...(token === undefined ? {} : { token }),
        incarnation,
        leaseSecret: leaseSecret.toString('base64'),
        scopes: [...(await scopesOf(tx, desk))],
      },
    };
  });
