import type { Outbox } from '../../../db/desk/outbox/outbox.ts';
import {
  clearSetting,
  readSetting,
  type SettingName,
  writeSetting,
} from '../../../db/desk/outbox/setting-repository.ts';
import type { LeaseTerms, SignedLease } from '../../../shared/account/lease/lease.ts';
import type { LeaseAnswer } from '../../../shared/contract/lease-api.ts';
import { type LeaseHolder, provenTerms, trustedKeys } from './prove-lease.ts';

/** A lease whose signature was proved. */
export type HeldLease = { readonly signed: SignedLease; readonly terms: LeaseTerms };

/** A row that somebody has written over is no lease, and no reason not to open the desk. */
const readOr = async <Name extends SettingName>(outbox: Outbox, name: Name) => {
  try {
    return await readSetting(outbox, name);
  } catch (error) {
    if (error instanceof SyntaxError || (error instanceof Error && error.name === 'ZodError')) return null;
    throw error;
  }
};

/** The lease in the store, proved anew; null when there is none, or none that headquarters signed for this desk. */
export const readHeldLease = async (outbox: Outbox, holder: LeaseHolder): Promise<HeldLease | null> => {
  const signed = await readOr(outbox, 'lease');
  const keys = await readOr(outbox, 'leaseKeys');
  if (signed === null || keys === null) return null;
  const terms = provenTerms(signed, keys, holder);
  return terms === null ? null : { signed, terms };
};

const isNewer = (terms: LeaseTerms, held: HeldLease | null): boolean =>
  held === null || Date.parse(terms.issuedAt) > Date.parse(held.terms.issuedAt);

/**
 * Takes what headquarters answered: keys that are endorsed, and a lease that is proved and newer than the one that is held. An old lease
 * sent again changes nothing. Answers the lease held now.
 */
export const takeLease = async (
  outbox: Outbox,
  holder: LeaseHolder,
  { lease, keys }: LeaseAnswer,
): Promise<HeldLease | null> => {
  const pinned = (await readOr(outbox, 'leaseKeys')) ?? [];
  const trusted = trustedKeys(pinned, keys);
  if (trusted.length !== pinned.length) await writeSetting(outbox, 'leaseKeys', [...trusted]);
  const held = await readHeldLease(outbox, holder);
  if (lease === null) return held;
  const terms = provenTerms(lease, trusted, holder);
  if (terms === null || !isNewer(terms, held)) return held;
  await writeSetting(outbox, 'lease', lease);
  return { signed: lease, terms };
};

/** A desk that is enrolled anew begins with the keys and the lease of that enrolment. */
export const forgetLease = async (outbox: Outbox): Promise<void> => {
  await clearSetting(outbox, 'lease');
  await clearSetting(outbox, 'leaseKeys');
};
