import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLineSplitter } from './line-splitter.ts';

const split = (chunks: readonly string[], limit = 100): string[] => {
  const splitter = createLineSplitter(limit);
  const lines = [...chunks.flatMap((chunk) => splitter.push(Buffer.from(chunk))), ...splitter.end()];
  return lines.map((line) => Buffer.from(line).toString());
};

describe('the line splitter', () => {
  it.each<[string, string[], string[]]>([
    ['nothing', [], []],
    ['a line and an empty rest', ['a\n'], ['a']],
    ['a last line without LF', ['a\nb'], ['a', 'b']],
    ['blank lines', ['\n\na\n'], ['', '', 'a']],
    ['a CR before the LF, in another chunk too', ['a\r', '\nb\r\n'], ['a', 'b']],
    ['a CR inside a line', ['a\rb\n'], ['a\rb']],
  ])('with %s', (_name, chunks, lines) => {
    expect(split(chunks)).toEqual(lines);
  });

  it('gives the same lines wherever the stream is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '\n', '\r', 'é'), maxLength: 60 });
    fc.assert(
      fc.property(text, fc.array(fc.nat(60), { maxLength: 5 }), (whole, cuts) => {
        const edges = [0, ...cuts.map((cut) => Math.min(cut, whole.length)).sort((a, b) => a - b), whole.length];
        const chunks = edges.slice(1).map((end, position) => whole.slice(edges[position], end));
        expect(split(chunks)).toEqual(split([whole]));
      }),
    );
  });

  it('holds no more of a long line than tells that it is too long', () => {
    const [long, next] = split(['x'.repeat(50), 'x'.repeat(5000), '\nshort\n'], 10);
    expect(long).toHaveLength(12);
    expect(next).toBe('short');
  });
});
