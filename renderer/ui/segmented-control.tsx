import { classNames } from './class-names.ts';
import { moveWithin } from './roving.ts';

export type Segment<Id extends string> = {
  id: Id;
  label: string;
  lang?: string;
  unavailable?: string;
  /** A word more about it, shown beside the label and not part of the name. */
  note?: string;
};

type SegmentedControlProps<Id extends string> = {
  label: string;
  segments: readonly Segment<Id>[];
  /** Null when nothing is chosen yet. */
  value: Id | null;
  onChange: (id: Id) => void;
  size?: 'm' | 'l';
};

/** A radio group drawn as one bar. A segment with a reason in `unavailable` is shown and cannot be chosen. */
export const SegmentedControl = <Id extends string>({
  label,
  segments,
  value,
  onChange,
  size = 'm',
}: SegmentedControlProps<Id>) => {
  const choose = (segment: Segment<Id> | undefined) => {
    if (segment && !segment.unavailable && segment.id !== value) onChange(segment.id);
  };
  const current = segments.findIndex((segment) => segment.id === value);
  return (
    <div
      className={classNames('seg', size === 'l' && 'lg')}
      role="radiogroup"
      aria-label={label}
      onKeyDown={(event) => moveWithin(event, '[role="radio"]', (index) => choose(segments[index]))}
    >
      {segments.map((segment, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a segment holds a drawn thumb that a native radio cannot.
        <button
          key={segment.id}
          type="button"
          role="radio"
          lang={segment.lang}
          aria-checked={segment.id === value}
          aria-disabled={segment.unavailable ? true : undefined}
          aria-label={segment.note ? segment.label : undefined}
          aria-description={segment.unavailable ?? segment.note}
          title={segment.unavailable}
          tabIndex={index === Math.max(0, current) ? 0 : -1}
          onClick={() => choose(segment)}
        >
          {segment.label}
          {segment.note && <span className="seg-note pos">{segment.note}</span>}
        </button>
      ))}
    </div>
  );
};
