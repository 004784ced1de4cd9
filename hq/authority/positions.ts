import type { FeedEntry } from '../../db/hq/feed-repository.ts';

export type Positions = Readonly<Record<string, number>>;

/**
 * Up to where the effects of each of several commands reach in each scope (I7), once all their entries are in the feeds in this order.
 * @param heads the heads after that
 */
export const positionsOf = (entriesOf: readonly (readonly FeedEntry[])[], heads: Positions): readonly Positions[] => {
  const reached = new Map<string, number>(Object.entries(heads));
  for (const { scope } of entriesOf.flat()) reached.set(scope, (reached.get(scope) ?? 0) - 1);
  return entriesOf.map((entries) => {
    const positions: Record<string, number> = {};
    for (const { scope } of entries) {
      const position = (reached.get(scope) ?? 0) + 1;
      reached.set(scope, position);
      positions[scope] = position;
    }
    return positions;
  });
};
