import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useText } from '../../i18n/translate.ts';
import { useShortcuts } from '../../keyboard/use-shortcuts.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { rovingIndex } from '../../ui/roving.ts';
import { useFormat } from '../../ui/use-format.ts';
import { useDesk } from '../desk-connection.tsx';
import { useChooseMember } from './choose-member.ts';
import { MemberHitRow } from './member-hit.tsx';
import { type MemberSearch, useMemberSearch } from './member-search.ts';

type ResultsProps = {
  listId: string;
  search: MemberSearch;
  active: number;
  onActive: (index: number) => void;
  onChoose: (code: string) => void;
};

const Results = ({ listId, search, active, onActive, onChoose }: ResultsProps) => {
  const text = useText();
  const format = useFormat();
  const { sync } = useDesk().view;
  const hits = 'hits' in search ? search.hits : [];
  const dataAge = sync.state === 'offline' && sync.lastSyncedAt ? format.time(sync.lastSyncedAt) : null;
  return (
    <div className="popover find-results">
      <div className="find-head" role="status">
        {search.state === 'noAnswer' && text('find.noAnswer')}
        {search.state === 'found' &&
          (hits.length === 0 ? text('find.none') : text('find.count', { count: hits.length }))}
        {dataAge && <span className="chip off">{text('find.dataAge', { time: dataAge })}</span>}
      </div>
      <div role="listbox" id={listId} aria-label={text('find.results')}>
        {hits.map((hit, index) => (
          // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus and points here.
          // biome-ignore lint/a11y/useKeyWithClickEvents: the search box handles the keys.
          <div
            key={hit.code}
            id={`${listId}-${index}`}
            role="option"
            aria-selected={index === active}
            className={classNames('option hit', index === active && 'active')}
            onPointerMove={() => onActive(index)}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => onChoose(hit.code)}
          >
            <MemberHitRow hit={hit} />
          </div>
        ))}
      </div>
    </div>
  );
};

/** The search box of the rail: code, name, e-mail, telephone or ticket; arrows and Enter choose a result. */
export const FindMember = () => {
  const text = useText();
  const choose = useChooseMember();
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const search = useMemberSearch(typed);
  const hits = 'hits' in search ? search.hits : [];
  const isShown = open && search.state !== 'idle' && !(search.state === 'searching' && hits.length === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new hits begin at the first.
  useEffect(() => setActive(0), [hits]);
  useShortcuts([
    {
      chord: 'F2',
      label: text('shortcut.find'),
      run: () => {
        input.current?.focus();
        input.current?.select();
      },
    },
  ]);
  const chooseCode = (code: string | undefined) => {
    if (!code) return;
    setOpen(false);
    setTyped('');
    choose(code);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (isShown || typed)) {
      event.preventDefault();
      setOpen(false);
      if (!isShown) setTyped('');
      return;
    }
    if (!isShown || event.ctrlKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      chooseCode(hits[active]?.code);
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const next = rovingIndex(event.key, active, hits.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  return (
    <search className="find-place">
      <div className={classNames('find', search.state === 'searching' && 'searching')}>
        <Icon name="search" />
        <input
          ref={input}
          type="search"
          aria-label={text('find.label')}
          aria-keyshortcuts="F2"
          aria-controls={isShown ? listId : undefined}
          aria-activedescendant={isShown && hits.length > 0 ? `${listId}-${active}` : undefined}
          aria-busy={search.state === 'searching' || undefined}
          placeholder={text('find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <Keycap chord="F2" />
      </div>
      {isShown && (
        <Results listId={listId} search={search} active={active} onActive={setActive} onChoose={chooseCode} />
      )}
    </search>
  );
};
