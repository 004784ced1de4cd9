import type { Machine } from '../desk/machine.ts';
import type { FeedHistory } from './feed-history.ts';
import { ensure } from './violation.ts';

/**
 * Judges a desk's replica after every commit of it: everything its cursors say it has seen is there (I4, I5), and nothing that its
 * credential does not let it read (I12).
 */
export const watchReplica = (machine: Machine, history: FeedHistory): void => {
  const { accounts, cursors } = machine.disk.replica;
  const mine = machine.disk.outbox.settings.enrolment?.scopes ?? [];
  for (const { code, scope, account } of accounts.values()) {
    ensure(
      mine.includes(account.branch) && scope === account.branch,
      'I12',
      () => `${machine.name} holds ${code} of ${account.branch} under ${scope}`,
    );
  }
  for (const [scope, { epoch, position }] of Object.entries(cursors)) {
    const state = history.stateAt(epoch, scope, position);
    ensure(state !== undefined, 'I4', () => `${machine.name} is at ${position} of ${scope}, where no feed reaches`);
    for (const [code, version] of state) {
      const held = accounts.get(code);
      const isThere = held !== undefined && held.version >= version;
      // An account that is to leave the scope may be gone early.
      ensure(
        isThere || history.leavesAfter(epoch, scope, position, code),
        'I5',
        () =>
          `${machine.name} at ${position} of ${scope} holds ${code} at ${held?.version ?? 'nothing'}, not ${version}`,
      );
    }
    for (const held of accounts.values()) {
      if (held.scope !== scope || state.has(held.code)) continue;
      ensure(
        history.comesAfter(epoch, scope, position, held.code),
        'I5',
        () => `${machine.name} at ${position} of ${scope} still holds ${held.code}`,
      );
    }
  }
};
