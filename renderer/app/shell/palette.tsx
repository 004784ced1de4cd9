import { type KeyboardEvent, useId, useState } from 'react';
import { useText } from '../../i18n/translate.ts';
import { useShortcutRegistry } from '../../keyboard/use-shortcuts.tsx';
import { classNames } from '../../ui/class-names.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Keycap } from '../../ui/keycap.tsx';
import { rovingIndex } from '../../ui/roving.ts';
import { useWorkspace } from '../workspace-state.tsx';
import { useChooseMember } from './choose-member.ts';
import { MemberHitRow } from './member-hit.tsx';
import { useMemberSearch } from './member-search.ts';
import { matchingCommands, type PaletteEntry, paletteGroups } from './palette-entries.ts';

/** The command palette: commands that can be given now and members found, the best match first. */
export const Palette = ({ onClose }: { onClose: () => void }) => {
  const text = useText();
  const registry = useShortcutRegistry();
  const chooseMember = useChooseMember();
  const { openRulebook, setRulebook } = useWorkspace();
  const [typed, setTyped] = useState('');
  const [active, setActive] = useState(0);
  const listId = useId();
  const search = useMemberSearch(typed);
  const hits = 'hits' in search ? search.hits : [];
  const groups = paletteGroups(matchingCommands(registry.listed(), typed), hits);
  const entries = groups.flatMap((group) => group.entries);
  const at = Math.min(active, Math.max(0, entries.length - 1));
  const choose = (entry: PaletteEntry | undefined) => {
    if (!entry || (entry.kind === 'command' && entry.shortcut.off)) return;
    onClose();
    // After the dialog has given the focus back, so that the command can move it.
    requestAnimationFrame(() => (entry.kind === 'command' ? entry.shortcut.run() : chooseMember(entry.hit.code)));
  };
  const searchRulebook = () => {
    onClose();
    setRulebook((before) => ({ ...before, typed }));
    openRulebook(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') {
      event.preventDefault();
      // A member search still under way may find somebody: only a settled nothing means the rulebook.
      if (entries.length > 0) choose(entries[at]);
      else if (search.state !== 'searching' && typed.trim() !== '') searchRulebook();
      return;
    }
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    const next = rovingIndex(event.key, at, entries.length);
    if (next === null) return;
    event.preventDefault();
    setActive(next);
  };
  return (
    <Dialog label={text('palette.title')} kind="palette" onClose={onClose}>
      <div className="palette-query">
        <Icon name="search" />
        <input
          role="combobox"
          aria-label={text('palette.input')}
          aria-expanded="true"
          aria-controls={listId}
          aria-activedescendant={entries.length > 0 ? `${listId}-${at}` : undefined}
          placeholder={text('palette.placeholder')}
          autoComplete="off"
          spellCheck={false}
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setActive(0);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      <div className="palette-list" role="listbox" id={listId} aria-label={text('palette.results')}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a group of options inside a listbox.
          <div key={group.id} role="group" aria-label={text(`palette.${group.id}`)}>
            <div className="palette-group" aria-hidden="true">
              {text(`palette.${group.id}`)}
            </div>
            {group.entries.map((entry) => {
              const index = entries.indexOf(entry);
              return (
                // biome-ignore lint/a11y/useFocusableInteractive: the input keeps the focus and points here.
                // biome-ignore lint/a11y/useKeyWithClickEvents: the input handles the keys.
                <div
                  key={entry.id}
                  id={`${listId}-${index}`}
                  role="option"
                  aria-selected={index === at}
                  aria-disabled={entry.kind === 'command' && entry.shortcut.off ? true : undefined}
                  className={classNames('option', index === at && 'active')}
                  onPointerMove={() => setActive(index)}
                  onClick={() => choose(entry)}
                >
                  {entry.kind === 'command' ? (
                    <>
                      <span className="grow">{entry.shortcut.label}</span>
                      <Keycap chord={entry.shortcut.chord} />
                    </>
                  ) : (
                    <MemberHitRow hit={entry.hit} />
                  )}
                </div>
              );
            })}
          </div>
        ))}
        {entries.length === 0 && search.state !== 'searching' && (
          <p className="palette-nothing">{text('palette.nothing')}</p>
        )}
      </div>
    </Dialog>
  );
};
