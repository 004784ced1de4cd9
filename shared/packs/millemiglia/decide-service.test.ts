import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CheckedRequest } from '../common/checked-request.ts';
import { decideService, readRequest } from '../registry.ts';
import { catalogue } from './catalogue.ts';
import { requiredLevel } from './decide-service.ts';
import { effectTable } from './effect-table.ts';
import { languages } from './languages.ts';
import { messageFor } from './messages.ts';
import { services } from './services.ts';

const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined });
const word = (...words: string[]) => optional(fc.constantFrom(...words));
const flag = optional(fc.boolean());

const instant = fc
  .date({ min: new Date('2016-06-01T00:00:00Z'), max: new Date('2018-06-01T00:00:00Z'), noInvalidDate: true })
  .map((at) => at.toISOString());

const facts = fc.record({
  caller: fc.record({
    role: word('member', 'parent', 'administrator', 'companyEmployee', 'thirdParty'),
    ident: word('none', 'basic', 'pin'),
    authority: word('none', 'claimed'),
    pinAttemptsFailed: optional(fc.integer({ min: 0, max: 4 })),
  }),
  account: fc.record({
    status: word('active', 'underInvestigation', 'suspended', 'excluded'),
    email: word('', 'a@example.com'),
    emailChangedAt: optional(instant),
    anyActivity: flag,
    cardIssued: flag,
    postalAddress: word('', 'Via Appia 1'),
    balance: optional(fc.nat()),
  }),
  person: fc.record({ birthDate: word('1980-01-01', '2002-11-20') }),
  card: fc.record({
    state: word('ok', 'lost', 'stolen', 'damaged'),
    fraudSuspected: flag,
    pinCompromised: flag,
    wants: word('reissue', 'transfer'),
    issue: word('otherUser', 'checkInCopy', 'suspectedMisuse', 'compensation', 'investigation'),
  }),
  pin: fc.record({ webAttempt: word('none', 'failed', 'unusable', 'notReceived') }),
});

const line = fc
  .record({
    case: fc.constant('p'),
    service: fc.constantFrom(...services.map(({ id }) => id)),
    request: fc.record({
      at: instant,
      offline: flag,
      syncedAt: optional(instant),
      clockDriftSeconds: optional(fc.nat(900)),
    }),
    language: fc.constantFrom(...languages),
    facts,
    config: fc.record({
      'access.newModel.active': flag,
      'ident.matrix': fc.constantFrom(undefined, { 'card.report': 'pin' }),
    }),
  })
  .map((given) => JSON.parse(JSON.stringify(given)) as Record<string, unknown>);

const recording = new Set(effectTable.filter((kind) => kind.recording).map(({ type }) => type));
const isRecording = (type: string): boolean => recording.has(type);

const accepted = (given: unknown): CheckedRequest => {
  const read = readRequest(given);
  if ('refusal' in read) throw new Error(`${read.refusal.code} ${read.refusal.path}`);
  return read.input;
};

const bytes = (given: unknown): string => JSON.stringify(decideService(accepted(given)));

/** The same members in the opposite order, at every depth. */
const reversed = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, reversed(member)]),
      )
    : value;

describe('every decision', () => {
  it('is the same again, and in whatever order the request names its members', () => {
    fc.assert(
      fc.property(line, (given) => {
        expect(bytes(given)).toBe(bytes(given));
        expect(bytes(reversed(given))).toBe(bytes(given));
      }),
    );
  });

  it('changes only its sentences with the language', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(...languages), (given, language) => {
        const { say: _said, ...decision } = decideService(accepted(given));
        const { say, ...other } = decideService(accepted({ ...given, language }));
        expect(other).toEqual(decision);
        for (const { text } of say) expect(text).not.toBe('');
      }),
    );
  });

  it('speaks for each decisive and informing entry, and cites a clause for every rule its edition is not silent on', () => {
    const isSilent = (rule: string, edition: string) =>
      catalogue.some(({ id, silentIn }) => id === rule && silentIn?.includes(edition) === true);
    fc.assert(
      fc.property(line, (given) => {
        const { decisive, checklist, say, edition } = decideService(accepted(given));
        const spoken = checklist.filter((entry) => decisive.includes(entry) || entry.verdict === 'inform');
        expect(say.map(({ rule }) => rule)).toEqual(spoken.map(({ rule }) => rule));
        for (const entry of checklist) {
          expect(entry.clauses.length > 0).toBe(edition !== null && !isSilent(entry.rule, edition));
          for (const label of entry.clauses) expect(label).not.toMatch(edition === 'mm-2016' ? /^mm-2017/ : /^mm-2016/);
        }
      }),
    );
  });

  it('has words for the agent on every line of its checklist', () => {
    fc.assert(
      fc.property(line, fc.constantFrom(...languages), (given, language) => {
        for (const { rule, verdict, params } of decideService(accepted(given)).checklist)
          expect(messageFor(rule, verdict, params, language, 'agent')).not.toBe('');
      }),
    );
  });

  it('gives no executing effect while it is provisional or refused', () => {
    fc.assert(
      fc.property(line, (given) => {
        const { effects, outcome, provisional } = decideService(accepted(given));
        const executing = effects.filter(({ type, on }) => !isRecording(type) && on === 'now');
        if (provisional || ['deny', 'refer', 'needs-document'].includes(outcome)) expect(executing).toEqual([]);
        expect(effects.some(({ type }) => type === 'queue-for-sync')).toBe(provisional);
      }),
    );
  });
});

