import { describe, expect, it } from 'vitest';
import { decideService } from '../decide-service.ts';
import { type Example, effectText } from '../example.ts';

const files = import.meta.glob<Readonly<Record<string, readonly Example[]>>>('./*/examples.ts', { eager: true });
const areas = Object.fromEntries(
  Object.entries(files).map(([file, exported]) => [file.split('/')[1] ?? file, Object.values(exported).flat()]),
);

describe.each(Object.entries(areas))('worked examples of %s', (_area, examples) => {
  it.each(examples.map((example) => [example.title, example] as const))('%s', (_title, example) => {
    const decision = decideService({ case: 'example', ...example.input });
    const entryOf = (rule: string) => decision.checklist.find((entry) => entry.rule === rule);
    expect(decision.outcome).toBe(example.outcome);
    for (const [rule, verdict] of Object.entries(example.verdicts ?? {}))
      expect([rule, entryOf(rule)?.verdict ?? 'absent']).toEqual([rule, verdict]);
    for (const [rule, params] of Object.entries(example.params ?? {}))
      expect(entryOf(rule)?.params).toMatchObject(params);
    if (example.effects) expect(decision.effects.map(effectText)).toEqual(example.effects);
    if (example.missing) expect(decision.missing).toEqual(example.missing);
  });
});
