import { describe, expect, it } from 'vitest';
import { executions } from '../../../../build/rulebook/executed-requests.ts';
import { effectTable } from '../effect-table.ts';
import { answeringServices } from './answering-services.ts';
import { factType, readFact, readFacts } from './fact-form.ts';
import { offeredFacts } from './offered-facts.ts';

const ids = answeringServices.map(({ id }) => id);
const AT_LEAST =
  'programme.information voucher.inquiry cash-miles.quote award.extend award.use-check miles.redeem-check miles.buy miles.move charity.revoke gallery.order partner.complaint statement.view statement.complaint dormancy.check expiry.reinstate club.status club.qualify-check club.per-sempre club.access child.link pin.disclose card.misuse upgrade.change enrol.co-brand privacy.request death.report conduct.report'.split(
    ' ',
  );

describe('services that are answered', () => {
  it('are derived from the registry', () => {
    expect(AT_LEAST.filter((id) => !ids.includes(id))).toEqual([]);
    for (const id of ['card.report', 'award.claim', 'statement.correction', 'enrol.company', 'club.benefit'])
      expect(ids).not.toContain(id);
  });

  it('never execute anything in any worked example', async () => {
    const recording = new Set(effectTable.filter((kind) => kind.recording).map(({ type }) => type));
    const executed = (await executions()).filter(({ decision }) => ids.includes(decision.service));
    expect(executed.length).toBeGreaterThan(100);
    const offenders = executed.filter(({ decision }) => decision.effects.some(({ type }) => !recording.has(type)));
    expect(offenders.map(({ name }) => name)).toEqual([]);
  });

  it('offer every fact a worked example is asked for, unless the account or the PIN gives it', async () => {
    const gaps = (await executions())
      .filter(({ decision }) => ids.includes(decision.service))
      .flatMap(({ decision }) => (decision.missing ?? []).map((path) => ({ path, service: decision.service })))
      .filter(({ path }) => !/^(account|person)\.|^caller\.ident$/.test(path))
      .filter(({ path, service }) => !offeredFacts(service).includes(path));
    expect(gaps).toEqual([]);
  });
});

describe('the form of a fact', () => {
  it('follows from its type in the dictionary, for every fact that is offered', () => {
    for (const path of ids.flatMap(offeredFacts)) expect(factType(path).kind).toBeTruthy();
    expect(factType('child.linkedTo')).toEqual({ kind: 'choice', choices: ['none', 'caller', 'otherParent'] });
    const kinds = ['child.birthDate', 'redeem.costMiles', 'club.disputesCount', 'flight.operating', 'award.carriers'];
    expect(kinds.map((path) => factType(path).kind)).toEqual(['date', 'number', 'yesNo', 'airline', 'airlines']);
    expect(factType('child.formEmail').kind).toBe('text');
  });

  it.each([
    ['redeem.costMiles', '20 000', { value: 20_000 }],
    ['redeem.costMiles', '20.000', { value: 20_000 }],
    ['redeem.costMiles', '12.5', { fault: 'number' }],
    ['redeem.costMiles', 'many', { fault: 'number' }],
    ['child.birthDate', '2017-02-29', { fault: 'date' }],
    ['child.birthDate', '2010-02-28', { value: '2010-02-28' }],
    ['flight.operating', 'az', { value: 'AZ' }],
    ['flight.operating', 'Alitalia', { fault: 'airline' }],
    ['award.carriers', 'az, kl', { value: ['AZ', 'KL'] }],
    ['club.disputesCount', 'no', { value: false }],
    ['inquiry.topic', 'weather', { fault: 'choice' }],
  ])('reads %s from %j', (path, typed, read) => {
    expect(readFact(path, typed)).toEqual(read);
  });

  it('keeps from the rules what cannot be read', () => {
    expect(readFacts({ 'child.birthDate': '31/02', 'child.linkedTo': 'none' })).toEqual({
      child: { linkedTo: 'none' },
    });
  });

  it('knows no fact outside the dictionary', () => {
    expect(() => factType('child.shoeSize')).toThrow('no fact');
  });
});
