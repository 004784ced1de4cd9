import { describe, expect, it } from 'vitest';
import { combineChecksums, digestText, EMPTY_CHECKSUM } from './checksum.ts';

const [a, b, c] = ['0a'.repeat(32), 'f1'.repeat(32), `00${'7'.repeat(62)}`];

describe('a checksum', () => {
  it('is the same in any order, and empty of nothing', () => {
    expect(combineChecksums([a, b, c])).toBe(combineChecksums([c, a, b]));
    expect(combineChecksums([])).toBe(EMPTY_CHECKSUM);
    expect(combineChecksums([c])).toBe(c);
  });

  it('changes with what it is made of: the old digest goes, the new one comes', () => {
    const before = combineChecksums([a, b]);
    expect(combineChecksums([before, b, c])).toBe(combineChecksums([a, c]));
    expect(combineChecksums([before, a, b])).toBe(EMPTY_CHECKSUM);
  });

  it('is made of code, version and document', () => {
    expect(digestText('0056994590', 2, '{"a":1}')).toBe('0056994590 2 {"a":1}');
  });
});
