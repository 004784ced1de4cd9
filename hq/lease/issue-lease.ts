import { createHash, randomUUID } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';
import { canonicalise } from '../../shared/account/canonical.ts';
import type { LeaseTerms, SignedLease } from '../../shared/account/lease/lease.ts';
import type { LeasePolicy } from './policy.ts';
import { signLease } from './signing-key.ts';

/** The last lease of a desk's incarnation, as headquarters remembers it. */
export type IssuedLease = {
  readonly leaseId: string;
  readonly keyId: string;
  /** sha256 of policy and scopes: another one means that the limits were changed. */
  readonly policyHash: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
};

/** Whom a lease is for. */
export type Lessee = { readonly deskId: string; readonly incarnation: string; readonly scopes: readonly string[] };

/** What headquarters looks at before it gives out another lease. */
export type LeaseFacts = {
  readonly last: IssuedLease | undefined;
  /** The lease the desk says it holds. */
  readonly holds: string | null;
  /** Something was settled under the last one: the desk starts anew. */
  readonly isUsed: boolean;
  readonly keyId: string;
  readonly policy: LeasePolicy;
  readonly now: string;
};

const hashOf = (policy: LeasePolicy, scopes: readonly string[]): string =>
  createHash('sha256').update(canonicalise({ policy, scopes })).digest('hex');

const isHalfOver = ({ issuedAt, expiresAt }: IssuedLease, now: string): boolean =>
  2 * Date.parse(now) >= Date.parse(issuedAt) + Date.parse(expiresAt);

/** True while the lease the desk holds is as good as a new one. */
const isAsGoodAsNew = ({ last, holds, isUsed, keyId, policy, now }: LeaseFacts, lessee: Lessee): boolean =>
  last !== undefined &&
  last.leaseId === holds &&
  !isUsed &&
  last.keyId === keyId &&
  last.policyHash === hashOf(policy, lessee.scopes) &&
  !isHalfOver(last, now);

/** A new lease for a desk, with what to remember of it; null while the one it holds will do. */
export const newLease = (
  masterKey: Uint8Array,
  lessee: Lessee,
  facts: LeaseFacts,
): { readonly lease: SignedLease; readonly issued: IssuedLease } | null => {
  if (isAsGoodAsNew(facts, lessee)) return null;
  const { hours, acts, member, desk } = facts.policy;
  const terms: LeaseTerms = {
    v: 1,
    leaseId: randomUUID(),
    deskId: lessee.deskId,
    incarnation: lessee.incarnation,
    scopes: [...lessee.scopes],
    issuedAt: facts.now,
    expiresAt: Temporal.Instant.from(facts.now).add({ hours }).toString({ smallestUnit: 'millisecond' }),
    acts,
    member,
    desk,
  };
  const { leaseId, issuedAt, expiresAt } = terms;
  return {
    lease: signLease(masterKey, facts.keyId, canonicalise(terms)),
    issued: { leaseId, keyId: facts.keyId, policyHash: hashOf(facts.policy, lessee.scopes), issuedAt, expiresAt },
  };
};
