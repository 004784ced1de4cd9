import type { ReactNode } from 'react';

type CheckboxProps = {
  /** The accessible name. */
  label: string;
  /** What is shown when it differs from the name. */
  shown?: ReactNode;
  checked: boolean;
  onChange: (checked: boolean) => void;
  unavailable?: string;
};

/** A checkbox with its words. */
export const Checkbox = ({ label, shown, checked, onChange, unavailable }: CheckboxProps) => (
  <label className="chk">
    <input
      type="checkbox"
      className="box"
      aria-label={label}
      checked={checked}
      aria-disabled={unavailable ? true : undefined}
      aria-description={unavailable}
      onChange={(event) => {
        if (!unavailable) onChange(event.target.checked);
      }}
    />
    <span>{shown ?? label}</span>
  </label>
);
