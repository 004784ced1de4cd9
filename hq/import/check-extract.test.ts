import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkExtract } from './check-extract.ts';
import type { Finding } from './finding.ts';

const fixtures = join(import.meta.dirname, '../../test/fixtures');

interface ExpectedFinding extends Finding {
  readonly large?: boolean;
}

const expectedOf = (directory: string): readonly ExpectedFinding[] =>
  JSON.parse(readFileSync(join(fixtures, directory, 'expected.json'), 'utf8')).findings;

const place = ({ file, line, rule, outcome }: Finding): string => `${file}:${line} ${rule} ${outcome}`;

const expectExactly = (found: readonly Finding[], expected: readonly ExpectedFinding[]): void => {
  expect(found.map(place).sort()).toEqual(expected.map(place).sort());
  const columns = new Map(found.map((finding) => [place(finding), finding.column]));
  for (const finding of expected) {
    if (finding.column) expect([place(finding), columns.get(place(finding))]).toEqual([place(finding), finding.column]);
  }
};

describe('checking the demo extracts', () => {
  it.each(['extract-a-dirty', 'extract-a-dirty-loadable'])(
    'finds in %s what is expected, no more and no less',
    async (name) => {
      const check = await checkExtract(join(fixtures, name), { today: '2017-11-20' });
      expectExactly(
        check.findings,
        expectedOf(name).filter(({ large }) => !large),
      );
      expect(check.refused).toBe(name === 'extract-a-dirty');
    },
  );

  it.each(['extract-a-dirty', 'extract-a-dirty-loadable'])('cuts past a field of ten megabytes in %s', async (name) => {
    const directory = mkdtempSync(join(tmpdir(), 'milepost-large-field-'));
    try {
      execFileSync(process.execPath, [join(fixtures, 'make-large-field.mjs'), join(fixtures, name), directory]);
      expectExactly((await checkExtract(directory, { today: '2017-11-20' })).findings, expectedOf(name));
    } finally {
      rmSync(directory, { recursive: true, force: true });
    }
  });

  it('tells findings in the order of judging, then by line', async () => {
    const { findings } = await checkExtract(join(fixtures, 'extract-a-dirty'), { today: '2017-11-20' });
    const files = [...new Set(findings.map(({ file }) => file))];
    expect(files.slice(0, 3)).toEqual(['agents.csv', 'partners.csv', 'airports.csv']);
    expect(files.at(-1)).toBe('members_old.csv');
    const lines = findings.filter(({ file }) => file === 'members.csv').map(({ line }) => line);
    expect(lines).toEqual(lines.toSorted((a, b) => a - b));
  });
});
