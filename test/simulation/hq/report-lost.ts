import type { LostStretch } from '../../../shared/contract/chain-state.ts';
import { type HqContent, withAll } from './content.ts';

/**
 * What `hq/history/lost-commands.ts` does with a stretch of a chain that is lost on both sides, on a database in memory: the chain goes on
 * behind it, once per restore, and only from where the restored backup ended. Undefined where that is not so.
 */
export const withoutLost = (
  content: HqContent,
  deskId: string,
  { incarnation, from, to, hash }: LostStretch,
): HqContent | undefined => {
  const chain = content.chains.get(incarnation);
  if (chain === undefined || chain.deskId !== deskId) return undefined;
  if (chain.nextDseq === to + 1 && chain.lastHash === hash) return content;
  if (chain.nextDseq !== from || content.restoredAt.get(incarnation) !== from) return undefined;
  const restoredAt = new Map(content.restoredAt);
  restoredAt.delete(incarnation);
  const behind = { ...chain, nextDseq: to + 1, lastHash: hash };
  return { ...content, restoredAt, chains: withAll(content.chains, [[incarnation, behind]]) };
};
