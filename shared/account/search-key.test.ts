import { describe, expect, it } from 'vitest';
import { nameQueryAlternatives, nameSearchKey, type SearchableName } from './search-key.ts';

const named = (surname: string, given: string, cardSurname: string, cardGiven = 'X'): SearchableName => ({
  surname,
  given,
  middle: null,
  cardSurname,
  cardGiven,
});

/** The same rule as the index: every word of one alternative begins a word of the key. */
const isFound = (name: SearchableName, typed: string): boolean => {
  const words = nameSearchKey(name).split(' ');
  return nameQueryAlternatives(typed).some((wanted) =>
    wanted.every((start) => words.some((word) => word.startsWith(start))),
  );
};

const dellAquila = named("Dell'Aquila", 'Niccolò', "DELL'AQUILA", 'NICCOLO');
const dellaquila = named('Dellaquila', 'Nicolo', 'DELLAQUILA', 'NICOLO');
const papadakis = named('Παπαδάκης', 'Νικόλαος', 'PAPADAKIS', 'NIKOLAOS');
const shcherbakova = named('Щербакова', 'Юлия', 'SHCHERBAKOVA', 'IULIIA');
const semyonov = named('Семёнов', 'Фёдор', 'SEMENOV', 'FEDOR');
const cohen = named('כהן', 'אברהם', 'COHEN', 'AVRAHAM');
const deVries = named('de Vries', 'Anne-Marie', 'DE VRIES', 'ANNE-MARIE');
const mueller = named('Müller', 'Jörg', 'MUELLER', 'JOERG');
const khristos = named('Χρήστου', 'Ευάγγελος', 'CHRISTOU', 'EVANGELOS');
const bakas = named('Μπάκας', 'Λουκάς', 'BAKAS', 'LOUKAS');
const tchaikovsky = named('Чайковский', 'Алёна', 'CHAIKOVSKII', 'ALENA');

describe('a member is found by name', () => {
  it.each<[string, SearchableName, string[]]>([
    [
      'with an apostrophe',
      dellAquila,
      [
        "dell'aquila",
        'dell’aquila',
        'dellaquila',
        'dell aquila',
        'DELLAQ',
        'aquila',
        'dell-aq',
        'niccolo dell',
        'Niccolò',
      ],
    ],
    ['written in one word', dellaquila, ["dell'aquila", 'dellaquila', 'dell aquila', 'dell aquila nic']],
    [
      'in Greek',
      papadakis,
      ['Παπαδάκης', 'παπαδακης', 'ΠΑΠΑΔΑΚΗΣ', 'παπαδ', 'papad', 'PAPADAKIS', 'Νικ παπ', 'nikolaos papadakis', 'ΠΆΠ'],
    ],
    [
      'in Greek with letter pairs',
      khristos,
      ['Χρή', 'christou', 'hristou', 'christ', 'ευαγ', 'evang', 'evangelos christou'],
    ],
    ['in Greek with a hard b', bakas, ['μπα', 'bak', 'mpak', 'loukas', 'lukas', 'λουκ']],
    [
      'in Cyrillic',
      shcherbakova,
      ['Щербакова', 'щерб', 'ЩЕРБ', 'shcherb', 'scherb', 'shch', 'Юлия щ', 'yuliya', 'julija', 'iuliia'],
    ],
    ['in Cyrillic with ё', semyonov, ['Семёнов', 'семенов', 'semenov', 'semyonov', 'fyodor', 'Федор', 'fedor']],
    ['in Cyrillic with ий', tchaikovsky, ['чайковский', 'chaikovskiy', 'chaykovskiy', 'chaykovsky', 'alyona', 'алена']],
    ['in Hebrew', cohen, ['כהן', 'כה', 'כהנ', 'אבר כהן', 'cohen', 'avr']],
    [
      'with particles and hyphens',
      deVries,
      ['de vries', 'vries', 'devries', 'De Vr', 'anne marie', 'annemarie', 'anne-marie', 'anne-m', 'marie de vries'],
    ],
    ['with an umlaut', mueller, ['Müller', 'muller', 'mueller', 'MULL', 'jorg', 'joerg', 'Jörg mü']],
  ])('%s', (_, name, typed) => {
    expect(typed.filter((text) => !isFound(name, text))).toEqual([]);
  });

  it.each<[string, SearchableName, string]>([
    ['another surname', dellAquila, 'papad'],
    ['the middle of a word', papadakis, 'padakis'],
    ['one right word and one wrong', papadakis, 'papad giulia'],
  ])('but not by %s', (_, name, typed) => {
    expect(isFound(name, typed)).toBe(false);
  });

  it.each(['', '   ', "'-.", '…'])('nothing is asked for by %j', (typed) => {
    expect(nameQueryAlternatives(typed)).toEqual([]);
  });

  it('at every keystroke in the native script', () => {
    for (const [name, surname] of [
      [papadakis, 'Παπαδάκης'],
      [shcherbakova, 'Щербакова'],
      [bakas, 'Μπάκας'],
      [cohen, 'כהן'],
    ] as const) {
      for (let length = 1; length <= surname.length; length += 1)
        expect(isFound(name, surname.slice(0, length))).toBe(true);
    }
  });

  it('with words of letters and digits only, each once', () => {
    const words = nameSearchKey(dellAquila).split(' ');
    expect(words).toEqual([...new Set(words)]);
    expect(words.every((word) => /^[\p{L}\p{N}]+$/u.test(word))).toBe(true);
  });
});
