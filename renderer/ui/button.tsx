import { type ReactNode, type Ref, useId } from 'react';
import { ariaShortcut, type Chord } from '../keyboard/chord.ts';
import { useShortcuts } from '../keyboard/use-shortcuts.tsx';
import { classNames } from './class-names.ts';
import { Icon, type IconName } from './icon.tsx';
import { Keycap } from './keycap.tsx';

export type ButtonProps = {
  /** The accessible name, without key hints or counts. */
  label: string;
  onPress: () => void;
  kind?: 'primary' | 'secondary' | 'danger' | 'outlineDanger' | 'quiet';
  size?: 's' | 'm' | 'l';
  icon?: IconName;
  /** Shows only the icon; the label stays the accessible name and the tooltip. */
  iconOnly?: boolean;
  /** What is shown when it differs from the name (Hold for Hold call). */
  shown?: ReactNode;
  /** A small addition after the label, for example a count; not part of the name. */
  after?: ReactNode;
  /** The key that presses this button; shown as a hint unless `hint` is false. */
  shortcut?: Chord;
  hint?: boolean;
  busy?: boolean;
  /** Why the button cannot be pressed now; it stays in the tab order and says so. */
  unavailable?: string | null;
  /** Supporting words for assistive technology, such as a count. */
  description?: string;
  /** Plum: what is done now is queued. */
  offline?: boolean;
  pressed?: boolean;
  expanded?: boolean;
  hasPopup?: 'menu' | 'dialog' | 'listbox';
  submit?: boolean;
  className?: string;
  id?: string;
  ref?: Ref<HTMLButtonElement>;
};

const kindClasses = { primary: 'pri', secondary: '', danger: 'dan', outlineDanger: 'out-dan', quiet: 'gho' } as const;

/** A button of any kind. A press while busy or unavailable does nothing. */
export const Button = (props: ButtonProps) => {
  const { label, kind = 'secondary', size = 'm', busy = false, unavailable = null, shortcut, hint = true } = props;
  const descriptionId = useId();
  const description = [unavailable, props.description].filter(Boolean).join(' ');
  const press = () => {
    if (!busy && unavailable === null) props.onPress();
  };
  useShortcuts(shortcut ? [{ chord: shortcut, label, run: press, off: unavailable !== null }] : []);
  return (
    <>
      <button
        ref={props.ref}
        id={props.id}
        type={props.submit ? 'submit' : 'button'}
        className={classNames(
          'btn',
          kindClasses[kind],
          size === 's' && 'sm',
          size === 'l' && 'lg',
          props.iconOnly && 'ico',
          props.offline && 'plum',
          props.className,
        )}
        aria-label={label}
        aria-describedby={description ? descriptionId : undefined}
        aria-keyshortcuts={shortcut ? ariaShortcut(shortcut) : undefined}
        aria-disabled={unavailable === null ? undefined : true}
        aria-busy={busy || undefined}
        aria-pressed={props.pressed}
        aria-expanded={props.expanded}
        aria-haspopup={props.hasPopup}
        title={unavailable ?? (props.iconOnly ? label : undefined)}
        onClick={(event) => {
          if (props.submit && !busy && unavailable === null) return;
          event.preventDefault();
          press();
        }}
      >
        {busy ? <span className="spinner" aria-hidden="true" /> : props.icon && <Icon name={props.icon} />}
        {!props.iconOnly && <span className="tx">{props.shown ?? label}</span>}
        {props.after}
        {shortcut && hint && <Keycap chord={shortcut} />}
      </button>
      {description && (
        <span id={descriptionId} hidden>
          {description}
        </span>
      )}
    </>
  );
};
