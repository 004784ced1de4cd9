import { folded } from '../../ui/folded.ts';
import { wordsOf } from './search-words.ts';

/** One part of an item: what a whole word and what the beginning of one is worth there. */
export type Field = { text: string; whole: number; begun: number };

/** Items by the words in them. */
export type TextIndex<Item> = {
  readonly items: readonly Item[];
  /** Words of all items, and where each stands: item and worth. */
  readonly places: ReadonlyMap<string, readonly Place[]>;
  /** The folded text of each item in which several words one after another count more. */
  readonly phrases: readonly string[];
};

type Place = { item: number; whole: number; begun: number };

const PHRASE = 10;

/** Takes items apart into words. The last field is the running text. */
export const textIndex = <Item>(
  items: readonly Item[],
  fieldsOf: (item: Item) => readonly Field[],
): TextIndex<Item> => {
  const places = new Map<string, Place[]>();
  const phrases = items.map((one, item) => {
    const fields = fieldsOf(one);
    for (const { text, whole, begun } of fields)
      for (const word of new Set(wordsOf(text))) {
        const known = places.get(word);
        if (known) known.push({ item, whole, begun });
        else places.set(word, [{ item, whole, begun }]);
      }
    return folded(fields.at(-1)?.text ?? '');
  });
  return { items, places, phrases };
};

/** The worth of one typed word for every item that has it or a word beginning with it. */
const worthOf = ({ places }: TextIndex<unknown>, typed: string): Map<number, number> => {
  const worth = new Map<number, number>();
  for (const [word, here] of places) {
    if (!word.startsWith(typed)) continue;
    for (const { item, whole, begun } of here)
      worth.set(item, Math.max(worth.get(item) ?? 0, word === typed ? whole : begun));
  }
  return worth;
};

/** Items that have every word, each with its score; at least one word must be given. */
export const itemsWith = <Item>(
  index: TextIndex<Item>,
  [first = '', ...others]: readonly string[],
  phrase: string,
): { item: Item; score: number }[] => {
  const rest = others.map((word) => worthOf(index, word));
  return [...worthOf(index, first)].flatMap(([at, worth]) => {
    const item = index.items[at];
    const scores = rest.map((more) => more.get(at) ?? 0);
    if (item === undefined || scores.includes(0)) return [];
    const together = rest.length > 0 && index.phrases[at]?.includes(phrase) ? PHRASE : 0;
    return [{ item, score: scores.reduce((sum, score) => sum + score, worth + together) }];
  });
};
