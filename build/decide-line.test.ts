import { describe, expect, it } from 'vitest';
import { decideLine, MAX_LINE_BYTES } from './decide-line.ts';

const answer = (line: string | Uint8Array): { case?: string; line?: number; error?: { code: string; path: string } } =>
  JSON.parse(decideLine(typeof line === 'string' ? new TextEncoder().encode(line) : line, 7).text) as never;

const complaint = (line: string | Uint8Array) => answer(line).error?.code ?? 'decided';

const AT = '"request":{"at":"2017-11-20T10:00Z"}';
const REQUEST = `{"case":"c","service":"card.report",${AT}}`;

/** A request whose facts lie `levels` deep, the line's own object counted. */
const nested = (levels: number) =>
  `{"case":"c","service":"card.report",${AT},"facts":${'{"a":'.repeat(levels - 1)}1${'}'.repeat(levels - 1)}}`;

describe('one input line', () => {
  it.each<[string, string | Uint8Array, string]>([
    ['a request', REQUEST, 'decided'],
    ['blanks around it', `  ${REQUEST}\t`, 'decided'],
    ['nothing', '', 'bad-json'],
    ['blanks', '   ', 'bad-json'],
    ['a byte order mark', `\ufeff${REQUEST}`, 'bad-json'],
    ['a list', `[${REQUEST}]`, 'bad-json'],
    ['a cut line', REQUEST.slice(0, -1), 'bad-json'],
    ['bytes that are no UTF-8', new Uint8Array([0x7b, 0xc3, 0x28, 0x7d]), 'bad-json'],
    ['32 levels', nested(32), 'bad-fact'],
    ['33 levels', nested(33), 'bad-json'],
    ['brackets in a text', `{"case":"${'[{'.repeat(40)}\\"[","service":"card.report",${AT}}`, 'decided'],
    ['a member named twice', `{"case":1,"case":"c","service":"card.report",${AT}}`, 'decided'],
    ['as many bytes as allowed', REQUEST.padEnd(MAX_LINE_BYTES), 'decided'],
    ['one byte more', REQUEST.padEnd(MAX_LINE_BYTES + 1), 'bad-json'],
  ])('with %s', (_name, line, expected) => {
    expect(complaint(line)).toBe(expected);
  });

  it('names the line, and the case where it could be read', () => {
    expect(answer('{}')).toEqual({
      line: 7,
      error: { code: 'bad-request', path: 'case', message: expect.any(String) },
    });
    expect(answer('{"case":"c"}')).toMatchObject({ line: 7, case: 'c', error: { path: 'service' } });
    expect(Object.keys(answer('{"case":"c"}'))).toEqual(['line', 'case', 'error']);
  });
});
