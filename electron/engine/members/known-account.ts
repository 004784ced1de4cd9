import type { Cursors } from '../../../db/desk/outbox/answer.ts';
import type { ReplicaAccount } from '../../../db/desk/replica/account-repository.ts';
import type { Command } from '../../../shared/account/command.ts';

/** What looking up an account asks of the store. */
export type AccountStore = {
  readCursors(): Promise<Cursors>;
  listOverlay(cursors: Cursors): Promise<readonly Command[]>;
  findAccount(code: string): Promise<ReplicaAccount | null>;
};

/** An account as headquarters last told it, and what this desk has recorded that it may not show yet. */
export type KnownAccount = { readonly found: ReplicaAccount; readonly pending: readonly Command[] };

/**
 * Looks up an account and what is pending at this desk. What is pending is read first: while it is, a page of the feed may come in, and
 * then both tell of the same command, which shows it once; the other way round neither would (I7).
 */
export const findKnownAccount = async (store: AccountStore, code: string): Promise<KnownAccount | null> => {
  const pending = await store.listOverlay(await store.readCursors());
  const found = await store.findAccount(code);
  return found === null ? null : { found, pending };
};
