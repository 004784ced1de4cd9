import { type ReactNode, useId } from 'react';
import { classNames } from './class-names.ts';

type TextAreaProps = {
  label: string;
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  aside?: ReactNode;
  placeholder?: string;
  maxLength?: number;
  className?: string;
};

/** Several lines of text, such as call notes. */
export const TextArea = (props: TextAreaProps) => {
  const id = useId();
  return (
    <div className={classNames('fld', 'area', props.className)}>
      <span className="row">
        <label htmlFor={id}>{props.label}</label>
        {props.aside && <span className="t3">{props.aside}</span>}
      </span>
      <textarea
        id={id}
        className="inp"
        aria-label={props.label}
        value={props.value}
        placeholder={props.placeholder}
        maxLength={props.maxLength}
        onChange={(event) => props.onChange(event.target.value)}
        onBlur={props.onBlur}
      />
    </div>
  );
};
