const LF = 0x0a;
const CR = 0x0d;

const withoutCarriageReturn = (line: Uint8Array): Uint8Array =>
  line[line.length - 1] === CR ? line.subarray(0, line.length - 1) : line;

/**
 * Cuts a stream of bytes into lines at LF; a CR before it does not belong to the line. Of a line longer than `limit` bytes only
 * the first `limit + 2` are kept, so that a reader can tell it is too long without ever holding it.
 * @returns `push` gives the lines a chunk completes, `end` the last line without LF, if there is one.
 */
export const createLineSplitter = (limit: number) => {
  let parts: Uint8Array[] = [];
  let held = 0;

  const hold = (bytes: Uint8Array) => {
    const kept = bytes.subarray(0, Math.max(0, limit + 2 - held));
    if (kept.length === 0) return;
    parts.push(kept);
    held += kept.length;
  };

  const release = (): Uint8Array => {
    const line = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    parts = [];
    held = 0;
    return withoutCarriageReturn(line);
  };

  return {
    push(chunk: Uint8Array): Uint8Array[] {
      const lines: Uint8Array[] = [];
      let start = 0;
      for (let end = chunk.indexOf(LF); end >= 0; end = chunk.indexOf(LF, start)) {
        hold(chunk.subarray(start, end));
        lines.push(release());
        start = end + 1;
      }
      hold(chunk.subarray(start));
      return lines;
    },
    end: (): Uint8Array[] => (held > 0 ? [release()] : []),
  };
};
