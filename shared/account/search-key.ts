/**
 * How names become searchable: everything is folded to lower-case Latin letters and digits, so that one key serves names in Latin,
 * Greek and Cyrillic script. Scripts without a transliteration here (Hebrew, say) keep their own letters.
 * A name gives several words: letter by letter (what a query in the native script becomes) and the usual other spellings.
 */

type Table = Readonly<Record<string, string>>;

/** Letters whose Latin form is more than the letter without its marks. */
const LATIN: Table = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ı: 'i',
  ŋ: 'n',
  ħ: 'h',
  ŧ: 't',
  ĸ: 'k',
};

/** German and Nordic second spellings; the first one drops the mark. */
const LATIN_OTHER: Table = { ä: 'ae', ö: 'oe', ü: 'ue', å: 'aa', ø: 'oe' };

/** One letter at a time, so that a name typed letter by letter is found at every keystroke. */
const GREEK: Table = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};

/** As in passports: pairs of letters first. */
const GREEK_PASSPORT: Table = {
  ...GREEK,
  ου: 'ou',
  αυ: 'av',
  ευ: 'ev',
  ηυ: 'iv',
  αυθ: 'afth',
  ευθ: 'efth',
  αυκ: 'afk',
  ευκ: 'efk',
  αυξ: 'afx',
  ευξ: 'efx',
  αυπ: 'afp',
  ευπ: 'efp',
  αυσ: 'afs',
  ευσ: 'efs',
  αυτ: 'aft',
  ευτ: 'eft',
  αυφ: 'aff',
  ευφ: 'eff',
  αυχ: 'afch',
  ευχ: 'efch',
  γγ: 'ng',
  γξ: 'nx',
  γχ: 'nch',
  ' μπ': ' b',
  ' ντ': ' d',
  ' γκ': ' g',
  'μπ ': 'b ',
};

/** As above with h for χ: Hristou. */
const GREEK_WITH_H: Table = { ...GREEK_PASSPORT, χ: 'h', αυχ: 'afh', ευχ: 'efh', γχ: 'nh' };

/** By ear, as people abroad spell them. */
const GREEK_BY_EAR: Table = {
  ...GREEK_PASSPORT,
  υ: 'i',
  χ: 'h',
  ου: 'u',
  φ: 'ph',
  μπ: 'b',
  ντ: 'd',
  γκ: 'g',
  γγ: 'ng',
  ξ: 'ks',
  αυχ: 'afh',
  ευχ: 'efh',
  γχ: 'nh',
};

const CYRILLIC: Table = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ґ: 'g',
  є: 'ye',
  і: 'i',
  ї: 'yi',
  ў: 'u',
  ћ: 'c',
  ђ: 'dj',
  љ: 'lj',
  њ: 'nj',
  џ: 'dz',
  ј: 'j',
  ѓ: 'g',
  ќ: 'k',
  ѕ: 'dz',
};

/** As in passports since 2013. */
const CYRILLIC_PASSPORT: Table = { ...CYRILLIC, й: 'i', ъ: 'ie', ю: 'iu', я: 'ia' };

/** Shorter spellings in use: Scherbakova, Hrushchev, Julia, Tsoj. */
const CYRILLIC_SHORT: Table = {
  ...CYRILLIC,
  х: 'h',
  ц: 'c',
  щ: 'sch',
  ж: 'j',
  й: 'j',
  ю: 'ju',
  я: 'ja',
  'ий ': 'y ',
  'ый ': 'y ',
};

/** Passport middle, everyday ending: Chaikovskiy. */
const CYRILLIC_EVERYDAY: Table = { ...CYRILLIC_PASSPORT, ю: 'yu', я: 'ya', 'ий ': 'iy ', 'ый ': 'iy ' };

/** ё keeps its second spellings: Alyona, Fyodor, Semyonov. */
const CYRILLIC_YO: Table = { ...CYRILLIC, ё: 'yo', 'ий ': 'y ', 'ый ': 'y ' };

/** Final forms stand for the letter itself: a name typed so far ends anywhere. */
const HEBREW: Table = { ך: 'כ', ם: 'מ', ן: 'נ', ף: 'פ', ץ: 'צ' };

const LONGEST = 3;

const replaceLetters = (text: string, table: Table): string => {
  let out = '';
  for (let at = 0; at < text.length; ) {
    let taken = 1;
    let put = text.charAt(at);
    for (let length = Math.min(LONGEST, text.length - at); length > 0; length -= 1) {
      const found = table[text.slice(at, at + length)];
      if (found !== undefined) {
        taken = length;
        put = found;
        break;
      }
    }
    out += put;
    at += taken;
  }
  return out;
};

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text);

