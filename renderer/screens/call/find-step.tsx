import { type KeyboardEvent, useRef } from 'react';
import type { MemberHit } from '../../../shared/contract/console-view.ts';
import { type MemberSearch, useMemberSearch } from '../../app/shell/member-search.ts';
import { useText } from '../../i18n/translate.ts';
import { Block } from '../../ui/block.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Note } from '../../ui/note.tsx';
import { useCall } from './call-context.tsx';
import { CallNotes } from './call-notes.tsx';
import { useDraft } from './draft.ts';
import { MemberHits } from './member-hits.tsx';
import { Script } from './script.tsx';
import { StepActions } from './step-actions.tsx';

type SearchFieldProps = {
  query: string;
  isBusy: boolean;
  onQuery: (query: string) => void;
  onKeyDown: (event: KeyboardEvent<HTMLInputElement>) => void;
  field: React.RefObject<HTMLInputElement | null>;
};

const SearchField = ({ query, isBusy, onQuery, onKeyDown, field }: SearchFieldProps) => {
  const text = useText();
  return (
    <div className="member-search">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        className="inp"
        aria-label={text('call.find.search')}
        aria-describedby="member-search-help"
        aria-busy={isBusy || undefined}
        placeholder={text('call.find.placeholder')}
        autoComplete="off"
        spellCheck={false}
        maxLength={100}
        value={query}
        onChange={(event) => onQuery(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <p id="member-search-help" className="sm t2">
        {text('call.find.help')}
      </p>
    </div>
  );
};

/** What the search has to say when it is not simply a list. */
const SearchNote = ({ search, query }: { search: MemberSearch; query: string }) => {
  const text = useText();
  if (search.state === 'noAnswer') return <Note tone="caution">{text('call.find.failed')}</Note>;
  if (search.state === 'idle' && query.trim() !== '') return <p className="sm t3">{text('call.find.tooShort')}</p>;
  if (search.state !== 'found') return null;
  if (search.hits.length === 0) {
    return (
      <Note tone="caution" title={text('call.find.none')}>
        {text('call.find.noneNext')}
      </Note>
    );
  }
  return search.hits.length > 1 ? <Note tone="info">{text('call.find.ambiguous')}</Note> : null;
};

/** Find the member: the profiles of the number as a hint, and a search. Nothing here identifies anybody. */
export const FindStep = () => {
  const text = useText();
  const { call, send } = useCall();
  const [query, setQuery] = useDraft(call.callId, 'find', '');
  const [chosen, setChosen] = useDraft(call.callId, 'find-chosen', '');
  const search = useMemberSearch(query);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const isByNumber = search.state === 'idle' || search.state === 'noAnswer';
  const hits = isByNumber ? call.candidates : search.hits;
  const hit = hits.find(({ code }) => code === chosen) ?? (hits.length === 1 ? hits[0] : undefined);
  const take = (member: MemberHit) => void send({ type: 'CHOOSE_MEMBER', code: member.successor ?? member.code });
  const focusList = () => list.current?.querySelector<HTMLElement>('[role="radio"][tabindex="0"]')?.focus();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      focusList();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (hit && search.state !== 'searching') take(hit);
      else focusList();
    }
  };
  const label = text(isByNumber ? 'call.find.byNumber' : 'call.find.results');
  return (
    <>
      <Script call={call} />
      <Block label={text('call.find.heading')} title={text('call.find.heading')} icon="search" className="find-member">
        <div className="pad find-pad">
          <SearchField
            query={query}
            isBusy={search.state === 'searching'}
            onQuery={setQuery}
            onKeyDown={onKeyDown}
            field={field}
          />
          <div aria-live="polite">
            <SearchNote search={search} query={query} />
          </div>
          {isByNumber && call.candidates.length === 0 && <p className="sm t2">{text('call.find.unknownHint')}</p>}
          {hits.length > 0 && (
            <div ref={list}>
              <div className="hrow hits-head">
                <h3>{label}</h3>
                <span>{isByNumber ? text('call.find.byNumberHint') : text('call.find.found', { n: hits.length })}</span>
              </div>
              <MemberHits
                label={label}
                hits={hits}
                chosen={hit?.code ?? null}
                onChoose={(member) => setChosen(member.code)}
                onTake={take}
              />
            </div>
          )}
        </div>
      </Block>
      <CallNotes hint={text('call.verify.notesHint')} />
      <StepActions
        secondary={[
          { label: text('call.find.noMember'), icon: 'barred', onPress: () => void send({ type: 'WRAP_UP' }) },
        ]}
        primary={{ label: text('call.find.choose'), onPress: () => hit && take(hit) }}
        obstacles={
          hit ? [] : [{ id: 'member', text: text('call.find.chooseFirst'), focus: () => field.current?.focus() }]
        }
      />
    </>
  );
};
