import { markedParts } from './search-words.ts';

/** A text with the words that were searched marked. */
export const Marked = ({ text, words }: { text: string; words: readonly string[] }) =>
  markedParts(text, words).map((part) =>
    part.isMatch ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
  );
