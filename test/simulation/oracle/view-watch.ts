import type { KnownAccount } from '../../../electron/engine/members/known-account.ts';
import type { Command } from '../../../shared/account/command.ts';
import type { Machine } from '../desk/machine.ts';
import type { EffectBook } from './effects.ts';
import { ensure } from './violation.ts';

const accountOf = (command: Command): string | null => ('account' in command.payload ? command.payload.account : null);

/** The epoch of the replica that the account was read from. */
const epochReadIn = (found: object): string | null =>
  'readIn' in found && typeof found.readIn === 'string' ? found.readIn : null;

/** Commands that change what an agent sees of an account. */
const changesAccount = ({ type }: Command): boolean => type === 'card.block' || type === 'card.report';

/**
 * Judges what an agent is shown of an account (I7): whatever this desk has recorded about it is either shown as pending, or in the account
 * as headquarters settled it, or known to have had no effect.
 */
export const watchView = (machine: Machine, { found, pending }: KnownAccount, effects: EffectBook): void => {
  const { code } = found.account;
  const readIn = epochReadIn(found);
  const shown = new Set(pending.map(({ commandId }) => commandId));
  // The agent records nothing while looking: all of these were there before.
  for (const { command, result } of machine.disk.outbox.commands) {
    if (accountOf(command) !== code || !changesAccount(command) || shown.has(command.commandId)) continue;
    if (result !== null && Object.keys(result.positions).length === 0) continue;
    const version = readIn === null ? undefined : effects.of(readIn, command.commandId)?.get(code);
    ensure(
      version !== undefined && found.version >= version,
      'I7',
      () =>
        `${machine.name} shows ${code} at ${found.version} without command ${command.dseq}, which ${version === undefined ? 'headquarters has not settled' : `is in version ${version}`}`,
    );
  }
};
