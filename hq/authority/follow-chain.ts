import type { DeskChain, EarlierResult } from '../../db/hq/command-repository.ts';
import type { Understood } from './understood.ts';

/** Why a batch cannot go on: the chain of the desk and of headquarters do not agree (I3). */
export type ChainBreak = { readonly break: 'forked' } | { readonly break: 'gap'; readonly expected: number };

export const FORKED: ChainBreak = { break: 'forked' };

export interface ChainWalk {
  /** Commands to settle, in order. */
  readonly fresh: readonly Understood[];
  /** Ids to answer, in order: of fresh commands and of repeats. */
  readonly answered: readonly string[];
  /** The chain after the fresh ones. */
  readonly end: DeskChain;
  /** Where it stopped; null when all of the batch has its place. */
  readonly chainBreak: ChainBreak | null;
}

const breakAt = (chain: DeskChain, { pushed }: Understood): ChainBreak | null => {
  const { dseq, prevHash } = pushed;
  if (dseq > chain.nextDseq) return { break: 'gap', expected: chain.nextDseq };
  return dseq < chain.nextDseq || prevHash !== chain.lastHash ? FORKED : null;
};

/**
 * Finds the place of each command in the chain of its desk: the next one, or one that was settled before. Another hash in the same place, or
 * under the same id, is a fork.
 */
export const followChain = (
  chain: DeskChain,
  settled: ReadonlyMap<string, EarlierResult>,
  commands: readonly Understood[],
): ChainWalk => {
  const hashes = new Map([...settled].map(([commandId, { hash }]) => [commandId, hash]));
  const fresh: Understood[] = [];
  const answered: string[] = [];
  let end = chain;
  const endedBy = (chainBreak: ChainBreak | null): ChainWalk => ({ fresh, answered, end, chainBreak });
  for (const command of commands) {
    const { commandId, desk, dseq } = command.pushed;
    if (desk !== chain.deskId) return endedBy(FORKED);
    const earlier = hashes.get(commandId);
    if (earlier !== undefined && earlier !== command.hash) return endedBy(FORKED);
    if (earlier === undefined) {
      const chainBreak = breakAt(end, command);
      if (chainBreak !== null) return endedBy(chainBreak);
      hashes.set(commandId, command.hash);
      fresh.push(command);
      end = { ...chain, nextDseq: dseq + 1, lastHash: command.hash };
    }
    answered.push(commandId);
  }
  return endedBy(null);
};
