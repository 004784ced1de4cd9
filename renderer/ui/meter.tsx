import { classNames } from './class-names.ts';

const share = (part: number, whole: number): number =>
  whole > 0 ? Math.min(100, Math.max(0, (100 * part) / whole)) : 0;

type MeterProps = {
  /** The accessible name. */
  label: string;
  used: number;
  /** What the open command would add: the hatched part. */
  adding: number;
  limit: number;
  /** The figure in bold, and what follows it. */
  figure: string;
  of: string;
  /** The whole value in words. */
  valueText: string;
  /** One line below the bar. */
  note: string;
};

/** How much of a limit is used: solid what was, hatched what this command adds. */
export const Meter = ({ label, used, adding, limit, figure, of, valueText, note }: MeterProps) => {
  const isOver = used + adding > limit;
  const solid = share(used, limit);
  return (
    <div className="meter">
      <span aria-hidden="true">{label}</span>
      <span className="v" aria-hidden="true">
        <b>{figure}</b> <span className="t3">{of}</span>
      </span>
      {/* biome-ignore lint/a11y/useSemanticElements: the element draws one bar, and this one has two parts. */}
      <div
        className="bar"
        role="meter"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={limit}
        aria-valuenow={Math.min(used + adding, limit)}
        aria-valuetext={`${valueText}. ${note}`}
      >
        <i className="off" style={{ width: `${solid}%` }} />
        <i
          className={classNames(isOver ? 'cri' : 'off-pend')}
          style={{ width: `${Math.min(100 - solid, share(adding, limit))}%` }}
        />
      </div>
      <span className={classNames('xs', isOver ? 'st' : 't2')} aria-hidden="true">
        {note}
      </span>
    </div>
  );
};
