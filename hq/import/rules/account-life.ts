import type { Row } from '../row.ts';

const closedStates = ['closed', 'excluded', 'withdrawn'];
const statusOfReason: Readonly<Record<string, string>> = { withdrawal: 'withdrawn', exclusion: 'excluded' };

/** M2 and C1: day and reason of closing go with a closed status, and each reason with its own. True if the record still stands. */
export const judgeClosing = (row: Row, rule: 'M2' | 'C1'): boolean => {
  const isClosed = row.is('status', ...closedStates);
  if (!row.require(row.has('closed_on') === isClosed, rule, 'closed_on')) return false;
  if (!row.require(row.has('close_reason') === isClosed, rule, 'close_reason')) return false;
  if (!isClosed) return true;
  const status = statusOfReason[row.text('close_reason')] ?? 'closed';
  return (
    row.require(row.text('closed_on') >= row.text('opened_on'), rule, 'closed_on') &&
    row.require(row.is('status', status), rule, 'close_reason')
  );
};
