import type { KeyboardEvent, RefObject } from 'react';
import type { Language } from '../../../shared/account/account.ts';
import { languageNames, languages, useText } from '../../i18n/translate.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { SegmentedControl } from '../../ui/segmented-control.tsx';
import { editionWord } from './words.ts';

const ALL = 'all';
const LONGEST_SEARCH = 120;

type SearchHeadProps = {
  box: RefObject<HTMLInputElement | null>;
  typed: string;
  onTyped: (typed: string) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  /** The list the box points into, and the option it points at. */
  listId: string;
  activeId: string | undefined;
  editions: readonly string[];
  inForce: string;
  edition: string | null;
  onEdition: (edition: string | null) => void;
  language: Language;
  onLanguage: (language: Language) => void;
};

/** The head of the rulebook: what to search, in which edition, and the language sentences are read in. */
export const SearchHead = (props: SearchHeadProps) => {
  const text = useText();
  const editions = props.editions.map((id) => ({
    id,
    label: editionWord(id, text),
    ...(id === props.inForce ? { note: text('rulebook.inForce') } : {}),
  }));
  return (
    <div className="pagehead" data-pane="call">
      <h1>{text('rulebook.page')}</h1>
      <label className="find">
        <Icon name="search" />
        <input
          ref={props.box}
          type="search"
          aria-label={text('rulebook.search')}
          aria-controls={props.listId}
          aria-activedescendant={props.activeId}
          aria-keyshortcuts="Control+F"
          placeholder={text('rulebook.searchExample')}
          autoComplete="off"
          spellCheck={false}
          maxLength={LONGEST_SEARCH}
          value={props.typed}
          onChange={(event) => props.onTyped(event.target.value)}
          onKeyDown={props.onKeyDown}
        />
        {props.typed === '' ? (
          <Keycap chord="Control+KeyF" />
        ) : (
          <Button
            kind="quiet"
            size="s"
            icon="cross"
            iconOnly
            label={text('rulebook.clear')}
            onPress={() => props.onTyped('')}
          />
        )}
      </label>
      <span className="grow" />
      <SegmentedControl
        label={text('rulebook.editions')}
        segments={[{ id: ALL, label: text('rulebook.allEditions') }, ...editions]}
        value={props.edition ?? ALL}
        onChange={(id) => props.onEdition(id === ALL ? null : id)}
      />
      <SegmentedControl
        label={text('rulebook.language')}
        segments={languages.map((id) => ({ id, label: languageNames[id], lang: id }))}
        value={props.language}
        onChange={props.onLanguage}
      />
    </div>
  );
};
