import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, deny, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Miles belong to the member who earned them, and to nobody else, heirs included (mm-2016 2.8, mm-2017 3.8). */
export const milesPersonal: MemberRule = defineRule({
  id: 'miles.personal',
  clauses: { 'mm-2016': ['2.8'], 'mm-2017': ['3.8'] },
  decide: ({ miles: { kind } }) =>
    kind === 'betweenAccounts' || kind === 'inheritance' ? deny({ variant: kind }) : notListed,
});

const MOVES: ReadonlySet<string> = new Set(['sale', 'cash', 'partnerProgramme', 'inheritance']);

/** Miles do not go from account to account, but for what the rules provide (mm-2016 2.9, 5.15; mm-2017 4.8, 4.17). */
export const milesBetweenAccounts: MemberRule = defineRule({
  id: 'miles.between-accounts',
  clauses: { 'mm-2016': ['2.9', '5.15'], 'mm-2017': ['4.8', '4.17'] },
  decide({ miles: { kind } }) {
    if (kind === 'betweenAccounts') return deny();
    return kind !== undefined && MOVES.has(kind) ? notListed : askFor('miles.kind');
  },
});

/** Miles are bought, given and transferred on the Points.com portal, by members only (mm-2016 7.1, 7.2; mm-2017 4.17). */
export const milesBuyGiftTransfer: MemberRule = defineRule({
  id: 'miles.buy-gift-transfer',
  clauses: { 'mm-2016': ['7.1', '7.2'], 'mm-2017': ['4.17'] },
  decide: (_facts, _params, { subject }) => (subject.accountKind === 'company' ? deny() : refer({ to: 'points.com' })),
});
