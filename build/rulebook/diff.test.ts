import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isComparable, printDifferences } from './diff.ts';

const request = (facts: object, at = '2017-10-20T10:00:00+02:00') => ({
  case: 'one',
  service: 'pin.recover',
  request: { at },
  facts: { caller: { role: 'member', ident: 'basic' }, account: { email: 'a@b.it' }, ...facts },
});

const compared = async (...lines: unknown[]) => {
  const file = join(mkdtempSync(join(tmpdir(), 'milepost-diff-')), 'requests.jsonl');
  writeFileSync(file, lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n'));
  const printed: string[] = [];
  const exitCode = await printDifferences(['mm-2016', 'mm-2017'], file, (text) => printed.push(text));
  return { exitCode, printed };
};

describe('the comparison of editions', () => {
  it('shows a request that comes out differently, with the rule and the clauses that make the difference', async () => {
    const { exitCode, printed } = await compared(request({}));
    expect(exitCode).toBe(0);
    expect(printed[0]).toContain('mm-2016 allow → mm-2017 refer');
    expect(printed[0]).toContain('pin.recover: allow [mm-2016 2.6] → refer {"to":"website"} [mm-2017 3.7]');
    expect(printed[0]).toContain('effect only in mm-2016: {"type":"send-pin"');
    expect(printed.at(-1)).toMatch(/^1 of 1 requests decide differently/);
  });

  it('puts requests of any day under both editions and reads the input of case files', async () => {
    const { printed } = await compared({ case: 'x', input: request({}, '2018-02-01T10:00Z'), expect: {} });
    expect(printed.at(-1)).toMatch(/^1 of 1 /);
  });

  it('says nothing where both agree, counts what one edition does not cover, and names lines it cannot read', async () => {
    const agreeing = request({ pin: { webAttempt: 'failed' } });
    const company = { ...request({}), service: 'company.code-question', facts: { company: { codeUse: 'claim' } } };
    const { exitCode, printed } = await compared(agreeing, company, 'no json', { ...request({}), service: 'no.such' });
    expect(exitCode).toBe(2);
    expect(printed).toEqual([
      'line 3: bad-json',
      'line 4: unknown-service service',
      '0 of 1 requests decide differently in mm-2016 and mm-2017; 1 not covered by both, 2 unreadable',
    ]);
  });

  it('refuses editions that are the same or unknown', () => {
    expect(isComparable('mm-2016', 'mm-2017')).toBe(true);
    expect(isComparable('mm-2016', 'mm-2016')).toBe(false);
    expect(isComparable('mm-2016', 'mm-2099')).toBe(false);
  });
});
