import { classNames, type Tone, toneClass } from './class-names.ts';

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0;

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
