import type { KeyboardEvent } from 'react';
import { useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useFormat } from '../../ui/use-format.ts';
import { ResultRows } from './results.tsx';
import type { Hit, HitKind } from './search-index.ts';
import { usePlace } from './use-place.ts';
import type { Results } from './use-results.ts';

const NothingFound = () => {
  const text = useText();
  const { place, set } = usePlace();
  return (
    <EmptyState
      sentence={text('rulebook.nothing', { typed: place.typed.trim() })}
      action={
        place.edition === null ? (
          <Button label={text('rulebook.clear')} onPress={() => set({ typed: '' })} />
        ) : (
          <Button label={text('rulebook.searchAll')} onPress={() => set({ edition: null })} />
        )
      }
    />
  );
};

type ResultListProps = {
  listId: string;
  results: Results;
  onOpen: (hit: Hit) => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** The results by kind, or all of the book when nothing is typed. */
export const ResultList = ({ listId, results, onOpen, onKeyDown }: ResultListProps) => {
  const text = useText();
  const format = useFormat();
  const { set } = usePlace();
  const { kind, counts, rows, words, openRow } = results;
  const tab = (id: HitKind, label: string) => ({
    id,
    label,
    description: format.number(counts[id]),
    after: <span className="t3">{format.number(counts[id])}</span>,
  });
  const tabs = [
    tab('clauses', text('rulebook.kind.clauses')),
    tab('checks', text('rulebook.kind.checks')),
    tab('scripts', text('rulebook.kind.scripts')),
  ];
  return (
    <div className="toc">
      <div className="toc-kinds">
        <Tabs
          look="views"
          label={text('rulebook.kinds')}
          value={kind}
          tabs={tabs}
          onChange={(id) => set({ kind: id })}
        />
      </div>
      <p className="vh" role="status">
        {text('rulebook.count', counts)}
      </p>
      {rows.length === 0 ? (
        <NothingFound />
      ) : (
        <div
          className="rule-hits"
          role="listbox"
          id={listId}
          aria-label={text('rulebook.results')}
          aria-activedescendant={openRow >= 0 ? `${listId}-${openRow}` : undefined}
          tabIndex={0}
          onKeyDown={onKeyDown}
        >
          <ResultRows listId={listId} hits={rows} words={words} openKey={rows[openRow]?.key ?? null} onOpen={onOpen} />
          {rows.length < counts[kind] && (
            <p className="hits-more sm t3">
              {text('rulebook.more', { shown: format.number(rows.length), count: format.number(counts[kind]) })}
            </p>
          )}
        </div>
      )}
    </div>
  );
};
