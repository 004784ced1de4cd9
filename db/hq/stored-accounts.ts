import type { Knex } from 'knex';
import type { MemberAccount } from '../../shared/account/account.ts';
import { readMemberAccounts } from './account-reader.ts';
import { lockAccounts, readAccountStatuses } from './account-repository.ts';
import type { PinRecord } from './event-writer.ts';
import { readPinRecords } from './pin-repository.ts';
import type { Seals } from './seals.ts';

/** An account with what settling needs of it. */
export interface StoredAccount {
  readonly code: string;
  readonly kind: 'member' | 'company';
  /** The scope it is fed to. */
  readonly branch: string;
  readonly version: number;
  readonly status: string | undefined;
  readonly pin: PinRecord | undefined;
  /** The document at that version; undefined for companies. It is opened only when somebody asks. */
  readonly document: () => MemberAccount | undefined;
}

/** Locks accounts in code order; then reads them as they are under the lock. Codes nobody has are left out. */
export const lockStoredAccounts = async (
  tx: Knex,
  seals: Seals,
  codes: readonly string[],
): Promise<ReadonlyMap<string, StoredAccount>> => {
  if (codes.length === 0) return new Map();
  const heads = await lockAccounts(tx, codes);
  const statuses = await readAccountStatuses(tx, codes);
  const pins = await readPinRecords(tx, codes);
  const documents = await readMemberAccounts(tx, seals, codes);
  return new Map(
    [...heads].map(([code, head]) => [
      code,
      { ...head, status: statuses.get(code), pin: pins.get(code), document: () => documents.get(code) },
    ]),
  );
};
