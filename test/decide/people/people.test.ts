import { describe, expect, it } from 'vitest';
import { addMonths } from '../../../shared/rulebook/calendar.ts';
import type { Decision } from '../../../shared/rulebook/decision.ts';
import { accountFacts } from './account-facts.ts';
import { awardOf } from './award-facts.ts';
import { type Call, calls, people } from './calls.ts';
import { couponOf } from './coupon.ts';
import { decide } from './decide.ts';
import { milesOfCoupon } from './earning.ts';
import { feeFacts } from './prices.ts';
import { requestFor } from './request.ts';
import { saidInTheCall } from './said-in-the-call.ts';
import { figuresOfTheContract, type StoryFigures, storyFigures } from './story-figures.ts';

const expectRulesAndClauses = ({ checklist, decisive }: Decision, call: Call) => {
  expect(checklist.map(({ rule }) => rule)).toEqual(expect.arrayContaining(call.rules));
  expect(checklist.flatMap(({ clauses }) => clauses)).toEqual(expect.arrayContaining(call.clauses));
  expect(decisive.map(({ rule }) => rule).filter((rule) => call.rules.includes(rule))).not.toEqual([]);
};

const expectEffect = ({ effects }: Decision, effect: object) =>
  expect(effects).toContainEqual(expect.objectContaining(effect));

/** Miles and prices as `people.json` has them: what is credited or given back, and what an award takes. */
const expectAmounts = (decision: Decision, { miles, priceMiles, variant, flags }: Call) => {
  if (miles !== undefined) expectEffect(decision, { miles });
  if (priceMiles !== undefined) expectEffect(decision, { type: 'debit-miles', miles: priceMiles });
  if (variant !== undefined) expectEffect(decision, { type: variant });
  expect(decision.flags).toEqual(flags ?? []);
};

const expectFigures = (decision: Decision, { params = {}, effect }: StoryFigures) => {
  for (const [rule, figures] of Object.entries(params))
    expect(decision.checklist.find((entry) => entry.rule === rule)?.params).toMatchObject(figures);
  if (effect) expectEffect(decision, effect);
};

describe('the calls of the cast', () => {
  it.each(calls.map((one) => [one.call.id, one] as const))('%s', (id, one) => {
    const decision = decide(requestFor(one));
    expect(decision.outcome).toBe(one.call.outcome);
    expectRulesAndClauses(decision, one.call);
    expectAmounts(decision, one.call);
    expectFigures(decision, storyFigures[id] ?? figuresOfTheContract[id] ?? {});
  });

  it('are all there, and nothing is said or expected of a call that is not', () => {
    const ids = calls.map(({ call }) => call.id);
    expect(new Set(ids).size).toBe(107);
    for (const table of [saidInTheCall, storyFigures, figuresOfTheContract])
      expect(ids).toEqual(expect.arrayContaining(Object.keys(table)));
  });
});

describe('the rows of the cast', () => {
  const accounts = people.filter(({ kind }) => kind !== 'portal');

  it.each(accounts.map((person) => [person.id, person] as const))('tell what the card of %s says', (_id, person) => {
    const account = accountFacts(person.code);
    expect(account).toMatchObject({ balance: person.balance });
    if (person.lastEarningOn) expect(account).toMatchObject({ lastEarningOn: person.lastEarningOn });
    if (person.milesGoodUntil) expect(addMonths(person.lastEarningOn ?? '', 24)).toBe(person.milesGoodUntil);
  });

  it('give the figures that the stories compare', () => {
    expect(milesOfCoupon(couponOf('0552125559002-1')).tableMiles).toBe(750);
    expect(feeFacts(awardOf('0069846791'), 'date', '2017-11-20')).toMatchObject({ feeCents: 6000, feeMiles: 6000 });
    expect(accountFacts('0086873038')).toMatchObject({ balance: 17_249, earnedBalance: 3749 });
  });
});
