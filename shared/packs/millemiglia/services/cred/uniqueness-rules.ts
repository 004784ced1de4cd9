import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** No two profiles share a username (mm-access Q2). */
export const credUsernameUnique: MemberRule = defineRule({
  id: 'cred.username-unique',
  clauses: { 'mm-access': ['Q2'] },
  live: true,
  decide({ cred }) {
    if (cred.usernameTaken === undefined) return askFor('cred.usernameTaken');
    return cred.usernameTaken ? deny() : allow();
  },
});

/** Where the service says whether the new address is taken. */
const takenIn = ({ cred, profile }: Facts, service: string) =>
  service === 'profile.change'
    ? { field: profile.field, taken: profile.emailTaken, fact: 'profile.emailTaken' }
    : { field: cred.field, taken: cred.emailTaken, fact: 'cred.emailTaken' };

/** An email address belongs to one member or one company only (mm-access N4). */
export const credEmailUnique: MemberRule = defineRule({
  id: 'cred.email-unique',
  clauses: { 'mm-access': ['N4'] },
  live: true,
  decide(facts, _params, { service }) {
    const { field, taken, fact } = takenIn(facts, service);
    if (field !== 'email') return notListed;
    if (taken === undefined) return askFor(fact);
    return taken ? deny() : allow();
  },
});
