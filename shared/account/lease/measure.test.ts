import { describe, expect, it } from 'vitest';
import type { CommandBody } from '../command.ts';
import { measureOf } from './measure.ts';

const ACCOUNT = '0056994590';
const request = { at: '2017-11-20T09:00:00.000Z', offline: true };
const body = (type: string, payload: object): CommandBody =>
  ({ type, v: 1, payload: { account: ACCOUNT, request, ...payload } }) as unknown as CommandBody;
const told = (outcome: string, miles: number, bonus: number) => ({ told: { outcome, miles, bonus } });

describe('what a command weighs against a lease', () => {
  it.each<[string, CommandBody, string | null, number]>([
    ['a re-issue', body('card.report', { wants: 'reissue' }), 'card.reissue', 0],
    ['a report whose remedy the rules choose', body('card.report', { wants: null }), 'card.reissue', 0],
    ['a close and transfer', body('card.report', { wants: 'transfer' }), 'card.transfer', 0],
    ['an answer', body('answer.record', {}), 'answer.record', 0],
    ['a claim whose miles wait', body('miles.claim', { legs: [told('wait', 1491, 0)] }), 'miles.credit', 1491],
    ['a claim with the bonus of a club', body('miles.claim', { legs: [told('credit', 600, 60)] }), 'miles.credit', 660],
    ['a claim that is refused', body('miles.claim', { legs: [told('refuse', 0, 0)] }), 'claim.draft', 0],
    ['papers', body('papers.arrived', {}), 'claim.draft', 0],
    ['a block', body('card.block', {}), null, 0],
    ['a PIN attempt', body('pin.attempt', {}), null, 0],
    ['a call-back', body('callback.request', { about: 'award.redeem' }), null, 0],
    ['the end of a call', body('call.wrap-up', {}), null, 0],
  ])('%s', (_name, given, act, miles) => {
    expect(measureOf(given)).toEqual({ act, account: ACCOUNT, miles });
  });
});
