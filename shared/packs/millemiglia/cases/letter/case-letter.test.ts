import { describe, expect, it } from 'vitest';
import { languages } from '../../../common/languages.ts';
import { type CaseLetterContent, caseLetter } from './case-letter.ts';

const content: CaseLetterContent = {
  name: 'Giulia Ferrante',
  date: '2017-11-20',
  said: 'card-transfer',
  params: { cause: 'lost' },
  kind: 'parked',
  reason: 'card.reissue-or-transfer',
  clause: 'mm-2017 3.7',
  choice: 'reissue-instead',
  number: 'K-7Q2M-04XD',
};
const wordsOf = (over: Partial<CaseLetterContent>, language: (typeof languages)[number] = 'en'): string =>
  caseLetter({ ...content, ...over }, language).paragraphs.join('\n');

describe('the letter about a case', () => {
  it('says what was told, what applies by which clause, and what happens next', () => {
    expect(caseLetter(content, 'en')).toEqual({
      subject: 'Your MilleMiglia request of 20 November 2017',
      paragraphs: [
        'Dear Giulia Ferrante,',
        'on 20 November 2017 you reported your MilleMiglia card lost, and we told you that your code would be closed and your miles moved to a new one.',
        'To protect you, a code is closed and its miles are moved only when you have identified yourself with your PIN or somebody in charge has approved it. Neither was the case here. This follows article 3.7 of the MilleMiglia rules of 2017.',
        'Instead we are sending you a new card for the same code, to the postal address on your profile. Your code, your PIN and your miles stay as they are.',
        'We are sorry that you had to wait for our answer.',
        'If you have any questions, please call the MilleMiglia Customer Centre and give the number K-7Q2M-04XD.',
        'Kind regards\nMilleMiglia Customer Centre',
      ],
    });
  });

  it('apologises for having to correct where the caller heard something else', () => {
    expect(wordsOf({ kind: 'rejected', choice: 'accept-centre', reason: 'account-closed' })).toMatch(
      /already been closed.*\n.*A card that you reported to us stays blocked\..*\n.*sorry that we have to correct/,
    );
  });

  it('has neutral words for a reason that is not to be told', () => {
    const letter = wordsOf({ kind: 'parked', choice: 'close-without-effect', reason: 'conduct.suspended-account' });
    expect(letter).toContain('could not be carried out as we had told you');
    expect(letter).not.toMatch(/suspen|conduct|investigat/i);
  });

  it('cites no clause where there is none, and no year where the rules have none', () => {
    expect(wordsOf({ clause: null })).not.toContain('article');
    expect(wordsOf({ clause: 'mm-access 2.1' })).toContain('article 2.1 of the MilleMiglia rules.');
  });

  it('is not written about what nobody heard, or about handing a case on', () => {
    expect(() => wordsOf({ said: 'nothing' })).toThrow(/no words for told.nothing/);
    expect(() => wordsOf({ choice: 'pass-on' })).toThrow(/no words for next.pass-on/);
  });

  it.each(languages)('has all its sentences in %s', (language) => {
    const said = [
      'callback',
      'claim',
      'card-block',
      'card-reissue',
      'card-transfer',
      'answer-yes',
      'answer-no',
      'answer-later',
      'answer-told',
    ];
    const choices = ['accept-centre', 'settle-again', 'reissue-instead', 'close-without-effect'] as const;
    for (const sentence of said)
      for (const choice of choices) {
        const letter = wordsOf({ said: sentence, choice, params: { cause: 'damaged' } }, language);
        expect(letter).not.toMatch(/[{}]|undefined/);
        expect(letter).toContain('2017');
      }
  });
});
