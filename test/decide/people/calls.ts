import { z } from 'zod';
import { extractFile } from './extract.ts';

const callSchema = z.strictObject({
  id: z.string(),
  at: z.string(),
  caller: z.enum(['member', 'parent', 'administrator', 'companyEmployee', 'heir', 'thirdParty', 'btCustomer']),
  service: z.string(),
  asks: z.string(),
  flight: z.string().optional(),
  outcome: z.enum(['allow', 'deny', 'refer', 'needs-document', 'needs-approval', 'inform']),
  variant: z.string().optional(),
  miles: z.int().optional(),
  priceMiles: z.int().optional(),
  flags: z.array(z.string()).optional(),
  rules: z.array(z.string()).nonempty(),
  clauses: z.array(z.string()).nonempty(),
  why: z.string(),
});
export type Call = z.output<typeof callSchema>;

const personSchema = z.object({
  id: z.string(),
  kind: z.enum(['member', 'company', 'portal']),
  code: z.string(),
  balance: z.int().optional(),
  lastEarningOn: z.string().nullish(),
  milesGoodUntil: z.string().nullish(),
  calls: z.array(callSchema),
});
export type Person = z.output<typeof personSchema>;

const peopleSchema = z.object({ people: z.array(personSchema) });

/** The cast of the demo extract. */
export const { people } = peopleSchema.parse(JSON.parse(extractFile('people.json')));

/** A call and the code of the account, or of the portal customer, it is about. */
export interface CallAbout {
  readonly call: Call;
  readonly code: string;
}

/** Every call of the cast. */
export const calls: readonly CallAbout[] = people.flatMap(({ code, calls: all }) =>
  all.map((call) => ({ code, call })),
);
