import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decideLine } from '../../build/decide-line.ts';
import { clauseLabels } from '../../shared/packs/millemiglia/clauses.ts';
import { groupsReadBy } from '../../shared/packs/millemiglia/decide-service.ts';
import { type FactGroupName, factGroups } from '../../shared/packs/millemiglia/facts/dictionary.ts';
import { languages } from '../../shared/packs/millemiglia/languages.ts';
import { ruleOrder } from '../../shared/packs/millemiglia/rule-order.ts';
import { services } from '../../shared/packs/millemiglia/services.ts';
import type { Decision } from '../../shared/rulebook/decision.ts';
import { instant, objectOf } from './arbitrary-facts.ts';

/** Requests tried for each property of a service; `npm run properties` tries more. */
const RUNS = Number(process.env.MILEPOST_PROPERTY_RUNS ?? 25);
const settings = { numRuns: RUNS, seed: 20171120 };

const groupNames = Object.keys(factGroups) as FactGroupName[];

const encode = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const line = (value: unknown): string => decideLine(encode(value), 1).text;
const decideAs = (value: unknown): Decision => JSON.parse(line(value)) as Decision;

/** Facts of the groups a service reads, so that most requests reach its rules. */
const factsFor = (service: string) =>
  fc.record(
    Object.fromEntries([...groupsReadBy(service)].map((name) => [name, objectOf(factGroups[name].shape)] as const)),
  );

const isAccountKindServed = (service: (typeof services)[number]) => (facts: Record<string, unknown>) => {
  const kind = (facts.account as { kind?: string } | undefined)?.kind;
  if (kind === undefined) return true;
  return kind === 'childLink' ? service.servesChildLinks === true : service.serves.some((one) => one === kind);
};

const requestFor = (service: (typeof services)[number]) =>
  fc
    .record({
      at: instant,
      channel: fc.constantFrom('phone', 'phone-bc', 'web', 'ticket-office'),
      facts: factsFor(service.id).filter(isAccountKindServed(service)),
      language: fc.constantFrom(...languages),
      access: fc.boolean(),
    })
    .map(({ at, channel, facts, language, access }) => ({
      case: 'property',
      service: service.id,
      request: { at, channel },
      language,
      facts,
      config: { 'access.newModel.active': access },
    }));

const reversed = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([name, inner]) => [name, reversed(inner)]),
  );
};

const rankOf = new Map(ruleOrder.map((rule, rank) => [rule, rank]));
const isInCatalogueOrder = (rules: readonly string[]) =>
  rules.every((rule, at) => at === 0 || (rankOf.get(rules[at - 1] ?? '') ?? -1) < (rankOf.get(rule) ?? -1));

const STRONGEST_FIRST = ['deny', 'refer', 'needs-document', 'needs-approval'];

const expectWellFormed = (decision: Decision) => {
  const { checklist, decisive, outcome, say, effects, preempted } = decision;
  expect(isInCatalogueOrder(checklist.map(({ rule }) => rule))).toBe(true);
  const strongest = STRONGEST_FIRST.find((kind) => checklist.some(({ verdict }) => verdict === kind));
  if (strongest) expect(outcome).toBe(strongest);
  else expect(['allow', 'inform']).toContain(outcome);
  expect(decisive.length).toBeGreaterThan(0);
  for (const entry of decisive) expect(checklist).toContainEqual(entry);
  for (const { rule } of preempted) expect(checklist.some((entry) => entry.rule === rule)).toBe(false);
  for (const { text } of say) expect(text).not.toMatch(/^\s*$|[{}]/);
  for (const { clauses, params } of checklist) {
    for (const label of clauses) expect(clauseLabels.has(label)).toBe(true);
    expect(Object.keys(params)).toEqual(Object.keys(params).toSorted());
  }
  for (const { on } of effects)
    if (on === 'approval') expect(['needs-approval', ...STRONGEST_FIRST]).toContain(outcome);
};

describe.each(services.map((service) => [service.id, service] as const))('%s', (_id, service) => {
  const request = requestFor(service);

  it('gives a well-formed decision in every language, and the language changes only what is said', () => {
    fc.assert(
      fc.property(request, (input) => {
        const { say: _said, ...first } = decideAs({ ...input, language: 'en' });
        for (const language of languages) {
          const decision = decideAs({ ...input, language });
          expectWellFormed(decision);
          const { say: _other, ...rest } = decision;
          expect(rest).toEqual(first);
        }
      }),
      settings,
    );
  });

  it('gives the same bytes for the same request, however its members are ordered', () => {
    fc.assert(
      fc.property(request, (input) => {
        const once = line(input);
        expect(line(reversed(input))).toBe(once);
        expect(line(input)).toBe(once);
      }),
      settings,
    );
  });

  it('hangs on the instant, not on how its offset is written', () => {
    fc.assert(
      fc.property(request, (input) => {
        const inGreenwich = { ...input.request, at: new Date(input.request.at).toISOString() };
        expect(line({ ...input, request: inGreenwich })).toBe(line(input));
      }),
      settings,
    );
  });

  it('decides a call taken offline, once synced, as if it had been online', () => {
    fc.assert(
      fc.property(request, (input) => {
        const synced = { ...input.request, offline: true, syncedAt: '2018-06-01T10:00Z' };
        expect(line({ ...input, request: synced })).toBe(line(input));
        const offline = decideAs({ ...input, request: { ...input.request, offline: true } });
        expectWellFormed(offline);
        const pending = offline.checklist.some(({ verdict }) => verdict === 'pending');
        expect(offline.provisional).toBe(pending);
        expect(offline.effects.some(({ type }) => type === 'queue-for-sync')).toBe(pending);
      }),
      settings,
    );
  });

  it('does not look at groups it does not read', () => {
    const others = groupNames.filter((name) => !groupsReadBy(service.id).has(name));
    const filled = fc
      .constantFrom(...others)
      .chain((name) => objectOf(factGroups[name].shape).map((facts) => ({ [name]: facts })));
    fc.assert(
      fc.property(request, filled, (input, more) => {
        expect(line({ ...input, facts: { ...input.facts, ...more } })).toBe(line(input));
      }),
      settings,
    );
  });
});
