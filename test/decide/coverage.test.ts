import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { coveredProgrammes } from '../../build/rulebook/coverage.ts';
import { coverageDocument, reachedBy, unreachedRules } from '../../build/rulebook/coverage-table.ts';
import { executions } from '../../build/rulebook/executed-requests.ts';

const all = await executions();

describe('the table of clauses, rules and tests', () => {
  it('is up to date: npm run coverage writes it', () => {
    const written = readFileSync(new URL('../../docs/coverage.md', import.meta.url), 'utf8');
    expect(written).toBe(coverageDocument(coveredProgrammes, all));
  });

  it('reaches every rule by an executed request in every edition where it exists, and so every clause', () => {
    const reached = reachedBy(all);
    expect(coveredProgrammes.flatMap((programme) => unreachedRules(programme, reached))).toEqual([]);
  });

  it('would notice a rule that nothing reaches', () => {
    const rules = [{ id: 'toy.rule', clauses: { 'mm-2016': ['1.1'] } }];
    expect(unreachedRules({ editions: [], clauses: [], rules }, reachedBy(all))).toEqual(['toy.rule in mm-2016']);
  });
});
