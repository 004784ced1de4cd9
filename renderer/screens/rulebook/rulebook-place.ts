import type { Language } from '../../../shared/account/account.ts';
import type { HitKind } from './search-index.ts';

/** One page of the rulebook: a clause by its label, or a rule, and there perhaps one answer. */
export type RulebookPage = { kind: 'clause'; label: string } | { kind: 'rule'; id: string; answer: string | null };

/** Where the agent is in the rulebook. Kept while other sections are on screen. */
export type RulebookPlace = {
  typed: string;
  kind: HitKind;
  /** Only this edition; null for all. */
  edition: string | null;
  /** The language sentences are read aloud in; null until the agent chooses, then the caller's counts. */
  language: Language | null;
  /** Pages visited, the oldest first, and which of them is open; −1 for none. */
  visits: readonly RulebookPage[];
  at: number;
  /** The open page is only looked at while moving through results: the next one takes its place. */
  isGlance: boolean;
  /** Where the focus goes, and how often it was sent somewhere. */
  focus: { on: 'search' | 'page'; turn: number };
};

/** The rulebook before anything is opened. */
export const firstPlace: RulebookPlace = {
  typed: '',
  kind: 'clauses',
  edition: null,
  language: null,
  visits: [],
  at: -1,
  isGlance: false,
  focus: { on: 'search', turn: 0 },
};

/** Pages kept for going back. */
const MOST_VISITS = 100;

export const samePage = (one: RulebookPage | null, other: RulebookPage): boolean =>
  JSON.stringify(one) === JSON.stringify(other);

/** The open page; null when none is. */
export const pageOf = ({ visits, at }: RulebookPlace): RulebookPage | null => visits[at] ?? null;

const sentTo = (place: RulebookPlace, on: 'search' | 'page'): RulebookPlace['focus'] => ({
  on,
  turn: place.focus.turn + 1,
});

const withPage = (place: RulebookPlace, page: RulebookPage): RulebookPlace => {
  if (samePage(pageOf(place), page)) return place;
  const before = place.visits.slice(0, place.isGlance ? place.at : place.at + 1);
  const visits = [...before, page].slice(-MOST_VISITS);
  return { ...place, visits, at: visits.length - 1 };
};

/** Opens a page and sends the focus there. What was ahead is forgotten, as in every browser. */
export const openPage = (place: RulebookPlace, page: RulebookPage): RulebookPlace => ({
  ...withPage(place, page),
  isGlance: false,
  focus: sentTo(place, 'page'),
});

/** Shows a page without leaving the results. */
export const glanceAt = (place: RulebookPlace, page: RulebookPage): RulebookPlace =>
  samePage(pageOf(place), page) ? place : { ...withPage(place, page), isGlance: true };

/** One page back (−1) or forward (1); the same place where there is none. */
export const turnPages = (place: RulebookPlace, by: -1 | 1): RulebookPlace => {
  const at = place.at + by;
  if (at < 0 || at >= place.visits.length) return place;
  return { ...place, at, isGlance: false, focus: sentTo(place, 'page') };
};

/** Sends the focus to the search. */
export const toSearch = (place: RulebookPlace): RulebookPlace => ({ ...place, focus: sentTo(place, 'search') });
