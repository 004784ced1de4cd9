import { defineRule } from '../../../../rulebook/rule.ts';
import { deny, inform, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** The first access happens on the website: code and PIN, then username, password, certified email, verification (mm-access N1, Q1). */
export const credFirstAccessRule: MemberRule = defineRule({
  id: 'cred.first-access',
  clauses: { 'mm-access': ['N1', 'Q1'] },
  decide: () => refer({ to: 'website' }),
});

/** The email address has to be certified for secure access (mm-access Q1). */
export const credEmailCertification: MemberRule = defineRule({
  id: 'cred.email-certification',
  clauses: { 'mm-access': ['Q1'] },
  decide: ({ cred }) => (cred.emailCertified === true ? notListed : inform()),
});

/** Forgotten credentials come back by the recovery link; without any way of verification a supervisor decides (mm-access Q8). */
export const credRecoverRule: MemberRule = defineRule({
  id: 'cred.recover',
  clauses: { 'mm-access': ['Q8'] },
  decide: ({ cred }) => (cred.noMethodAvailable === true ? needsApproval() : refer({ to: 'recovery-link' })),
});

/** The code goes to the caller's own mailbox or mobile; an agent neither asks for it nor sends it (mm-access Q4). */
export const credVerificationCode: MemberRule = defineRule({
  id: 'cred.verification-code',
  clauses: { 'mm-access': ['Q4'] },
  decide({ cred }, _params, { service }) {
    if (service === 'cred.question' && cred.topic !== 'verificationCode') return notListed;
    return cred.askAgentForCode === true ? deny() : inform();
  },
});
