import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { rovingIndex } from './roving.ts';

export type MenuItem = {
  id: string;
  label: string;
  icon?: IconName;
  lang?: string;
  /** A choice that is on or off; leave out for a plain command. */
  checked?: boolean;
  /** A line above this item. */
  newGroup?: boolean;
  onChoose: () => void;
};

type MenuProps = {
  label: string;
  items: readonly MenuItem[];
  /** What the button shows. */
  children: ReactNode;
  buttonClassName?: string;
  /** Opens upwards (at the foot of the rail). */
  up?: boolean;
  /** The list's start edge is at the button's end edge. */
  alignEnd?: boolean;
  description?: string;
};

/** A menu button: Enter, Space or arrows open it, arrows move, Esc closes and gives the focus back. */
export const Menu = ({ label, items, children, buttonClassName, up, alignEnd, description }: MenuProps) => {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const itemsIn = () => [...(list.current?.querySelectorAll<HTMLElement>('[role^="menuitem"]') ?? [])];
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useEffect(() => {
    if (!open) return;
    const first = list.current?.querySelector<HTMLElement>('[aria-checked="true"], [role^="menuitem"]');
    first?.focus();
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);
  const onListKey = (event: KeyboardEvent) => {
    if (event.key === 'Escape' || event.key === 'Tab') {
      event.preventDefault();
      close();
      return;
    }
    const all = itemsIn();
    const at = all.findIndex((item) => item.contains(document.activeElement));
    const next = rovingIndex(event.key, at, all.length);
    if (next === null) return;
    event.preventDefault();
    all[next]?.focus();
  };
  return (
    <div className="menu" ref={root}>
      <button
        ref={button}
        type="button"
        className={buttonClassName ?? 'menu-button'}
        aria-label={label}
        aria-description={description}
        aria-haspopup="menu"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
          event.preventDefault();
          setOpen(true);
        }}
      >
        {children}
      </button>
      {open && (
        <div
          ref={list}
          className={classNames('popover menu-list', up && 'up', alignEnd && 'end')}
          role="menu"
          tabIndex={-1}
          aria-label={label}
          onKeyDown={onListKey}
        >
          {items.map((item) => (
            // biome-ignore lint/a11y/useAriaPropsSupportedByRole: aria-checked is given to menuitemradio only.
            <button
              key={item.id}
              type="button"
              className={classNames('option', item.newGroup && 'new-group')}
              role={item.checked === undefined ? 'menuitem' : 'menuitemradio'}
              aria-checked={item.checked}
              tabIndex={-1}
              lang={item.lang}
              onClick={() => {
                close();
                item.onChoose();
              }}
            >
              {item.icon && <Icon name={item.icon} />}
              <span className="grow">{item.label}</span>
              {item.checked && <Icon name="tick" size="s" />}
            </button>
          ))}
        </div>
      )}
    </div>
  );
};
