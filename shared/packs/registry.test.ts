import { describe, expect, it } from 'vitest';
import { btPortalPack } from './bt-portal/pack.ts';
import type { Pack } from './common/pack.ts';
import { requestReader } from './common/read-request.ts';
import { serviceIndex } from './common/service-index.ts';
import { milleMigliaPack } from './millemiglia/pack.ts';
import { decideService, packOf, packs, readRequest } from './registry.ts';

const request = { at: '2017-11-20T10:00:00+01:00' };
const complaint = (service: string, facts: object) => {
  const read = readRequest({ case: 'c', service, request, facts });
  return 'refusal' in read ? `${read.refusal.code} ${read.refusal.path}` : 'accepted';
};

describe('the registry of packs', () => {
  it('finds the pack of a service by its id', () => {
    for (const pack of packs) for (const { id } of pack.services) expect(packOf(id)).toBe(pack);
    expect(packOf('bt.forgot')).toBe(btPortalPack);
    expect(packOf('card.report')).toBe(milleMigliaPack);
    for (const id of ['bt.paint', 'bt', '__proto__', 'constructor']) expect(packOf(id)).toBeUndefined();
  });

  it('decides by the pack of the service', () => {
    const edition = (service: string) => decideService({ case: 'c', service, request }).edition;
    expect(edition('bt.forgot')).toBe('bt-portal');
    expect(edition('card.report')).toBe('mm-2017');
    expect(() => edition('bt.paint')).toThrow();
  });

  it('knows each rule, edition and clause of one pack only', () => {
    const all = packs.flatMap(({ rules, editions, clauses }) => [
      ...rules.map(({ id }) => id),
      ...editions.map(({ id }) => id),
      ...clauses.labels,
    ]);
    expect(new Set(all).size).toBe(all.length);
  });

  it('has every rule that a service names, also for members or companies only', () => {
    for (const { rules, services } of packs) {
      const known = new Set(rules.map(({ id }) => id));
      const named = services.flatMap((service) => service.rules);
      expect(named.filter((rule) => !known.has(rule))).toEqual([]);
    }
  });

  it('takes a third programme as one more entry', () => {
    const third: Pack = {
      ...btPortalPack,
      id: 'third',
      services: [{ id: 'third.greet', rules: [] }],
      decide: ({ service }) => ({ ...btPortalPack.decide({ case: 'c', service: 'bt.forgot', request }), service }),
    };
    const read = requestReader([...packs, third])({ case: 'c', service: 'third.greet', request });
    expect(read).toMatchObject({ input: { service: 'third.greet' } });
  });

  it('refuses packs that claim the same service, id or configuration key', () => {
    expect(() => serviceIndex([btPortalPack, { ...milleMigliaPack, id: 'bt-portal', services: [] } as Pack])).toThrow(
      /id/,
    );
    expect(() => serviceIndex([btPortalPack, { ...btPortalPack, id: 'copy' }])).toThrow(/service/);
    const copy = { ...milleMigliaPack, id: 'copy', services: [] } as Pack;
    expect(() => requestReader([...packs, copy])).toThrow(/key/);
  });
});

describe('facts of one client', () => {
  const otherGroups = Object.keys(milleMigliaPack.factsSchema.shape).filter((group) => group !== 'caller');

  it.each(otherGroups)('%s is refused at the desk of the portal', (group) => {
    expect(complaint('bt.forgot', { [group]: {} })).toBe(`bad-fact facts.${group}`);
  });

  it.each(milleMigliaPack.services.map(({ id }) => id))(
    'are refused in %s when they are those of the portal',
    (service) => {
      expect(complaint(service, { bt: { topic: 'access' } })).toBe('bad-fact facts.bt');
      expect(complaint(service, { bt: { nonsense: 1 } })).toBe('bad-fact facts.bt');
    },
  );

  it('about the caller are read by everybody', () => {
    for (const { services } of packs)
      for (const { id } of services) expect(complaint(id, { caller: { role: 'btCustomer' } })).toBe('accepted');
  });
});

describe('a request to the desk of the portal', () => {
  it.each<[string, unknown, string]>([
    ['no facts', undefined, 'accepted'],
    ['every fact there is', { registrationState: 'none', customerCode: '', email: '', emailWrong: false }, 'accepted'],
    ['another state', { registrationState: 'lost' }, 'bad-fact facts.bt.registrationState'],
    ['text for a bool', { byPhone: 'true' }, 'bad-fact facts.bt.byPhone'],
    ['null for a text', { email: null }, 'bad-fact facts.bt.email'],
    ['half a character', { line: '\udc00' }, 'bad-fact facts.bt.line'],
    ['text of 500 characters', { line: '5'.repeat(500) }, 'accepted'],
    ['text of 501 characters', { line: '5'.repeat(501) }, 'bad-fact facts.bt.line'],
    ['an unknown fact', { shoeSize: 43 }, 'bad-fact facts.bt.shoeSize'],
    ['a hidden fact', JSON.parse('{"__proto__":1}'), 'bad-fact facts.bt.__proto__'],
    ['a list', [], 'bad-fact facts.bt'],
  ])('with %s', (_name, bt, expected) => {
    expect(complaint('bt.register', bt === undefined ? {} : { bt })).toBe(expected);
  });

  it('takes the configuration keys of every pack, and they change nothing', () => {
    const given = { case: 'c', service: 'bt.forgot', request, facts: { bt: { forgotten: 'both' } } };
    const config = { 'pin.attempts': 1, 'access.newModel.active': true, 'programme.state': { state: 'terminated' } };
    const decided = (line: object) => {
      const read = readRequest(line);
      return 'refusal' in read ? read.refusal : decideService(read.input);
    };
    expect(decided({ ...given, config })).toEqual(decided(given));
    expect(decided({ ...given, config: { 'pin.attempts': '1' } })).toMatchObject({ path: 'config.pin.attempts' });
    expect(decided({ ...given, config: { 'portal.address': 'x' } })).toMatchObject({ path: 'config.portal.address' });
  });

  it('is answered in the language of the caller', () => {
    const said = (language: 'it' | 'el') =>
      decideService({
        case: 'c',
        service: 'bt.profile-change',
        request,
        language,
        facts: { bt: { field: 'username' } },
      }).say;
    expect(said('it')).toEqual([{ rule: 'bt.username-fixed', text: expect.stringContaining('Purtroppo') }]);
    expect(said('el')).toEqual([{ rule: 'bt.username-fixed', text: expect.stringContaining('Δυστυχώς') }]);
  });
});
