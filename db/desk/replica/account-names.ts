import { type Language, languageSchema } from '../../../shared/account/account.ts';
import type { Replica } from './replica.ts';

export type AccountName = {
  readonly code: string;
  readonly surname: string;
  readonly given: string;
  readonly language: Language | null;
  readonly hasEmail: boolean;
};

type Row = { code: string; surname: string; given: string; language: string | null; has_email: number };

/** Names of the accounts with these codes, as far as this desk holds them; the rest of the documents stays unread. */
export const listNames = async (replica: Replica, codes: readonly string[]): Promise<AccountName[]> => {
  if (codes.length === 0) return [];
  const rows = await replica.read((database) =>
    database.raw<Row[]>(
      `SELECT code, json_extract(document, '$.surname') AS surname, json_extract(document, '$.given') AS given,
              json_extract(document, '$.language') AS language, json_extract(document, '$.email') IS NOT NULL AS has_email
         FROM account WHERE code IN (${codes.map(() => '?').join(', ')})`,
      [...codes],
    ),
  );
  return rows.map(({ code, surname, given, language, has_email }) => ({
    code,
    surname,
    given,
    language: languageSchema.nullable().parse(language),
    hasEmail: has_email === 1,
  }));
};
