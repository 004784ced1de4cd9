import { describe, expect, it } from 'vitest';
import { packs } from '../../shared/packs/registry.ts';
import { explainRule } from './explain-rule.ts';
import { figuresIn, fileOfRule } from './rule-source.ts';

describe('the source of a rule', () => {
  it.each(packs.flatMap(({ rules }) => rules.map(({ id }) => id)))('%s is found', (id) => {
    expect(fileOfRule(id)).toMatch(/^shared\/packs\/.+\.ts$/);
  });

  it('names the figures it reads, each with its source', async () => {
    const file = fileOfRule('missing-miles.window') ?? '';
    const figures = await figuresIn(file);
    expect(figures.map(({ meaning }) => meaning)).toContain('months to claim missing miles');
    for (const { values } of figures) for (const { source } of values) expect(source).not.toBe('');
  });

  it('is told with clauses, services, sentences and an example, and nothing is told of an unknown rule', async () => {
    const text = (await explainRule('missing-miles.window')) ?? '';
    expect(text).toMatch(/^ {2}mm-2017 4\.3 /m);
    expect(text).toMatch(/^ {2}services: .*missing-miles\.claim/m);
    expect(text).toMatch(/^ {2}says deny\.late: /m);
    expect(text).toMatch(/^ {2}example {2}deny .* in missing-miles\.claim: X-002$/m);
    expect(await explainRule('missing-miles.never')).toBeUndefined();
  });
});
