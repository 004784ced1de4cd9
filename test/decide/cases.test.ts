import { describe, expect, it } from 'vitest';
import { decideLine } from '../../build/decide-line.ts';
import { packOf } from '../../shared/packs/registry.ts';
import type { Decision } from '../../shared/rulebook/decision.ts';
import { type Case, type Expectation, readCases } from './case-file.ts';

const answer = ({ input, raw }: Case): unknown =>
  JSON.parse(decideLine(new TextEncoder().encode(raw ?? JSON.stringify(input)), 1).text);

const rulesWith = (decision: Decision, verdict: string): string[] =>
  decision.checklist.filter((entry) => entry.verdict === verdict).map(({ rule }) => rule);

const expectSimpleMembers = (decision: Decision, expected: Expectation) => {
  const { outcome, edition, referTo, provisional } = expected;
  for (const [member, value] of Object.entries({ outcome, edition, referTo, provisional }))
    if (value !== undefined) expect(decision).toHaveProperty(member, value);
  if (expected.governing) expect(decision.governing).toMatchObject(expected.governing);
  expect(decision.missing ?? []).toEqual(expect.arrayContaining([...(expected.missing ?? [])]));
  expect(decision.flags).toEqual(expect.arrayContaining([...(expected.flags ?? [])]));
  for (const flag of expected.noFlags ?? []) expect(decision.flags).not.toContain(flag);
};

const expectRules = (decision: Decision, expected: Expectation) => {
  const listed = decision.checklist.map(({ rule }) => rule);
  const contains = (rules: readonly string[], wanted: readonly string[] = []) =>
    expect(rules).toEqual(expect.arrayContaining([...wanted]));
  contains(
    decision.decisive.map(({ rule }) => rule),
    expected.decisive,
  );
  contains(rulesWith(decision, 'inform'), expected.informs);
  contains(rulesWith(decision, 'allow'), expected.passes);
  contains(rulesWith(decision, 'pending'), expected.pending);
  contains(
    decision.preempted.map(({ rule }) => rule),
    expected.preempted,
  );
  for (const rule of expected.absent ?? []) expect(listed).not.toContain(rule);
  for (const [rule, params] of Object.entries(expected.params ?? {}))
    expect(decision.checklist.find((entry) => entry.rule === rule)?.params).toMatchObject(params);
};

const expectClausesAndEffects = (decision: Decision, expected: Expectation) => {
  const labels = decision.checklist.flatMap(({ clauses }) => clauses);
  expect(labels).toEqual(expect.arrayContaining([...(expected.clauses ?? [])]));
  for (const label of expected.noClauses ?? []) expect(labels).not.toContain(label);
  if (expected.effects?.length === 0) expect(decision.effects).toEqual([]);
  for (const effect of expected.effects ?? []) expect(decision.effects).toContainEqual(expect.objectContaining(effect));
  const types = decision.effects.map(({ type }) => type);
  for (const type of expected.noEffects ?? []) expect(types).not.toContain(type);
};

const cases = readCases();

describe('the case file', () => {
  it('asks for services that are offered', () => {
    expect(cases).toHaveLength(248);
    expect(cases.filter(({ input }) => input === undefined || !packOf(input.service))).toEqual([]);
  });

  it.each(cases.map((one) => [one.case, one] as const))('%s', (_name, one) => {
    const decision = answer(one) as Decision;
    expect(decision.case).toBe(one.case);
    expectSimpleMembers(decision, one.expect);
    expectRules(decision, one.expect);
    expectClausesAndEffects(decision, one.expect);
  });
});
