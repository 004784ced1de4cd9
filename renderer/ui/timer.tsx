import { useBusinessNow } from '../app/desk-connection.tsx';
import { formatDuration } from './format.ts';

type TimerProps = {
  /** ISO instant of business time at which the time began to run. */
  since: string;
  /** The accessible name; without it the time is plain text. */
  label?: string;
  className?: string;
};

/** How long something has lasted, every second. It is not announced. */
export const Timer = ({ since, label, className }: TimerProps) => {
  const now = useBusinessNow();
  return (
    // biome-ignore lint/a11y/useAriaPropsSupportedByRole: the label is given only together with the timer role.
    <span className={className} role={label ? 'timer' : undefined} aria-label={label} aria-live="off">
      {formatDuration(now - Date.parse(since))}
    </span>
  );
};
