import type { ReactNode } from 'react';

/** Nothing here: one sentence and at most one action, no pictures. */
export const EmptyState = ({ sentence, action }: { sentence: string; action?: ReactNode }) => (
  <div className="empty">
    <p>{sentence}</p>
    {action}
  </div>
);
