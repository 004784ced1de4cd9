import { describe, expect, it } from 'vitest';
import { GOVERNED_ACTS } from '../../shared/account/lease/act.ts';
import { isLimitText, LIMIT_NAMES, limitLines, policyOn } from './policy.ts';
import { inForceOn, STANDARD_ACTS, STANDARD_FIGURES } from './standard-policy.ts';

const TODAY = '2017-11-20';

describe('what leases say', () => {
  it('is the standard of the kind of desk, for every act there is', () => {
    const policy = policyOn('offlineBranch', TODAY, new Map());
    expect(policy).toMatchObject({ hours: 72, member: { acts: 6, miles: 3000 }, desk: { openCommands: 200 } });
    expect(Object.keys(policy.acts).sort()).toEqual([...GOVERNED_ACTS].sort());
  });

  it('lets credits, re-issues and drafts pass, and nothing that cannot be undone', () => {
    const { acts } = policyOn('branch', TODAY, new Map());
    const of = (treatment: string) => GOVERNED_ACTS.filter((act) => acts[act]?.treatment === treatment);
    expect(of('within-lease')).toEqual(['card.reissue', 'answer.record', 'claim.draft', 'miles.credit']);
    expect(of('provisional')).toEqual(['card.transfer']);
    expect(of('refused')).toEqual(['award.redeem', 'contact.change', 'account.merge', 'account.exclude']);
  });

  it('is what the operator set, as far as that can be read', () => {
    const changes = new Map([
      ['member.miles', '500'],
      ['card.reissue', 'provisional 2'],
      ['desk.openCommands', 'many'],
    ]);
    expect(policyOn('branch', TODAY, changes)).toMatchObject({
      member: { acts: 4, miles: 500 },
      acts: { 'card.reissue': { treatment: 'provisional', perDay: 2 } },
      desk: { openCommands: 50 },
    });
    const lines = new Map(limitLines('branch', TODAY, changes).map((line) => [line.limit, line]));
    expect([...lines.keys()]).toEqual(LIMIT_NAMES);
    expect(lines.get('member.miles')).toMatchObject({ value: '500', standard: '3000', isChanged: true });
    expect(lines.get('desk.openCommands')).toMatchObject({ value: '50', isChanged: false });
  });

  it.each([
    ['member.miles', '0', true],
    ['member.miles', '-1', false],
    ['member.miles', '1000001', false],
    ['lease.hours', '0', false],
    ['lease.hours', '336', true],
    ['lease.hours', '337', false],
    ['card.reissue', 'within-lease', true],
    ['card.reissue', 'within-lease 3', true],
    ['card.reissue', 'refused', true],
    ['card.reissue', 'within-lease three', false],
    ['card.reissue', 'within-lease 3 4', false],
    ['card.reissue', 'allowed', false],
  ] as const)('takes for %s the text "%s": %s', (name, text, isTaken) => {
    expect(isLimitText(name, text)).toBe(isTaken);
  });

  it('has for every day and kind of desk a value with its reason, in the order of the days', () => {
    for (const rows of [...Object.values(STANDARD_FIGURES), ...Object.values(STANDARD_ACTS)]) {
      expect(rows[0]?.from).toBeNull();
      expect(rows.map(({ from }) => from ?? '')).toEqual(rows.map(({ from }) => from ?? '').sort());
      expect(rows.every(({ reason }) => reason.length > 20)).toBe(true);
    }
    const dated = [
      { from: null, values: { centre: 1, branch: 1, offlineBranch: 1 }, reason: '' },
      { from: '2018-01-01', values: { centre: 2, branch: 2, offlineBranch: 2 }, reason: '' },
    ];
    expect(inForceOn(dated, '2017-12-31').values.centre).toBe(1);
    expect(inForceOn(dated, '2018-01-01').values.centre).toBe(2);
  });
});
