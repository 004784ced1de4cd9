import { type FormEvent, type Ref, useId, useImperativeHandle, useRef, useState } from 'react';
import { classNames } from './class-names.ts';

const cells = [0, 1, 2, 3] as const;

/** Digits of what was typed or pasted, four at most. */
export const pinDigits = (typed: string): string => typed.replace(/\D/g, '').slice(0, 4);

export type PinFieldHandle = { submit: () => void; focus: () => void };

type PinFieldProps = {
  label: string;
  /** Gets the four digits once. The field is empty before this is called, so the PIN is nowhere in the page. */
  onSubmit: (pin: string) => void;
  /** Told when the field becomes complete or incomplete; never told the digits. */
  onComplete?: (complete: boolean) => void;
  busy?: boolean;
  help?: string;
  error?: string | null;
  autoFocus?: boolean;
  ref?: Ref<PinFieldHandle>;
};

/**
 * One password input drawn as four cells. The digits live in the input alone: React knows how many there are, not what
 * they are; they are taken out and cleared on submit.
 */
export const PinField = (props: PinFieldProps) => {
  const input = useRef<HTMLInputElement>(null);
  const helpId = useId();
  const [length, setLength] = useState(0);
  const [focused, setFocused] = useState(false);
  const show = (digits: number) => {
    setLength(digits);
    props.onComplete?.(digits === 4);
  };
  const submit = () => {
    const field = input.current;
    if (!field || props.busy || field.value.length !== 4) {
      field?.focus();
      return;
    }
    const pin = field.value;
    field.value = '';
    show(0);
    props.onSubmit(pin);
  };
  useImperativeHandle(props.ref, () => ({ submit, focus: () => input.current?.focus() }));
  const keepDigits = (event: FormEvent<HTMLInputElement>) => {
    const field = event.currentTarget;
    field.value = pinDigits(field.value);
    show(field.value.length);
  };
  return (
    <div className={classNames('pin-block', props.busy && 'checking')}>
      <div className="pin">
        <div className="cells" aria-hidden="true">
          {cells.map((cell) => (
            <i
              key={cell}
              className={classNames(
                cell < length && 'f',
                focused && !props.busy && cell === Math.min(length, 3) && 'c',
              )}
            />
          ))}
        </div>
        <input
          ref={input}
          type="password"
          inputMode="numeric"
          maxLength={4}
          autoComplete="off"
          data-1p-ignore
          aria-label={props.label}
          aria-describedby={helpId}
          aria-invalid={props.error ? true : undefined}
          aria-busy={props.busy || undefined}
          readOnly={props.busy}
          // biome-ignore lint/a11y/noAutofocus: a screen gives the focus to its first empty input (UI.md §3).
          autoFocus={props.autoFocus}
          onInput={keepDigits}
          onFocus={() => setFocused(true)}
          onBlur={() => setFocused(false)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
            event.preventDefault();
            submit();
          }}
          onCopy={(event) => event.preventDefault()}
        />
      </div>
      <p id={helpId} className={props.error ? 'field-error' : 'sm t2'}>
        {props.error ?? props.help}
      </p>
    </div>
  );
};
