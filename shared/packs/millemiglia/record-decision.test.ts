import { describe, expect, it } from 'vitest';
import type { DecideInput } from './decide-service.ts';
import { decideAndRecord, type MemberDecisionRecord, replay } from './record-decision.ts';
import { cardExamples } from './services/card/examples.ts';
import { pinExamples } from './services/pin/examples.ts';
import { statementExamples } from './services/statement/examples.ts';

const inputs: DecideInput[] = [...cardExamples, ...pinExamples, ...statementExamples].map(({ input }) => ({
  case: 'kept',
  ...input,
}));

describe('a kept decision', () => {
  it('is the same to the byte when it is made again from storage', () => {
    for (const input of inputs) {
      const stored = JSON.stringify(decideAndRecord(input).record);
      expect(JSON.stringify(replay(JSON.parse(stored) as MemberDecisionRecord))).toBe(stored);
    }
  });

  it('keeps no facts the service does not read, and no case number', () => {
    const [first] = inputs;
    if (!first) throw new Error('There are no examples.');
    const { record } = decideAndRecord({ ...first, facts: { ...first.facts, pin: { webAttempt: 'failed' } } });
    expect(Object.keys(record.factsUsed.facts)).not.toContain('pin');
    expect(JSON.stringify(record)).not.toContain('kept');
  });

  it('names each clause once', () => {
    for (const input of inputs) {
      const { clauses } = decideAndRecord(input).record;
      expect(new Set(clauses).size).toBe(clauses.length);
    }
  });
});
