import { createContext, useContext } from 'react';
import type { Language } from '../../../shared/account/account.ts';
import type { RulebookLookup } from './rulebook-lookup.ts';
import type { RulebookPage } from './rulebook-place.ts';

/** What every page of the rulebook needs. */
export type RulebookReading = {
  lookup: RulebookLookup;
  /** The same rulebook with sentences in the language they are read aloud in; null until it is here. */
  spoken: RulebookLookup | null;
  spokenLanguage: Language;
  /** Typed words, to be marked. */
  words: readonly string[];
  open: (page: RulebookPage) => void;
};

export const RulebookReadingContext = createContext<RulebookReading | null>(null);

/** The rulebook being read. Throws outside the rulebook's screen. */
export const useReading = (): RulebookReading => {
  const reading = useContext(RulebookReadingContext);
  if (!reading) throw new Error('RulebookReadingContext is missing around a page of the rulebook');
  return reading;
};
