import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, deny, inform, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** True if the service is no question, or the question is about that topic. */
const isAbout = (topic: Facts['cred']['topic'], { cred }: Facts, service: string): boolean =>
  service !== 'cred.question' || cred.topic === topic;

/** The PIN stays valid for services by telephone and must be kept (mm-access N5, Q6). */
export const credKeepPin: MemberRule = defineRule({
  id: 'cred.keep-pin',
  clauses: { 'mm-access': ['N5', 'Q6'] },
  decide(facts, _params, { service }) {
    if (service === 'cred.question' && facts.cred.topic === undefined) return askFor('cred.topic');
    return isAbout('pin', facts, service) ? inform() : notListed;
  },
});

/** The code stays in use for earning and spending (mm-access Q5). */
export const credCodeStillUsed: MemberRule = defineRule({
  id: 'cred.code-still-used',
  clauses: { 'mm-access': ['Q5'] },
  decide: (facts, _params, { service }) => (isAbout('code', facts, service) ? inform() : notListed),
});

/** After the first access one's own code may serve as username (mm-access N2, N6, Q5). */
export const credCodeAsUsername: MemberRule = defineRule({
  id: 'cred.code-as-username',
  clauses: { 'mm-access': ['N2', 'N6', 'Q5'] },
  decide(facts, _params, { service }) {
    if (service === 'cred.question') return isAbout('code', facts, service) ? inform() : notListed;
    if (facts.cred.isOwnCode !== true) return notListed;
    return facts.cred.firstAccessDone === true ? inform() : deny();
  },
});

/** Personal data, email and telephone are to be checked before the new access starts (mm-access N3). */
export const credKeepProfileCurrent: MemberRule = defineRule({
  id: 'cred.keep-profile-current',
  clauses: { 'mm-access': ['N3'] },
  decide: (facts, _params, { service }) => (isAbout('profile', facts, service) ? inform() : notListed),
});

/** The holder verifies by a code to the mobile, a secret question, or both (mm-access Q1, Q4). */
export const credVerificationMethods: MemberRule = defineRule({
  id: 'cred.verification-methods',
  clauses: { 'mm-access': ['Q1', 'Q4'] },
  decide: (facts, _params, { service }) => (isAbout('verificationMethods', facts, service) ? inform() : notListed),
});
