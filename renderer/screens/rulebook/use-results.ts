import { useMemo } from 'react';
import { pageOfHit } from './results.tsx';
import type { RulebookLookup } from './rulebook-lookup.ts';
import { pageOf, type RulebookPlace, samePage } from './rulebook-place.ts';
import { type Hit, type HitKind, searchRulebook } from './search-index.ts';
import { typedWords } from './search-words.ts';
import { indexOf } from './use-rulebook.ts';

/** Rows drawn for a search; more words find less. The whole book is drawn when nothing is typed. */
const MOST_ROWS = 100;
const kinds: readonly HitKind[] = ['clauses', 'checks', 'scripts'];

export type Results = {
  /** The kind shown: the chosen one, or the first that has something. */
  kind: HitKind;
  counts: Readonly<Record<HitKind, number>>;
  rows: readonly Hit[];
  words: readonly string[];
  /** The row whose page is open; −1 for none. */
  openRow: number;
};

/** What the search finds now. It takes a millisecond or two, so the rows never lag behind what Enter and the arrows mean. */
export const useResults = (lookup: RulebookLookup, place: RulebookPlace, inForce: string): Results => {
  const { typed, edition } = place;
  const hits = useMemo(
    () => searchRulebook(indexOf(lookup), { typed, edition, inForce }),
    [lookup, typed, edition, inForce],
  );
  const kind = hits[place.kind].length > 0 ? place.kind : (kinds.find((one) => hits[one].length > 0) ?? place.kind);
  const rows = useMemo<readonly Hit[]>(
    () => (typed.trim() === '' ? hits[kind] : hits[kind].slice(0, MOST_ROWS)),
    [hits, kind, typed],
  );
  const words = useMemo(() => typedWords(typed), [typed]);
  const page = pageOf(place);
  const openRow = rows.findIndex((hit) => samePage(page, pageOfHit(hit)));
  const counts = { clauses: hits.clauses.length, checks: hits.checks.length, scripts: hits.scripts.length };
  return { kind, counts, rows, words, openRow };
};
