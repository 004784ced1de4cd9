import { notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

export const isCompanyApplicant = ({ person }: Facts): boolean => person.applicantKind === 'company';

/** Looked at for natural persons only: a company that applies is sent elsewhere as a whole (DECIDE 7.2). */
export const forPersons =
  (decide: MemberRule['decide']): MemberRule['decide'] =>
  (facts, params, context) =>
    isCompanyApplicant(facts) ? notListed : decide(facts, params, context);
