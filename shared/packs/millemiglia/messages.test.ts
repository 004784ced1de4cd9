import { describe, expect, it } from 'vitest';
import { languages } from './languages.ts';
import { messageFiles, messageFor, messageKey } from './messages.ts';
import { scriptFiles, scriptFor, scriptKeys } from './scripts.ts';

const others = languages.filter((language) => language !== 'en');

/** Letters a text of the language must have, so that a forgotten translation shows. */
const script = { ru: /[а-яё]/iu, el: /[α-ωά-ώ]/iu, en: /[a-z]/i, it: /[a-z]/i, nl: /[a-z]/i };

/** Every value the scripts may need. */
const call = {
  attemptsLeft: 2,
  miles: 84320,
  surname: 'Ferrante',
  gender: 'f',
  newCodeSpoken: '0 0 5',
  email: 'g…@l…',
  credit: 2,
  wait: 1,
  waitMiles: 500,
  papers: 2,
  approve: 2,
  partner: 'Orizzonte Hotels',
  phone: '+39 06 0000',
};

describe('messages', () => {
  it('take the most telling variant that has a text', () => {
    expect(messageKey('card.reissue-or-transfer', 'allow', { variant: 'transfer' })).toBe(
      'card.reissue-or-transfer.allow.transfer',
    );
    expect(messageKey('pin.recover', 'refer', { to: 'website' })).toBe('pin.recover.refer');
    expect(messageKey('card.first-issue', 'needs-document', { missing: ['account.postalAddress'] })).toBe(
      'card.first-issue.needs-document.account.postalAddress',
    );
  });

  it('never hint at a check in what the caller hears', () => {
    const heard = ['conduct.suspended-account.', 'conduct.checks.'];
    const english = messageFiles.en
      .flatMap((file) => Object.entries(file))
      .filter(([key]) => heard.some((start) => key.startsWith(start)));
    expect(english.length).toBeGreaterThan(4);
    for (const [, { caller }] of english) expect(caller).not.toMatch(/check|investigat|suspen|fraud|review/i);
  });

  it('throw where there is no text', () => {
    expect(() => messageFor('pin.recover', 'inform', {}, 'en', 'caller')).toThrow(/No message/);
  });
});

describe('scripts', () => {
  it.each(others)('in %s have the same keys as the English ones', (language) => {
    expect(Object.keys(scriptFiles[language]).sort()).toEqual([...scriptKeys].sort());
  });

  it.each(languages)('in %s fill every step and leave no pattern behind', (language) => {
    for (const key of scriptKeys) {
      const text = scriptFor(key, call, language);
      expect(text, key).toMatch(script[language]);
      expect(text, key).not.toMatch(/[{}#]/);
    }
  });

  it.each([
    ['en', '84,320'],
    ['it', '84.320'],
    ['nl', '84.320'],
    ['ru', '84\u00a0320'],
    ['el', '84.320'],
  ] as const)('write miles as %s readers do', (language, miles) => {
    expect(scriptFor('card.confirm.transfer', call, language)).toContain(miles);
  });

  it('count attempts in Russian', () => {
    expect(scriptFor('verify.wrong', { attemptsLeft: 1 }, 'ru')).toContain('1 попытка');
    expect(scriptFor('verify.wrong', { attemptsLeft: 2 }, 'ru')).toContain('2 попытки');
    expect(scriptFor('verify.wrong', { attemptsLeft: 5 }, 'ru')).toContain('5 попыток');
  });

  it('address by name only when the gender is known, and mention no mail unless one is sent', () => {
    expect(scriptFor('card.offer.transfer', { surname: 'Ferrante', gender: 'f' }, 'it')).toMatch(
      /^Signora Ferrante, per /,
    );
    expect(scriptFor('card.offer.transfer', {}, 'it')).toMatch(/^Per mettere/);
    expect(scriptFor('card.confirm.transfer', { miles: 1 }, 'en')).toContain('one mile');
    expect(scriptFor('card.confirm.transfer', { miles: 1 }, 'en')).toContain('by post');
  });

  it('throw when a value is missing', () => {
    expect(() => scriptFor('verify.wrong', {}, 'en')).toThrow();
    expect(() => scriptFor('card.offer.transfer', { gender: 'm' }, 'en')).toThrow();
  });
});
