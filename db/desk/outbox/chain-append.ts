import { canonicalise } from '../../../shared/account/canonical.ts';
import type { Command } from '../../../shared/account/command.ts';
import {
  assertChained,
  type ChainEnd,
  type ChainHead,
  type ChainPlace,
  hashOfBody,
  placeAfter,
} from './command-chain.ts';

/** Makes the command for its place in the chain; others wait for their place meanwhile, so it must not touch the database or wait. */
export type CommandMaker = (place: ChainPlace) => Command;

export type CommandToAppend = { readonly incarnation: string; readonly make: CommandMaker };

/** A store's chain of commands: where it ends, as remembered and as stored, and who is told after a commit. */
export type Chain = {
  readonly end: ChainEnd;
  readHead(incarnation: string): Promise<ChainHead | null>;
  note(incarnation: string, dseq: number): void;
  /** The command as this release knows it. Throws for one it does not know. */
  read(made: Command): Command;
};

/** A command as it is stored: what it says as canonical JSON, and the hash of that. */
export type ChainedCommand = { readonly command: Command; readonly body: string; readonly hash: string };

/** Runs after everything that was to be appended before has been written or has failed: places in the chain are given one by one. */
const inTurn = <T>({ end }: Chain, work: () => Promise<T>): Promise<T> => {
  const turn = end.queue.then(work);
  end.queue = turn.then(
    () => undefined,
    () => undefined,
  );
  return turn;
};

const takePlace = async ({ end, readHead }: Chain, incarnation: string): Promise<ChainPlace> => {
  const { head } = end;
  end.head = null;
  return placeAfter(head?.incarnation === incarnation ? head : await readHead(incarnation));
};

/**
 * Appends a command to a chain by one commit of `write`: durable with whatever else that writes, or not at all (I1). Throws whatever
 * `make` and `write` throw, and keeps nothing then.
 */
export const appendToChain = (
  chain: Chain,
  { incarnation, make }: CommandToAppend,
  write: (chained: ChainedCommand) => Promise<unknown>,
): Promise<Command> =>
  inTurn(chain, async () => {
    const place = await takePlace(chain, incarnation);
    const command = chain.read(make(place));
    assertChained(command, place);
    if (command.incarnation !== incarnation) throw new Error('A command belongs to the incarnation of its desk.');
    const body = canonicalise(command);
    const hash = hashOfBody(body);
    await write({ command, body, hash });
    chain.end.head = { incarnation, dseq: command.dseq, hash };
    chain.note(incarnation, command.dseq);
    return command;
  });
