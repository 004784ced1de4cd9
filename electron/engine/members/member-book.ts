import { listOverlay } from '../../../db/desk/outbox/overlay.ts';
import { findAccount, listAccountsByKey, type ReplicaAccount } from '../../../db/desk/replica/account-repository.ts';
import { readCursors } from '../../../db/desk/replica/feed.ts';
import { project } from '../../../shared/account/project.ts';
import type { DeskStore } from '../session/desk-store.ts';
import type { KnownMember } from '../views/member-view.ts';
import { type AccountStore, findKnownAccount } from './known-account.ts';

const isShared = async ({ replica }: DeskStore, { account }: ReplicaAccount): Promise<boolean> => {
  if (account.email === null) return false;
  const others = await listAccountsByKey(replica, 'email', account.email.toLowerCase(), 3);
  // The account that this one continues carries the same address and is the same person.
  return others.some(
    ({ account: other }) =>
      other.code !== account.code && other.successor !== account.code && account.successor !== other.code,
  );
};

const accountStoreOf = ({ outbox, replica }: DeskStore): AccountStore => ({
  readCursors: () => readCursors(replica),
  listOverlay: (cursors) => listOverlay(outbox, cursors),
  findAccount: (code) => findAccount(replica, code),
});

/** A member as the agent sees it: what headquarters settled, what this desk recorded laid over it. Null when the code is unknown here. */
export const findKnownMember = async (store: DeskStore, code: string): Promise<KnownMember | null> => {
  const known = await findKnownAccount(accountStoreOf(store), code);
  if (known === null) return null;
  const { found, pending } = known;
  return { projected: project(found.account, pending), sharedEmail: await isShared(store, found) };
};

/** The PIN record leased to this desk for an account; null when there is none. */
export const sealedPinOf = async ({ replica }: DeskStore, code: string): Promise<string | null> =>
  (await findAccount(replica, code))?.pinLease ?? null;
