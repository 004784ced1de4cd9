import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type Column<Row> = {
  id: string;
  head: ReactNode;
  numeric?: boolean;
  className?: string;
  cell: (row: Row) => ReactNode;
};

type TableProps<Row> = {
  label: string;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  selected?: string | null;
  onSelect?: (row: Row) => void;
  /** Shown instead of rows. */
  empty?: ReactNode;
  busy?: boolean;
  className?: string;
};

/** A plain table. With `onSelect`, rows are chosen with a click, Enter or Space, and the arrows move between rows. */
export const Table = <Row,>(props: TableProps<Row>) => {
  const { columns, rows, onSelect } = props;
  const chosen = rows.some((row) => props.keyOf(row) === props.selected);
  return (
    <div className="table-scroll">
      <table
        className={classNames('tbl', props.className, onSelect && 'selectable')}
        aria-label={props.label}
        aria-busy={props.busy || undefined}
      >
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.id} scope="col" className={classNames(column.numeric && 'num', column.className)}>
                {column.head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => {
            const key = props.keyOf(row);
            return (
              <tr
                key={key}
                aria-selected={onSelect ? key === props.selected : undefined}
                tabIndex={onSelect ? (key === props.selected || (!chosen && index === 0) ? 0 : -1) : undefined}
                onClick={onSelect && (() => onSelect(row))}
                onKeyDown={
                  onSelect &&
                  ((event) => {
                    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
                    const next = rows[index + step];
                    if (step !== 0 && next !== undefined) {
                      event.preventDefault();
                      const sibling = step > 0 ? event.currentTarget.nextSibling : event.currentTarget.previousSibling;
                      if (sibling instanceof HTMLElement) sibling.focus();
                      onSelect(next);
                    } else if (event.key === 'Enter' || event.key === ' ') {
                      event.preventDefault();
                      onSelect(row);
                    }
                  })
                }
              >
                {columns.map((column) => (
                  <td key={column.id} className={classNames(column.numeric && 'num', column.className)}>
                    {column.cell(row)}
                  </td>
                ))}
              </tr>
            );
          })}
        </tbody>
      </table>
      {rows.length === 0 && props.empty}
    </div>
  );
};
