import { z } from 'zod';
import { accountCodeSchema, memberAccountSchema } from '../account/account.ts';

/** An account as headquarters keeps it for desks: the document as text, which is read at the desk and nowhere before. */
export type PackedAccount = {
  readonly code: string;
  readonly version: number;
  readonly pinLease: string | null;
  /** JSON of the document. */
  readonly document: string;
};

/** Many accounts as one text, a line each, the parts of a line apart by tabs: JSON text holds neither a line end nor a tab. */
export const packAccounts = (accounts: readonly PackedAccount[]): string =>
  accounts
    .map(({ code, version, pinLease, document }) => `${code}\t${version}\t${pinLease ?? ''}\t${document}\n`)
    .join('');

const rowSchema = z.object({
  code: accountCodeSchema,
  version: z.coerce.number().int(),
  pinLease: z.string().transform((text) => (text === '' ? null : text)),
  account: memberAccountSchema,
});

const rowOf = (line: string): z.infer<typeof rowSchema> => {
  const [code, version, pinLease, document, ...more] = line.split('\t');
  if (document === undefined || more.length > 0) throw new Error('A line of packed accounts has not four parts.');
  return rowSchema.parse({ code, version, pinLease, account: JSON.parse(document) });
};

/** The accounts of `packAccounts`, each proved to be one. Throws where the text is not of that form. */
export const unpackAccounts = (packed: string): z.infer<typeof rowSchema>[] => {
  const lines = packed.split('\n');
  if (lines.pop() !== '') throw new Error('Packed accounts end with a whole line.');
  return lines.map(rowOf);
};
