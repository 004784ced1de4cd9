import { useRef } from 'react';
import type { CommandView } from '../../../shared/contract/console-view.ts';
import { useText } from '../../i18n/translate.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.tsx';
import { CountPill } from '../../ui/chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { commandsOf, type OutboxFilter } from './command-words.ts';

const useViewTabs = (commands: readonly CommandView[]) => {
  const text = useText();
  const counted = (filter: OutboxFilter, label: string, critical = false) => {
    const count = commandsOf(commands, filter).length;
    return {
      id: filter,
      label,
      description: String(count),
      after: count > 0 && <CountPill count={count} tone={critical ? 'critical' : 'plain'} />,
    };
  };
  return [
    counted('all', text('syncScreen.viewAll')),
    counted('attention', text('syncScreen.viewAttention'), true),
    counted('toSend', text('syncScreen.viewToSend')),
    { id: 'accepted' as const, label: text('syncScreen.viewAccepted') },
  ];
};

type OutboxFiltersProps = {
  commands: readonly CommandView[];
  filter: OutboxFilter;
  onFilter: (filter: OutboxFilter) => void;
  typed: string;
  onType: (typed: string) => void;
};

/** The views of the outbox, and a search in the one that is shown. */
export const OutboxFilters = ({ commands, filter, onFilter, typed, onType }: OutboxFiltersProps) => {
  const text = useText();
  const box = useRef<HTMLInputElement>(null);
  useShortcuts([{ chord: 'Control+KeyF', label: text('case.search'), run: () => box.current?.focus() }]);
  return (
    <div className="filters">
      <b>{text('syncScreen.outbox')}</b>
      <Tabs
        look="views"
        label={text('syncScreen.views')}
        value={filter}
        onChange={onFilter}
        tabs={useViewTabs(commands)}
      />
      <span className="grow" />
      <label className="find outbox-search">
        <Icon name="search" size="s" />
        <input
          ref={box}
          type="search"
          aria-label={text('case.search')}
          placeholder={text('case.searchExample')}
          autoComplete="off"
          spellCheck={false}
          value={typed}
          onChange={(event) => onType(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || typed === '') return;
            event.stopPropagation();
            onType('');
          }}
        />
      </label>
    </div>
  );
};
