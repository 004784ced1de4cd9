import type { MemberAccount } from './account.ts';
import { canonicalise } from './canonical.ts';

const texts = new WeakMap<MemberAccount, string>();

/**
 * The canonical JSON of a document, made once for each: a chunk is checked by it, its digest is made of it, and it is what is stored.
 * Documents are values; nobody changes one in place.
 */
export const documentText = (document: MemberAccount): string => {
  const known = texts.get(document);
  if (known !== undefined) return known;
  const text = canonicalise(document);
  texts.set(document, text);
  return text;
};

/** Canonical JSON of a row that holds a document, by the text of its document. */
export const rowText = (row: { readonly account: MemberAccount }): string => {
  const members = Object.entries(row)
    .filter(([, member]) => member !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([name, member]) =>
        `${JSON.stringify(name)}:${name === 'account' ? documentText(row.account) : canonicalise(member)}`,
    );
  return `{${members.join(',')}}`;
};