/** Lower case and no marks, but ё and the letters of `keep` as they are: they have spellings of their own. */
const lowered = (text: string, keep: Table): string =>
  [...text.normalize('NFKC').toLowerCase().normalize('NFC')]
    .map((letter) => (letter in keep ? letter : withoutMarks(letter)))
    .join('');

const LETTER_BY_LETTER: Table = { ...LATIN, ...GREEK, ...CYRILLIC, ...HEBREW };

/** Letter by letter, blanks and punctuation kept: what queries and names have in common. */
const foldText = (text: string): string => {
  if (isPlain(text)) return text.toLowerCase();
  return replaceLetters(lowered(text, LATIN), LETTER_BY_LETTER);
};

/** Apostrophes in all their shapes stand inside a word; everything else that is not a letter or digit stands between words. */
const APOSTROPHES = /['’‘ʼ`´ʹʾʿ׳]/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

const wordsOf = (folded: string): string[] => folded.split(BETWEEN_WORDS).filter((word) => word !== '');

const SCRIPTS: readonly { readonly script: RegExp; readonly keep: Table; readonly tables: readonly Table[] }[] = [
  { script: /\p{Script=Greek}/u, keep: {}, tables: [GREEK_PASSPORT, GREEK_WITH_H, GREEK_BY_EAR] },
  {
    script: /\p{Script=Cyrillic}/u,
    keep: { ё: '', й: '' },
    tables: [CYRILLIC, CYRILLIC_PASSPORT, CYRILLIC_EVERYDAY, CYRILLIC_SHORT, CYRILLIC_YO],
  },
  { script: /[äöüåøÄÖÜÅØ]/u, keep: { ...LATIN, ...LATIN_OTHER }, tables: [{ ...LATIN, ...LATIN_OTHER }] },
];

/** The usual other spellings of a name that is not plain Latin; none for one that is. */
const otherSpellings = (name: string): string[] => {
  if (isPlain(name)) return [];
  const composed = name.normalize('NFC');
  return SCRIPTS.filter(({ script }) => script.test(composed)).flatMap(({ keep, tables }) =>
    // Blanks at both ends: some pairs of letters sound differently at the edge of a word.
    tables.map((table) => foldText(withoutRest(replaceLetters(` ${lowered(composed, keep)} `, table)))),
  );
};

const withoutRest = (text: string): string => text.replace(/ё/g, 'е').replace(/й/g, 'и').trim();

/** Words a spelling is found by: each part, and all of them in one (Dell'Aquila: dell, aquila, dellaquila; de Vries: de, vries, devries). */
const entriesOf = (folded: string): string[] => {
  const parts = wordsOf(folded.replace(APOSTROPHES, ' '));
  const apostropheless = wordsOf(folded.replace(APOSTROPHES, ''));
  return [...parts, ...apostropheless, parts.join('')].filter((word) => word !== '');
};

const KEPT = 20_000;
const wordsByPart = new Map<string, readonly string[]>();

/** Words of one part of a name, in every spelling. Most names are borne by many, and a bootstrap folds a million. */
const wordsOfPart = (part: string): readonly string[] => {
  const known = wordsByPart.get(part);
  if (known !== undefined) return known;
  const words = [...new Set([foldText(part), ...otherSpellings(part)].flatMap(entriesOf))];
  if (wordsByPart.size >= KEPT) wordsByPart.clear();
  wordsByPart.set(part, words);
  return words;
};

export type SearchableName = {
  readonly surname: string;
  readonly given: string;
  readonly middle: string | null;
  readonly cardSurname: string;
  readonly cardGiven: string;
};

/**
 * Words a member is found by, joined by blanks; each word once. Surname, given names, and their form on the card, in every spelling.
 * Never shown, and only as good as a search needs: two different names may give the same word.
 */
export const nameSearchKey = (name: SearchableName): string => {
  const words = new Set<string>();
  for (const part of [name.surname, name.given, name.middle ?? '', name.cardSurname, name.cardGiven]) {
    for (const word of wordsOfPart(part)) words.add(word);
  }
  return [...words].join(' ');
};

/**
 * What an agent typed, as alternatives of words that must all begin a word of the key. Apostrophes and hyphens join
 * (dell'aquila is dellaquila); a blank separates, and may as well stand where the name has none (dell aquila).
 */
export const nameQueryAlternatives = (typed: string): string[][] => {
  const words = wordsOf(
    foldText(typed)
      .replace(APOSTROPHES, '')
      .replace(/(?<=[\p{L}\p{N}])[-‐‑–](?=[\p{L}\p{N}])/gu, ''),
  ).slice(0, 6);
  if (words.length === 0) return [];
  const joinedPairs = words
    .slice(1)
    .map((_, at) => [...words.slice(0, at), `${words[at]}${words[at + 1]}`, ...words.slice(at + 2)]);
  const whole = words.length > 2 ? [[words.join('')]] : [];
  return [words, ...joinedPairs, ...whole];
};
