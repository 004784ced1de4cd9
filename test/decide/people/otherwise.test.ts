import { describe, expect, it } from 'vitest';
import { type CallAbout, calls } from './calls.ts';
import { decide } from './decide.ts';
import { the } from './extract.ts';
import { requestFor } from './request.ts';
import { type Said, saidInTheCall } from './said-in-the-call.ts';

const callOf = (id: string): CallAbout => the(calls, ({ call }) => call.id === id, `call ${id}`);

const decideIfSaid = (id: string, said: Said) => decide(requestFor(callOf(id), { ...saidInTheCall[id], ...said }));

const decideAt = (id: string, at: string) => {
  const { call, code } = callOf(id);
  return decide(requestFor({ call: { ...call, at }, code }));
};

const LAST_DAY_OF_2016_TEXT = '2017-11-02T10:00+01:00';

describe('what the stories say would have happened otherwise', () => {
  it('A01: only a new card for a stolen one is for a supervisor', () => {
    const { outcome, checklist } = decideIfSaid('A01.1', { facts: { card: { state: 'stolen', wants: 'reissue' } } });
    expect(outcome).toBe('needs-approval');
    expect(checklist).toContainEqual(expect.objectContaining({ params: { variant: 'reissue' } }));
  });

  it('A12: once he is active the account is kept', () => {
    expect(decideIfSaid('A12.1', { facts: { account: { anyActivity: true } } }).outcome).toBe('inform');
  });

  it('A20: moving the link, not adding one, is for a supervisor', () => {
    expect(decideIfSaid('A20.1', { facts: { child: { moveRequested: true } } }).outcome).toBe('needs-approval');
  });

  it('A26: an address of her own starts the day without PIN dispatch', () => {
    const { call, code } = callOf('A26.1');
    const change = { call: { ...call, service: 'profile.change' }, code };
    const said = { newEmail: 'rosa@posta.example', facts: { profile: { field: 'email' } } };
    expect(decide(requestFor(change, said)).effects).toContainEqual(
      expect.objectContaining({ type: 'freeze-pin-dispatch', hours: 24 }),
    );
  });

  it('A46: until 2 November she was one earned mile short', () => {
    const { outcome, checklist } = decideAt('A46.1', LAST_DAY_OF_2016_TEXT);
    expect(outcome).toBe('deny');
    expect(checklist.find(({ rule }) => rule === 'award.balance')?.params).toMatchObject({ cost: 15_000 });
    expect(checklist.find(({ rule }) => rule === 'miles.purchase-cap')?.params).toMatchObject({
      earnedNeeded: 3750,
      missingMiles: 1,
    });
  });

  it('A51: under the text of 2016 the miles never came back', () => {
    expect(decideAt('A51.1', LAST_DAY_OF_2016_TEXT).outcome).toBe('deny');
  });
});
