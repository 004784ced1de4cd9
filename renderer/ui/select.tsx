import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';
import { rovingIndex } from './roving.ts';

export type SelectOption<Id extends string> = { id: Id; label: string; lang?: string; detail?: string };

type SelectProps<Id extends string> = {
  label: string;
  /** Shown above the control; leave out when the label stands elsewhere. */
  shownLabel?: string;
  options: readonly SelectOption<Id>[];
  value: Id | null;
  onChange: (id: Id) => void;
  placeholder?: string;
  size?: 'm' | 'l';
  /** Text only, without a box (the caller's language in the call bar). */
  plain?: boolean;
  /** Drawn before the value. */
  before?: ReactNode;
  className?: string;
};

/** A list to choose one from: a `combobox` that opens a `listbox`. Enter, Space and arrows open it, Esc closes it. */
export const Select = <Id extends string>(props: SelectProps<Id>) => {
  const { options, value } = props;
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const root = useRef<HTMLDivElement>(null);
  const listId = useId();
  const chosen = options.find((option) => option.id === value);
  useEffect(() => {
    if (!open) return;
    const closeOutside = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('pointerdown', closeOutside);
    return () => document.removeEventListener('pointerdown', closeOutside);
  }, [open]);
  const show = () => {
    setActive(
      Math.max(
        0,
        options.findIndex((option) => option.id === value),
      ),
    );
    setOpen(true);
  };
  const choose = (option: SelectOption<Id> | undefined) => {
    setOpen(false);
    if (option && option.id !== value) props.onChange(option.id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const isOpener = ['Enter', ' ', 'ArrowDown', 'ArrowUp'].includes(event.key);
    if (!open) {
      if (isOpener) {
        event.preventDefault();
        show();
      }
      return;
    }
    if (event.key === 'Escape') {
      event.preventDefault();
      setOpen(false);
    } else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(options[active]);
    } else {
      const next = rovingIndex(event.key, active, options.length);
      if (next === null) return;
      event.preventDefault();
      setActive(next);
    }
  };
  return (
    <div className={classNames('fld', 'select', props.className)} ref={root}>
      {props.shownLabel && <span aria-hidden="true">{props.shownLabel}</span>}
      <button
        type="button"
        role="combobox"
        className={classNames(props.plain ? 'select-plain' : 'sel', props.size === 'l' && 'lg')}
        aria-label={props.label}
        aria-haspopup="listbox"
        aria-expanded={open}
        aria-controls={listId}
        aria-activedescendant={open ? `${listId}-${active}` : undefined}
        aria-description={chosen?.label}
        onClick={() => (open ? setOpen(false) : show())}
        onKeyDown={onKeyDown}
        onBlur={(event) => {
          if (!root.current?.contains(event.relatedTarget)) setOpen(false);
        }}
      >
        <span className="row g1 ell" lang={chosen?.lang}>
          {props.before}
          <span className={chosen ? 'ell value' : 'ell t3'}>{chosen?.label ?? props.placeholder}</span>
        </span>
        <Icon name="chevronDown" size="s" />
      </button>
      {open && (
        <div className="popover select-list" role="listbox" id={listId} aria-label={props.label}>
          {options.map((option, index) => (
            // biome-ignore lint/a11y/useFocusableInteractive: the combobox keeps the focus and points here (aria-activedescendant).
            // biome-ignore lint/a11y/useKeyWithClickEvents: the combobox handles the keys.
            <div
              key={option.id}
              id={`${listId}-${index}`}
              role="option"
              className={classNames('option', index === active && 'active')}
              aria-selected={option.id === value}
              lang={option.lang}
              onPointerMove={() => setActive(index)}
              onPointerDown={(event) => event.preventDefault()}
              onClick={() => choose(option)}
            >
              <span className="ell grow">{option.label}</span>
              {option.detail && <span className="t3 sm">{option.detail}</span>}
              {option.id === value && <Icon name="tick" size="s" />}
            </div>
          ))}
        </div>
      )}
    </div>
  );
};
