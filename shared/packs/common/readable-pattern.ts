import { IntlMessageFormat } from 'intl-messageformat';
import type { Language } from './languages.ts';

/** What stands where a decision puts a figure of its case. */
export const BLANK = '[…]';

type Nodes = ReturnType<IntlMessageFormat['getAst']>;
type Node = Nodes[number];

const LITERAL = 0;

const readable = (node: Node): string => {
  if (node.type === LITERAL) return node.value;
  if (!('options' in node)) return BLANK;
  const { other, ...others } = node.options;
  // A number takes its most general form; of words the agent sees every one.
  if ('pluralType' in node) return other ? written(other.value) : BLANK;
  const wordings = [...Object.values(others), ...(other ? [other] : [])].map(({ value }) => written(value));
  return wordings.filter((wording) => wording.trim() !== '').join(' / ');
};

const written = (nodes: Nodes): string => nodes.map(readable).join('');

/** What ICU would change in a text: arguments, and quotes written twice. Most sentences have neither and need no parser. */
const SYNTAX = /[{}]|''/;

/** A message as it stands in the book, before any case: figures are blanks, alternatives stand side by side. */
export const readablePattern = (pattern: string, language: Language): string =>
  SYNTAX.test(pattern)
    ? written(new IntlMessageFormat(pattern, language, { date: { long: {} } }, { ignoreTag: true }).getAst())
    : pattern;