describe('citations', () => {
  const labels = (given: object) =>
    decideService(accepted({ case: 'c', request: { at: '2017-11-20T10:00Z' }, ...given })).checklist.flatMap(
      ({ clauses }) => clauses,
    );

  it('keep the company articles from members and the member articles from companies', () => {
    const member = labels({ service: 'statement.view', facts: { caller: { role: 'member', ident: 'pin' } } });
    const company = labels({ service: 'statement.view', facts: { caller: { role: 'administrator', ident: 'pin' } } });
    expect(member).toContain('mm-2017 4.19');
    expect(member.filter((label) => /^mm-2017 [78]\./.test(label))).toEqual([]);
    expect(company).toContain('mm-2017 8.11');
    expect(company.filter((label) => /^mm-2017 [3-6]\./.test(label))).toEqual([]);
  });

  it('add the text about the new access only while that access is in use', () => {
    const given = { service: 'pin.recover', facts: { caller: { role: 'member', ident: 'basic' } } };
    expect(labels(given).filter((label) => label.startsWith('mm-access'))).toEqual([]);
    expect(labels({ ...given, config: { 'access.newModel.active': true } })).toContain('mm-access Q7');
  });
});

describe('the governing edition', () => {
  const decided = (at: string, config = {}) =>
    decideService(
      accepted({ case: 'c', service: 'card.report', request: { at }, facts: { card: { state: 'lost' } }, config }),
    );

  it.each([
    ['2016-07-28T21:59:59Z', null, []],
    ['2016-07-28T22:00:00Z', 'mm-2016', []],
    ['2017-01-11T22:59:59Z', 'mm-2016', []],
    ['2017-01-11T23:00:00Z', 'mm-2016', ['interim-wording']],
    ['2017-11-02T22:59:59Z', 'mm-2016', ['interim-wording']],
    ['2017-11-02T23:00:00Z', 'mm-2017', []],
    ['2020-01-01T12:00:00Z', 'mm-2017', []],
  ])('at %s is %s with the flags %j', (at, edition, flags) => {
    expect(decided(at)).toMatchObject({ edition, flags });
  });

  it.each([
    ['missing-miles.claim', 'flight', ['request', 'flight']],
    ['missing-miles.claim', 'commercialPartner', ['request']],
    ['company.claim', 'commercialPartner', ['request']],
    ['child.claim', 'commercialPartner', ['request', 'flight']],
  ])('of the flight is named in %s about a %s only where rules of the flight speak', (service, activity, dates) => {
    const given = { claim: { activity }, flight: { date: '2017-11-10' } };
    const decision = decideService(
      accepted({ case: 'c', service, request: { at: '2017-11-20T12:00:00Z' }, facts: given }),
    );
    expect(Object.keys(decision.governing)).toEqual(dates);
  });

  it('follows the configured switch date', () => {
    const config = { 'edition.mm2017.memberFrom': '2017-01-12' };
    expect(decided('2017-01-12T12:00:00Z', config)).toMatchObject({ edition: 'mm-2017', flags: [] });
  });
});

it('knows the level each service needs', () => {
  expect(requiredLevel('card.report')).toBe('none');
  expect(requiredLevel('pin.recover')).toBe('basic');
  expect(requiredLevel('statement.view')).toBe('pin');
  expect(() => requiredLevel('card.paint')).toThrow();
});
