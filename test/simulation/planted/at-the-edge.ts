import { hashOfBody } from '../../../db/desk/outbox/command-chain.ts';
import { canonicalise } from '../../../shared/account/canonical.ts';
import type { PushedCommand } from '../../../shared/account/command.ts';
import { withAll } from '../hq/content.ts';
import type { HqDatabase } from '../hq/database.ts';
import type { Plant } from './plant.ts';

type Pushed = { readonly incarnation: string; readonly commands: readonly PushedCommand[] };

const atPush = (name: string, says: string, before: (pushed: Pushed, database: HqDatabase) => void): Plant => ({
  name,
  says,
  into: (sound) => ({
    ...sound,
    received: (procedure, input, database) => {
      if (procedure === 'push') before(input as Pushed, database);
      return input;
    },
  }),
});

const hashOf = (command: PushedCommand): string => hashOfBody(canonicalise(command));

/** Puts the chain where a command says it belongs. */
const chainAt = ({ dseq, prevHash, incarnation }: PushedCommand, database: HqDatabase): void => {
  const { content } = database;
  const chain = content.chains.get(incarnation);
  if (chain === undefined) return;
  const moved = { ...chain, nextDseq: dseq, lastHash: prevHash };
  database.content = { ...content, chains: withAll(content.chains, [[incarnation, moved]]) };
};

const nextOf = ({ content }: HqDatabase, incarnation: string): number => content.chains.get(incarnation)?.nextDseq ?? 1;

const takeGaps = ({ commands, incarnation }: Pushed, database: HqDatabase): void => {
  const [first] = commands;
  if (first !== undefined && first.dseq > nextOf(database, incarnation)) chainAt(first, database);
};

const takeForks = ({ commands, incarnation }: Pushed, database: HqDatabase): void => {
  const { content } = database;
  const first = commands.find(({ commandId }) => !content.commands.has(commandId));
  if (first === undefined) return;
  const isForked =
    first.dseq < nextOf(database, incarnation) || first.prevHash !== content.chains.get(incarnation)?.lastHash;
  if (isForked && first.dseq <= nextOf(database, incarnation)) chainAt(first, database);
};

/** Only where the command is the same to the letter: the chain itself still holds. */
const forgetIds = ({ commands }: Pushed, database: HqDatabase): void => {
  const { content } = database;
  const repeated = commands.filter((command) => content.commands.get(command.commandId)?.hash === hashOf(command));
  const [first] = repeated;
  if (first === undefined) return;
  const ids = new Set(repeated.map(({ commandId }) => commandId));
  const kept = new Map([...content.commands].filter(([commandId]) => !ids.has(commandId)));
  database.content = {
    ...content,
    commands: kept,
    calls: content.calls.filter(({ commandId }) => !ids.has(commandId)),
  };
  chainAt(first, database);
};

/** Mistakes headquarters may make with what comes in and goes out. */
export const PLANTED_AT_THE_EDGE: readonly Plant[] = [
  atPush('gap-taken', 'Headquarters settles a command though the one before it never came.', takeGaps),
  atPush(
    'fork-taken',
    'Headquarters goes on with whatever chain comes first, though the desk’s is another.',
    takeForks,
  ),
  atPush('no-memory-of-ids', 'Headquarters settles a command again that it has settled before.', forgetIds),
  {
    name: 'cursor-after-rows',
    says: 'The head of the feed is read after the rows of a chunk.',
    into: (sound) => ({
      ...sound,
      answered: async (procedure, answer, input, feeds) => {
        if (procedure !== 'bootstrap') return answer;
        const [state] = await feeds.readScopes([(input as { scope: string }).scope]);
        return { ...(answer as object), cursor: state?.head ?? 0 };
      },
    }),
  },
  {
    name: 'watermark-of-now',
    says: 'Headquarters announces as backed up what it has merely settled.',
    into: (sound) => ({
      ...sound,
      feeds: (database, process) => {
        const feeds = sound.feeds(database, process);
        return {
          ...feeds,
          readChains: async (deskId) =>
            (await feeds.readChains(deskId)).map((chain) => ({ ...chain, backedUp: chain.next - 1 })),
        };
      },
    }),
  },
  {
    name: 'every-scope',
    says: 'Headquarters takes the scopes of a desk from what there is, not from its credential.',
    into: (sound) => ({ ...sound, scopesOf: (_own, all) => all }),
  },
];
