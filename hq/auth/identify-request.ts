import { adoptKey, type DeskCredential, findCredential } from '../../db/hq/desk-repository.ts';
import { type RequestLine, type RequestProof, readProof, textToSign } from '../../shared/contract/signed-request.ts';
import type { Headquarters } from '../http/headquarters.ts';
import { type Identified, identifyByToken, identityOf } from './desk-identity.ts';
import { isSignedBy, keyIdOf } from './desk-public-key.ts';
import { hashOfSecret } from './desk-secrets.ts';
import { type RequestStamps, seenRequests } from './request-stamp.ts';

/** A request as far as it proves who sent it. */
export interface ProvedRequest extends RequestLine {
  readonly authorization: string | undefined;
  /** `TOKEN KEY`: the token to give up and the public key in its place, base64url. */
  readonly adopt: string | undefined;
}

const ADOPT = /^([A-Za-z0-9_-]{16,128}) ([A-Za-z0-9_-]{43})$/;

/** The credential with the key that is offered for its token, if the token is right and the key the one that signed. Nothing is stored yet. */
const offeredFor = (credential: DeskCredential, proof: RequestProof, adopt: string | undefined) => {
  const [, token = '', key = ''] = ADOPT.exec(adopt ?? '') ?? [];
  const publicKey = Buffer.from(key, 'base64url');
  const isOffered = credential.tokenHash !== null && hashOfSecret(token) === credential.tokenHash;
  return isOffered && keyIdOf(publicKey) === proof.key ? publicKey : undefined;
};

/**
 * Tells who sends requests, by their signature or, for desks of the protocol before, by their token. One per process: it remembers
 * the requests it has seen while their stamps live.
 */
export const createIdentification = (
  { db, masterKey, wallClock }: Headquarters,
  stamps: RequestStamps,
): ((request: ProvedRequest) => Promise<Identified>) => {
  const seen = seenRequests(wallClock);

  const bySignature = async (request: ProvedRequest, proof: RequestProof): Promise<Identified> => {
    if (!stamps.isFresh(proof.stamp)) return 'stamp-refused';
    const credential = await findCredential(db, proof.desk);
    if (credential === undefined) return 'unknown';
    const offered = credential.publicKey === null ? offeredFor(credential, proof, request.adopt) : undefined;
    const publicKey = offered ?? credential.publicKey;
    if (publicKey === null || keyIdOf(publicKey) !== proof.key) return 'unknown';
    if (!isSignedBy(publicKey, textToSign(request, proof), proof.signature)) return 'unknown';
    // Only now: who cannot sign must not be able to fill the memory.
    if (seen.isRepeat(proof.key, proof.nonce)) return 'stamp-refused';
    if (offered !== undefined && credential.tokenHash !== null) {
      await adoptKey(db, credential.tokenHash, { publicKey: offered, keyId: proof.key });
      // Two requests of the desk may come at once: the second finds the key there already.
      const now = await findCredential(db, proof.desk);
      if (now?.keyId !== proof.key) return 'unknown';
    }
    return identityOf(db, masterKey, credential, new Date(wallClock()));
  };

  return (request) => {
    const proof = readProof(request.authorization);
    return proof === undefined
      ? identifyByToken(db, masterKey, request.authorization, new Date(wallClock()))
      : bySignature(request, proof);
  };
};
