import { type KeyboardEvent, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { Language } from '../../../shared/account/account.ts';
import { useDesk } from '../../app/desk-connection.tsx';
import { useText } from '../../i18n/translate.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.tsx';
import { ClauseOpenerContext } from '../../ui/clause-opener.ts';
import { rovingIndex } from '../../ui/roving.ts';
import { OpenPageAside, OpenPageText } from './open-page.tsx';
import { ResultList } from './result-list.tsx';
import { pageOfHit } from './results.tsx';
import { RulebookReadingContext } from './rulebook-context.ts';
import type { RulebookLookup } from './rulebook-lookup.ts';
import { SearchHead } from './search-head.tsx';
import type { Hit } from './search-index.ts';
import { usePlace } from './use-place.ts';
import { useResults } from './use-results.ts';

type RulebookReaderProps = { lookup: RulebookLookup; spoken: RulebookLookup | null; spokenLanguage: Language };

/** Search, results and the open page. The arrows look through the results; Enter goes to the page. */
export const RulebookReader = ({ lookup, spoken, spokenLanguage }: RulebookReaderProps) => {
  const text = useText();
  const { edition } = useDesk().view;
  const { place, set, open, glance } = usePlace();
  const results = useResults(lookup, place, edition.id);
  const { rows, words, openRow } = results;
  const box = useRef<HTMLInputElement>(null);
  // After typing Enter means the first result, after an arrow the one looked at.
  const [isLooking, setLooking] = useState(false);
  const listId = useId();
  const toBox = () => {
    box.current?.focus();
    box.current?.select();
  };
  useShortcuts([{ chord: 'Control+KeyF', label: text('rulebook.search'), run: toBox }]);
  const { on, turn } = place.focus;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn sends the focus here once.
  useEffect(() => {
    if (on === 'search') toBox();
  }, [on, turn]);
  const openHit = useCallback((hit: Hit) => open(pageOfHit(hit)), [open]);
  const type = (typed: string) => {
    setLooking(false);
    set({ typed });
    box.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.nativeEvent.isComposing) return;
    if (event.key === 'Escape' && event.target === box.current && place.typed !== '') {
      event.preventDefault();
      type('');
    }
    const inBox = event.target === box.current;
    if (event.key === 'Enter' || (event.key === ' ' && !inBox)) {
      event.preventDefault();
      const row = rows[isLooking || !inBox ? Math.max(0, openRow) : 0];
      if (row) openHit(row);
      return;
    }
    const isOfList = inBox ? /^Arrow(Up|Down)$/.test(event.key) : /^(Arrow(Up|Down)|Home|End)$/.test(event.key);
    const from = event.key === 'ArrowUp' ? Math.max(0, openRow) : openRow;
    const next = isOfList ? rovingIndex(event.key, from, rows.length) : null;
    const row = next === null ? undefined : rows[next];
    if (!row) return;
    event.preventDefault();
    setLooking(true);
    glance(pageOfHit(row));
  };
  const reading = useMemo(
    () => ({ lookup, spoken, spokenLanguage, words, open }),
    [lookup, spoken, spokenLanguage, words, open],
  );
  const openClause = useCallback((label: string) => open({ kind: 'clause', label }), [open]);
  return (
    <RulebookReadingContext.Provider value={reading}>
      <ClauseOpenerContext.Provider value={openClause}>
        <SearchHead
          box={box}
          typed={place.typed}
          onTyped={type}
          onKeyDown={onKeyDown}
          listId={listId}
          activeId={openRow >= 0 ? `${listId}-${openRow}` : undefined}
          editions={lookup.book.editions.map(({ id }) => id)}
          inForce={edition.id}
          edition={place.edition}
          onEdition={(id) => set({ edition: id })}
          language={spokenLanguage}
          onLanguage={(language) => set({ language })}
        />
        <section className="workarea" aria-label={text('rulebook.rules')} data-pane="work">
          <ResultList listId={listId} results={results} onOpen={openHit} onKeyDown={onKeyDown} />
          <OpenPageText inForce={edition.id} />
        </section>
        <OpenPageAside inForce={edition.id} />
      </ClauseOpenerContext.Provider>
    </RulebookReadingContext.Provider>
  );
};
