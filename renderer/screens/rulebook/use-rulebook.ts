import { useCallback, useEffect, useState } from 'react';
import type { Language } from '../../../shared/account/account.ts';
import { useDesk } from '../../app/desk-connection.tsx';
import { type RulebookLookup, rulebookLookup } from './rulebook-lookup.ts';
import { type RulebookIndex, rulebookIndex } from './search-index.ts';

/** Rulebooks that are here, by language. They do not change while the console runs. */
const here = new Map<Language, RulebookLookup>();
const indexes = new Map<RulebookLookup, RulebookIndex>();

/** The index of a rulebook, made once. */
export const indexOf = (lookup: RulebookLookup): RulebookIndex => {
  const known = indexes.get(lookup);
  if (known) return known;
  const index = rulebookIndex(lookup.book);
  indexes.set(lookup, index);
  return index;
};

export type RulebookAnswer = { lookup: RulebookLookup | null; isAway: boolean; retry: () => void };

/** The rulebook with its sentences in a language: nothing until it is here, `isAway` when the engine did not answer. */
export const useRulebook = (language: Language): RulebookAnswer => {
  const { rulebook } = useDesk();
  const [asked, setAsked] = useState(0);
  const [isAway, setAway] = useState(false);
  const [, setArrived] = useState<Language | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `asked` asks again.
  useEffect(() => {
    if (here.has(language)) return;
    let isShown = true;
    setAway(false);
    void rulebook(language).then((book) => {
      if (book && !here.has(language)) here.set(language, rulebookLookup(book));
      if (!isShown) return;
      setAway(book === null);
      setArrived(language);
    });
    return () => {
      isShown = false;
    };
  }, [language, rulebook, asked]);
  const retry = useCallback(() => setAsked((count) => count + 1), []);
  return { lookup: here.get(language) ?? null, isAway, retry };
};
