import { listNames } from '../../../db/desk/replica/account-names.ts';
import type { Replica } from '../../../db/desk/replica/replica.ts';
import type { Language } from '../../../shared/account/account.ts';

export type KnownName = { label: string; language: Language | null; hasEmail: boolean };

/** Names of members for lists. They are read once and remembered: a long ledger is a long document, and the list is shown often. */
export type MemberNames = { of(codes: readonly string[]): Promise<ReadonlyMap<string, KnownName>> };

const labelOf = (surname: string, given: string): string =>
  given === '' ? surname : `${surname}, ${[...given][0]?.toUpperCase() ?? ''}.`;

export const memberNames = (replica: Replica): MemberNames => {
  const known = new Map<string, KnownName>();
  return {
    of: async (codes) => {
      const wanted = [...new Set(codes)].filter((code) => !known.has(code));
      for (const { code, surname, given, language, hasEmail } of await listNames(replica, wanted))
        known.set(code, { label: labelOf(surname, given), language, hasEmail });
      return known;
    },
  };
};
