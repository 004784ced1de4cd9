import { type KeyboardEvent, type ReactNode, type Ref, useId } from 'react';
import { classNames } from './class-names.ts';
import { Icon } from './icon.tsx';

export type TextFieldProps = {
  label: string;
  /** What is shown as the label when it differs from the accessible name. */
  shownLabel?: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  onKeyDown?: (event: KeyboardEvent<HTMLElement>) => void;
  type?: 'text' | 'password' | 'date' | 'email' | 'tel';
  size?: 'm' | 'l';
  /** An example, never the label. */
  placeholder?: string;
  autoComplete?: string;
  maxLength?: number;
  max?: string;
  min?: string;
  /** Words at the right of the label: a hint that is short-lived, such as Caps Lock. */
  aside?: ReactNode;
  /** A control inside the field at its end. */
  end?: ReactNode;
  error?: string | null;
  hint?: string;
  /** Label beside the field instead of above. */
  inline?: boolean;
  busy?: boolean;
  autoFocus?: boolean;
  className?: string;
  ref?: Ref<HTMLInputElement>;
};

/** One line of text with its label, hint and error. */
export const TextField = (props: TextFieldProps) => {
  const id = useId();
  const messageId = useId();
  const message = props.error ?? props.hint;
  return (
    <div className={classNames('fld', props.inline && 'inline', props.className)}>
      <span className="row">
        <label htmlFor={id}>{props.shownLabel ?? props.label}</label>
        {props.aside && <span className="aside">{props.aside}</span>}
      </span>
      <span className="field-box">
        <input
          ref={props.ref}
          id={id}
          className={classNames('inp', props.size === 'l' && 'lg', Boolean(props.end) && 'has-end')}
          type={props.type ?? 'text'}
          aria-label={props.label}
          aria-invalid={props.error ? true : undefined}
          aria-describedby={message ? messageId : undefined}
          aria-busy={props.busy || undefined}
          value={props.value}
          placeholder={props.placeholder}
          autoComplete={props.autoComplete ?? 'off'}
          maxLength={props.maxLength}
          min={props.min}
          max={props.max}
          spellCheck={false}
          // biome-ignore lint/a11y/noAutofocus: a screen gives the focus to its first empty input (UI.md §3).
          autoFocus={props.autoFocus}
          onChange={(event) => props.onChange(event.target.value)}
          onBlur={props.onBlur}
          onKeyDown={props.onKeyDown}
        />
        {props.busy ? <span className="spinner field-end" aria-hidden="true" /> : props.end}
      </span>
      {message && (
        <span id={messageId} className={props.error ? 'field-error' : 'field-hint'}>
          {props.error && <Icon name="warning" size="s" />}
          {message}
        </span>
      )}
    </div>
  );
};
