import { useMemo } from 'react';
import { useWorkspace } from '../../app/workspace-state.tsx';
import { glanceAt, openPage, type RulebookPage, type RulebookPlace, turnPages } from './rulebook-place.ts';

/** Where the agent is in the rulebook, and the ways to go on. */
export const usePlace = () => {
  const { rulebook: place, setRulebook } = useWorkspace();
  const ways = useMemo(
    () => ({
      set: (part: Partial<RulebookPlace>) => setRulebook((before) => ({ ...before, ...part })),
      open: (page: RulebookPage) => setRulebook((before) => openPage(before, page)),
      glance: (page: RulebookPage) => setRulebook((before) => glanceAt(before, page)),
      back: () => setRulebook((before) => turnPages(before, -1)),
      forward: () => setRulebook((before) => turnPages(before, 1)),
    }),
    [setRulebook],
  );
  return { place, ...ways };
};
