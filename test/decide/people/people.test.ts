import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { type DecideInput, decideService } from '../../shared/packs/millemiglia/decide-service.ts';
import type { GivenFacts } from '../../shared/packs/millemiglia/facts/dictionary.ts';
import { milleMiglia } from '../../shared/packs/millemiglia/programme.ts';

const file = (name: string): string => readFileSync(new URL(`../fixtures/extract-a/${name}`, import.meta.url), 'utf8');

type Row = Readonly<Record<string, string>>;
const rows = (name: string): Row[] => parse(file(name), { columns: true });

const callSchema = z.object({
  id: z.string(),
  at: z.string(),
  caller: z.enum(['member', 'thirdParty']),
  service: z.string(),
  outcome: z.string(),
  variant: z.string().optional(),
  rules: z.array(z.string()),
  clauses: z.array(z.string()),
});
type Call = z.output<typeof callSchema>;

const peopleSchema = z.object({
  people: z.array(z.object({ code: z.string(), calls: z.array(z.object({ service: z.string() }).loose()) })),
});

const calls = peopleSchema
  .parse(JSON.parse(file('people.json')))
  .people.flatMap(({ code, calls: all }) =>
    all
      .filter(({ service }) => milleMiglia.serviceById.has(service))
      .map((call) => ({ code, call: callSchema.parse(call) })),
  );

const members = new Map(rows('members.csv').map((row) => [row.code, row]));
const cardHolders = new Set(rows('cards.csv').map(({ code }) => code));

const ledger = new Map<string | undefined, Row[]>();
for (const row of rows('ledger.csv')) ledger.set(row.account, [...(ledger.get(row.account) ?? []), row]);

const accountFacts = (code: string): NonNullable<GivenFacts['account']> => {
  const member = members.get(code);
  if (!member) throw new Error('A person of the extract has no member row.');
  const entries = ledger.get(code) ?? [];
  return {
    kind: 'member',
    status: 'active',
    openedOn: member.opened_on ?? '',
    anyActivity: entries.length > 0,
    balance: entries.reduce((sum, { miles }) => sum + Number(miles), 0),
    email: member.email ?? '',
    postalAddress: member.address_line ?? '',
    cardIssued: cardHolders.has(code),
    ...(member.email_changed_at ? { emailChangedAt: member.email_changed_at } : {}),
  };
};

/** What the caller says in the story of the call and no row of the extract tells. */
const saidInTheCall: Readonly<Record<string, Partial<GivenFacts>>> = {
  'A01.1': { card: { state: 'stolen' } },
  'A01.2': { card: { issue: 'compensation' } },
  'A26.1': { pin: { webAttempt: 'notReceived' } },
  'A30.1': { pin: { webAttempt: 'notReceived' } },
  'A30.2': { pin: { webAttempt: 'notReceived' } },
  'A58.2': { pin: { webAttempt: 'notReceived' } },
};

const inputFor = (code: string, call: Call): DecideInput => ({
  case: call.id,
  service: call.service,
  request: { at: call.at },
  facts: {
    caller: { role: call.caller, ident: call.service.startsWith('pin.') ? 'basic' : 'pin' },
    account: accountFacts(code),
    ...saidInTheCall[call.id],
  },
});

describe('the people of the demo extract', () => {
  it('call the built services this often', () => {
    expect(calls).toHaveLength(15);
  });

  it.each(calls.map((one) => [one.call.id, one] as const))('%s', (_id, { code, call }) => {
    const decision = decideService(inputFor(code, call));
    expect(decision.outcome).toBe(call.outcome);
    expect(decision.checklist.map(({ rule }) => rule)).toEqual(expect.arrayContaining(call.rules));
    expect(decision.checklist.flatMap(({ clauses }) => clauses)).toEqual(expect.arrayContaining(call.clauses));
    if (call.variant === 'close-and-transfer')
      expect(decision.effects).toContainEqual(expect.objectContaining({ type: 'close-and-transfer', miles: 84320 }));
  });
});
