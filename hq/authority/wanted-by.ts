import type { Command, Verification } from '../../shared/account/command.ts';
import type { WantedByBatch } from './settlement-store.ts';

type Wanted = { readonly account?: string; readonly agent?: string; readonly attempt?: string | null };

const attemptClaimed = ({ level, attemptId }: Verification): string | null => (level === 'pin' ? attemptId : null);

const wantedByOne = (command: Command): Wanted => {
  switch (command.type) {
    case 'card.block':
    case 'card.report':
    case 'answer.record': {
      const { account, verification } = command.payload;
      return { account, agent: command.agent, attempt: attemptClaimed(verification) };
    }
    case 'pin.attempt':
      return { account: command.payload.account, attempt: command.payload.attemptId };
    case 'callback.request':
      return { account: command.payload.account, agent: command.agent };
    case 'call.wrap-up':
      return {};
    default:
      throw new Error(`Unknown command ${JSON.stringify(command satisfies never)}`);
  }
};

const each = (ids: readonly (string | null | undefined)[]): readonly string[] =>
  [...new Set(ids.filter((id) => typeof id === 'string'))].sort();

/** Everything these commands are settled with: accounts to be locked, agents and PIN attempts to be looked at. */
export const wantedBy = (commands: readonly Command[]): WantedByBatch => {
  const wanted = commands.map(wantedByOne);
  return {
    accounts: each(wanted.map(({ account }) => account)),
    agents: each(wanted.map(({ agent }) => agent)),
    attempts: each(wanted.map(({ attempt }) => attempt)),
  };
};
