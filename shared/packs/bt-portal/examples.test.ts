import { describe, expect, it } from 'vitest';
import { describedLike } from '../common/example.ts';
import { languages } from '../common/languages.ts';
import * as examplesByArea from './examples.ts';
import { messages } from './messages.ts';
import { btPortalPack } from './pack.ts';

const examples = Object.values(examplesByArea).flat();
const decisions = examples.map(({ title, input }) => btPortalPack.decide({ case: title, ...input }));
const entries = decisions.flatMap(({ checklist }) => checklist);

describe('worked examples', () => {
  it.each(examples.map((example) => [example.title, example] as const))(
    '%s',
    (title, { title: _, input, ...described }) => {
      expect(describedLike(described, btPortalPack.decide({ case: title, ...input }))).toMatchObject(described);
    },
  );

  it('reach every rule of every service', () => {
    const expected = btPortalPack.services.flatMap(({ id, rules }) => rules.map((rule) => `${rule} in ${id}`));
    const reached = decisions.flatMap(({ service, checklist }) => checklist.map(({ rule }) => `${rule} in ${service}`));
    expect([...new Set(reached)].sort()).toEqual(expected.sort());
  });

  it('use every sentence there is, in every language', () => {
    const used = entries.map(({ rule, verdict, params }) => messages.keyFor(rule, verdict, params));
    const written = messages.files.en.flatMap((file) => Object.keys(file));
    expect([...new Set(used)].sort()).toEqual(written.sort());
    for (const { rule, verdict, params } of entries)
      for (const language of languages)
        for (const audience of ['agent', 'caller'] as const)
          expect(messages.textFor(rule, verdict, params, language, audience)).not.toMatch(/[{}]/);
  });
});

describe('every decision of the desk', () => {
  it('cites the one text, whatever the day', () => {
    for (const { edition, governing, checklist } of decisions) {
      expect(edition).toBe('bt-portal');
      expect(Object.keys(governing)).toEqual(['request']);
      for (const { clauses } of checklist) expect(clauses.join()).toMatch(/^bt-portal \d/);
    }
  });

  it('never waits for headquarters, and always has somebody to speak', () => {
    for (const { provisional, flags, decisive, say, preempted } of decisions) {
      expect({ provisional, flags, preempted }).toEqual({ provisional: false, flags: [], preempted: [] });
      expect(decisive).not.toEqual([]);
      expect(say).not.toEqual([]);
    }
  });
});

describe('the clause register of the desk', () => {
  it('holds exactly the questions that rules cite', () => {
    const cited = btPortalPack.rules.flatMap(({ clauses }) =>
      clauses['bt-portal']?.map((label) => `bt-portal ${label}`),
    );
    expect([...btPortalPack.clauses.labels].sort()).toEqual([...new Set(cited)].sort());
    expect(btPortalPack.clauses.labels.size).toBe(22);
  });
});
