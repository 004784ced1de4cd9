import { describe, expect, it } from 'vitest';
import { readRequest } from './registry.ts';

const REQUEST = { case: 'c', service: 'card.report', request: { at: '2017-11-20T10:00+01:00' } };

const complaint = (line: unknown) => {
  const read = readRequest(line);
  return 'refusal' in read ? `${read.refusal.code} ${read.refusal.path}`.trim() : 'accepted';
};
const withMembers = (members: object) => complaint({ ...REQUEST, ...members });
const withAt = (at: unknown) => withMembers({ request: { at } });
const withFacts = (facts: unknown) => withMembers({ facts });
const withConfig = (config: unknown) => withMembers({ config });

describe('the envelope', () => {
  it.each<[string, unknown, string]>([
    ['no object', [], 'bad-json'],
    ['nothing', {}, 'bad-request case'],
    ['an empty case', { ...REQUEST, case: '' }, 'bad-request case'],
    ['a case of 100 characters outside the basic plane', { ...REQUEST, case: '😀'.repeat(100) }, 'accepted'],
    ['a case of 101 characters', { ...REQUEST, case: 'x'.repeat(101) }, 'bad-request case'],
    ['no service', { case: 'c', request: REQUEST.request }, 'bad-request service'],
    ['an unknown service', { ...REQUEST, service: 'card.paint' }, 'unknown-service service'],
    ['an unknown service and an unknown member', { ...REQUEST, service: 'card.paint', more: 1 }, 'bad-request more'],
    ['a bad case before a bad language', { ...REQUEST, language: 'de', case: 1 }, 'bad-request case'],
    [
      'a hidden member',
      JSON.parse('{"__proto__":1,"case":"c","service":"card.report","request":{"at":"2017-01-01T00:00Z"}}'),
      'bad-request __proto__',
    ],
  ])('%s', (_name, line, expected) => {
    expect(complaint(line)).toBe(expected);
  });

  it.each<[unknown, boolean]>([
    ['2017-11-20T10:00Z', true],
    ['2017-11-20T10:00:00.123456789-00:00', true],
    ['2016-02-29T23:59:59+14:00', true],
    ['2017-02-29T10:00Z', false],
    ['2017-11-20T24:00Z', false],
    ['2017-11-20T23:59:60Z', false],
    ['2017-11-20T10:00', false],
    ['2017-11-20', false],
    ['2017-11-20 10:00Z', false],
    [1511168400000, false],
  ])('an instant of the form %s: %s', (at, isGood) => {
    expect(withAt(at)).toBe(isGood ? 'accepted' : 'bad-request request.at');
  });
});

describe('facts', () => {
  it.each<[string, unknown, string]>([
    ['none', {}, 'accepted'],
    ['a list', [], 'bad-fact facts'],
    ['null for a group', { account: null }, 'bad-fact facts.account'],
    ['an unknown group', { weather: {} }, 'bad-fact facts.weather'],
    ['an unknown fact', { account: { shoeSize: 1 } }, 'bad-fact facts.account.shoeSize'],
    ['a hidden fact', JSON.parse('{"account":{"__proto__":{}}}'), 'bad-fact facts.account.__proto__'],
    [
      'the first of two, whatever their order',
      { card: { state: 1 }, account: { balance: -1 } },
      'bad-fact facts.account.balance',
    ],
    ['text for a number', { account: { balance: '12' } }, 'bad-fact facts.account.balance'],
    ['a number that is not whole', { account: { balance: 1.5 } }, 'bad-fact facts.account.balance'],
    ['a number written 2.0 or 1e3', JSON.parse('{"account":{"balance":2.0,"earnedBalance":1e3}}'), 'accepted'],
    ['a number beyond any', JSON.parse('{"account":{"balance":1e400}}'), 'bad-fact facts.account.balance'],
    ['the largest number', { account: { balance: 1e12 } }, 'accepted'],
    ['a number for a bool', { caller: { pinUnknown: 1 } }, 'bad-fact facts.caller.pinUnknown'],
    ['an impossible day', { person: { birthDate: '2017-02-30' } }, 'bad-fact facts.person.birthDate'],
    ['a day outside the range', { person: { birthDate: '1899-12-31' } }, 'bad-fact facts.person.birthDate'],
    ['half a character', { account: { email: 'a\ud800' } }, 'bad-fact facts.account.email'],
    ['text of 501 characters', { account: { email: 'x'.repeat(501) } }, 'bad-fact facts.account.email'],
    ['null where it means never', { account: { lastEarningOn: null } }, 'accepted'],
    ['a kind the service does not serve', { account: { kind: 'company' } }, 'bad-fact facts.account.kind'],
    ['a child link outside the child services', { account: { kind: 'childLink' } }, 'bad-fact facts.account.kind'],
    ['a well-formed fact the service does not read', { pin: { webAttempt: 'failed' } }, 'accepted'],
    ['a malformed fact the service does not read', { pin: { webAttempt: 'maybe' } }, 'bad-fact facts.pin.webAttempt'],
  ])('%s', (_name, facts, expected) => {
    expect(withFacts(facts)).toBe(expected);
  });
});

describe('configuration', () => {
  it.each<[string, unknown, string]>([
    ['a list', [], 'bad-config config'],
    ['an unknown key', { 'pin.length': 4 }, 'bad-config config.pin.length'],
    ['a wrong type', { 'pin.attempts': '3' }, 'bad-config config.pin.attempts'],
    ['a wrong word inside', { 'ident.matrix': { 'card.report': 'high' } }, 'bad-config config.ident.matrix'],
    ['no limit for an edition', { 'purchase.cap': { 'mm-2016': null, 'mm-2017': 75 } }, 'accepted'],
    ['a pause', { 'programme.state': { state: 'suspended', from: '2017-11-01' } }, 'accepted'],
  ])('%s', (_name, config, expected) => {
    expect(withConfig(config)).toBe(expected);
  });
});

it('never repeats a value of the request', () => {
  const read = readRequest({ ...REQUEST, facts: { account: { email: 4711 } } });
  expect(JSON.stringify(read)).not.toContain('4711');
});
