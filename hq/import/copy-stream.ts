import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type { Knex } from 'knex';
import type pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';

/** Takes rows of one table; `null` is an absent value. */
export interface CopyStream {
  readonly write: (values: readonly (string | null)[]) => void;
  /** Waits until the server has taken what was written. */
  readonly drained: () => Promise<void>;
  /** Ends the copy; throws what the server has against it. */
  readonly end: () => Promise<void>;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

// Values hold no control character (T1), so the backslash is all that COPY's text form could misread.
const field = (value: string | null): string => {
  if (value === null) return '\\N';
  return value.includes('\\') ? value.replaceAll('\\', '\\\\') : value;
};

/** Opens a COPY into a table on the connection of a transaction. No other statement may run on it before `end`. */
export const openCopy = async (
  transaction: Knex.Transaction,
  table: string,
  columns: readonly string[],
): Promise<CopyStream> => {
  const connection: pg.Client = await transaction.client.acquireConnection();
  const stream = connection.query(copyFrom(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) from stdin`));
  const done = finished(stream, { readable: false });
  done.catch(() => undefined); // told by `drained` and `end`
  let text = '';
  const flush = (): boolean => {
    const accepted = text === '' || stream.write(text);
    text = '';
    return accepted;
  };
  return {
    write: (values) => {
      text += `${values.map(field).join('\t')}\n`;
    },
    drained: async () => {
      if (stream.errored || stream.destroyed) await done;
      if (!flush()) await Promise.race([once(stream, 'drain'), done]);
    },
    end: async () => {
      flush();
      stream.end();
      await done;
    },
  };
};
