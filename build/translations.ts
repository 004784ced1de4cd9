import { IntlMessageFormat } from 'intl-messageformat';

/** The languages every message exists in; English is the one the others are compared with. */
export const languages = ['en', 'it', 'nl', 'ru', 'el'] as const;
type Language = (typeof languages)[number];

/** A file of messages: texts by key, grouped or flat. */
export interface MessageTree {
  readonly [key: string]: string | MessageTree;
}

const flatten = (tree: MessageTree, path = ''): [string, string][] =>
  Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : flatten(value, `${path}${key} › `),
  );

type Nodes = ReturnType<IntlMessageFormat['getAst']>;

const argumentsIn = (nodes: Nodes): string[] =>
  nodes.flatMap((node) => {
    const name = 'value' in node && typeof node.value === 'string' ? node.value : '';
    if ('options' in node) {
      // A choice by word has the same words everywhere; the categories of a plural belong to the language.
      const words = 'pluralType' in node ? '' : ` of ${Object.keys(node.options).sort().join('/')}`;
      return [`{${name}${words}}`, ...Object.values(node.options).flatMap(({ value }) => argumentsIn(value))];
    }
    if ('children' in node) return [`<${name}>`, ...argumentsIn(node.children)];
    const isText = node.type === 0 || node.type === 7;
    return isText ? [] : [`{${name}}`];
  });

const signature = (text: string, language: Language): string => {
  const found = new Set(argumentsIn(new IntlMessageFormat(text, language).getAst()));
  return [...found].sort().join(' ');
};

const read = (text: string, language: Language): { arguments: string } | { fault: string } => {
  try {
    return { arguments: signature(text, language) };
  } catch (error) {
    return { fault: error instanceof Error ? error.message : String(error) };
  }
};

const faultsOfText = (key: string, english: string, text: string | undefined, language: Language): string[] => {
  if (text === undefined) return [`${language}: "${key}" is missing`];
  if (text.trim() === '') return [`${language}: "${key}" is empty`];
  const here = read(text, language);
  if ('fault' in here) return [`${language}: "${key}" cannot be read (${here.fault})`];
  const there = read(english, 'en');
  if ('fault' in there || there.arguments === here.arguments) return [];
  return [
    `${language}: "${key}" uses ${here.arguments || 'no arguments'} where English uses ${there.arguments || 'none'}`,
  ];
};

/** What is wrong with one set of message files: missing, left-over and empty texts, unreadable ICU, other arguments than English. */
export const faultsOf = (catalogues: Readonly<Partial<Record<Language, MessageTree>>>): string[] => {
  const english = new Map(flatten(catalogues.en ?? {}));
  return languages.flatMap((language) => {
    const tree = catalogues[language];
    if (!tree) return [`${language}: the file is missing`];
    const texts = new Map(flatten(tree));
    const strangers = [...texts.keys()].filter((key) => !english.has(key));
    return [
      ...[...english].flatMap(([key, text]) => faultsOfText(key, text, texts.get(key), language)),
      ...strangers.map((key) => `${language}: "${key}" is not in English`),
    ];
  });
};
