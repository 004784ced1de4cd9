import { describe, expect, it } from 'vitest';
import type { CommandStatus, CommandView } from '../../../shared/contract/console-view.ts';
import type { Text } from '../../i18n/translate.ts';
import { answerWords, commandNumber, commandsOf, nextRejected, reasonWords, searchedFor } from './command-words.ts';

const command = (dseq: number, status: CommandStatus, part: Partial<CommandView> = {}): CommandView => ({
  commandId: `c${dseq}`,
  callId: null,
  dseq,
  type: 'card.report',
  service: null,
  status,
  recordedAt: '2017-11-20T09:00:00.000Z',
  account: null,
  member: null,
  made: { by: 'Marta Riva', desk: 'D-001', offline: false },
  needsAttention: status === 'rejected' || status === 'parked',
  case: null,
  result: null,
  reason: null,
  ...part,
});

const outbox = [
  command(1, 'accepted'),
  command(2, 'rejected'),
  command(3, 'sent'),
  command(4, 'parked'),
  command(5, 'recorded'),
];
const numbers = (commands: readonly CommandView[]) => commands.map(({ dseq }) => dseq);

describe('the outbox', () => {
  it('shows what needs attention first, then the newest', () => {
    expect(numbers(commandsOf(outbox, 'all'))).toEqual([4, 2, 5, 3, 1]);
  });

  it('filters by view', () => {
    expect(numbers(commandsOf(outbox, 'attention'))).toEqual([4, 2]);
    expect(numbers(commandsOf(outbox, 'toSend'))).toEqual([5, 3]);
    expect(numbers(commandsOf(outbox, 'accepted'))).toEqual([1]);
  });

  it('goes round the rejected ones with F7', () => {
    expect(nextRejected(outbox, null)?.dseq).toBe(4);
    expect(nextRejected(outbox, 'c4')?.dseq).toBe(2);
    expect(nextRejected(outbox, 'c2')?.dseq).toBe(4);
    expect(nextRejected([], null)).toBeNull();
  });

  it('no longer lists among what needs attention what somebody has seen to', () => {
    const seenTo = [...outbox, command(6, 'rejected', { needsAttention: false })];
    expect(numbers(commandsOf(seenTo, 'attention'))).toEqual([4, 2]);
    expect(numbers(commandsOf(seenTo, 'all'))).toEqual([4, 2, 6, 5, 3, 1]);
    expect(nextRejected(seenTo, 'c2')?.dseq).toBe(4);
  });

  it('is searched by number, member and code, without accents', () => {
    const found = (typed: string) =>
      numbers(
        searchedFor(
          [command(421, 'rejected', { member: 'Muñoz, S.', account: '0056994590' }), command(422, 'accepted')],
          typed,
        ),
      );
    expect(found('#0421')).toEqual([421]);
    expect(found('munoz s')).toEqual([421]);
    expect(found('0056994590')).toEqual([421]);
    expect(found(' ')).toEqual([421, 422]);
    expect(found('munoz 0422')).toEqual([]);
  });

  it('writes numbers with four digits', () => {
    expect(commandNumber(429)).toBe('#0429');
  });
});

describe('the answer of the centre', () => {
  const text: Text = (key, values) => [key, ...Object.values(values ?? {})].join(' ');
  const words = (part: Partial<CommandView>) => answerWords(command(1, 'accepted', part), text, String);

  it('names the new code and the miles moved', () => {
    const result = { variant: 'transfer', newCode: '0095113408', milesMoved: 84_320, mailed: true } as const;
    expect(words({ result })).toBe('syncScreen.newCode 0095 113 408 84320 · syncScreen.mailed');
  });

  it('gives the reason of a refusal, and names a code it does not know', () => {
    const written: Text = (key, values) =>
      key === 'command.account-closed' ? 'The account is closed.' : text(key, values);
    expect(reasonWords('account-closed', written)).toBe('The account is closed.');
    expect(words({ reason: { code: 'from-the-future', clause: null } })).toBe('command.other from-the-future');
  });

  it('is empty while there is none', () => {
    expect(words({})).toBe('');
  });
});
