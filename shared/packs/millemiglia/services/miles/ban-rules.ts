import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Refuses one kind of move and says nothing about the others. */
const refusing =
  (kind: Facts['miles']['kind']): MemberRule['decide'] =>
  ({ miles }) =>
    miles.kind === kind ? deny() : notListed;

/** Miles and their advantages are not sold, traded or auctioned (mm-2016 2.11, 3.4, 5.15; mm-2017 4.17, 4.18, 8.10, 10.4, 10.5). */
export const milesNoTrade: MemberRule = defineRule({
  id: 'miles.no-trade',
  clauses: { 'mm-2016': ['2.11', '3.4', '5.15'], 'mm-2017': ['4.17', '4.18', '8.10', '10.4', '10.5'] },
  decide: refusing('sale'),
});

/** Miles never become money (mm-2016 3.5, 5.15; mm-2017 4.17, 8.10). */
export const milesNoCash: MemberRule = defineRule({
  id: 'miles.no-cash',
  clauses: { 'mm-2016': ['3.5', '5.15'], 'mm-2017': ['4.17', '8.10'] },
  decide: refusing('cash'),
});

/** Miles do not move to the programme of a partner airline or back (mm-2016 2.9, mm-2017 4.5). */
export const milesNoPartnerConversion: MemberRule = defineRule({
  id: 'miles.no-partner-conversion',
  clauses: { 'mm-2016': ['2.9'], 'mm-2017': ['4.5'] },
  decide: refusing('partnerProgramme'),
});

/** Heirs receive no miles (mm-2016 2.8, mm-2017 3.8). */
export const milesNoInheritance: MemberRule = defineRule({
  id: 'miles.no-inheritance',
  clauses: { 'mm-2016': ['2.8'], 'mm-2017': ['3.8'] },
  decide: refusing('inheritance'),
});
