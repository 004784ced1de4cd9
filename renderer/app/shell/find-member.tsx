import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import type { MemberHit } from '../../../shared/contract/console-view.ts';
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
  onChoose: (hit: MemberHit) => void;
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
            onClick={() => onChoose(hit)}
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
  // Nothing is marked until an arrow is pressed; Enter then means the first result.
  const [active, setActive] = useState(-1);
  const [awaited, setAwaited] = useState(false);
  const input = useRef<HTMLInputElement>(null);
  const listId = useId();
  const search = useMemberSearch(typed);
  const hits = 'hits' in search ? search.hits : [];
  const isShown = open && search.state !== 'idle' && !(search.state === 'searching' && hits.length === 0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: new hits begin without a mark.
  useEffect(() => setActive(-1), [hits]);
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
  const chooseHit = (hit: MemberHit | undefined) => {
    if (!hit) return;
    setOpen(false);
    setTyped('');
    choose(hit.successor ?? hit.code);
  };
  // Enter pressed before the answer to the last letter came: the one member found is meant; of several none is taken.
  useEffect(() => {
    if (!awaited || search.state === 'searching') return;
    setAwaited(false);
    if (search.state === 'found' && search.hits.length === 1) chooseHit(search.hits[0]);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && (isShown || typed)) {
      event.preventDefault();
      setOpen(false);
      if (!isShown) setTyped('');
      return;
    }
    if (event.ctrlKey || event.altKey) return;
    if (event.key === 'Enter') {
      event.preventDefault();
      if (search.state === 'searching') setAwaited(true);
      else if (isShown) chooseHit(hits[Math.max(0, active)]);
      return;
    }
    if (!isShown || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    const from = event.key === 'ArrowUp' ? Math.max(0, active) : active;
    const next = rovingIndex(event.key, from, hits.length);
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
          aria-activedescendant={isShown && active >= 0 ? `${listId}-${active}` : undefined}
          aria-busy={search.state === 'searching' || undefined}
          placeholder={text('find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setAwaited(false);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKeyDown}
        />
        <Keycap chord="F2" />
      </div>
      {isShown && <Results listId={listId} search={search} active={active} onActive={setActive} onChoose={chooseHit} />}
    </search>
  );
};
