import { classNames, type Tone, toneClass } from './class-names.ts';

type MeterProps = {
  label: string;
  /** The words for the value, such as “2,140 of 5,000 miles”. */
  valueText: string;
  value: number;
  max: number;
  /** What this act would add, hatched. */
  added?: number;
  tone?: Tone;
};

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0;

/** A limit and how much of it is used: solid for used, hatched for this act. */
export const Meter = ({ label, valueText, value, max, added = 0, tone = 'plain' }: MeterProps) => (
  <div className="meter">
    <span>{label}</span>
    <span className="v">{valueText}</span>
    {/* biome-ignore lint/a11y/useSemanticElements: a native meter cannot show the hatched part of this act. */}
    <div
      className="bar"
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      aria-valuetext={valueText}
    >
      <i className={toneClass(tone)} style={{ width: `${share(value, max)}%` }} />
      {added > 0 && <i className="pend" style={{ width: `${share(added, max)}%` }} />}
    </div>
  </div>
);

type ProgressProps = { label: string; valueText: string; done: number; total: number; tone?: Tone };

/** Work that goes on, with its value in words. */
export const Progress = ({ label, valueText, done, total, tone = 'plain' }: ProgressProps) => (
  <div
    className="bar"
    role="progressbar"
    aria-label={label}
    aria-valuemin={0}
    aria-valuemax={total}
    aria-valuenow={done}
    aria-valuetext={valueText}
  >
    <i className={classNames(toneClass(tone))} style={{ width: `${share(done, total)}%` }} />
  </div>
);

type BalanceBarProps = { posted: number; pending: number };

/** The bar under a balance: posted solid, pending hatched. Decorative, the figures stand beside it. */
export const BalanceBar = ({ posted, pending }: BalanceBarProps) => {
  const whole = Math.max(posted, posted + pending, 1);
  return (
    <div className="bar" aria-hidden="true">
      <i style={{ width: `${share(pending < 0 ? posted + pending : posted, whole)}%` }} />
      {pending !== 0 && <i className="pend" style={{ width: `${share(Math.abs(pending), whole)}%` }} />}
    </div>
  );
};
