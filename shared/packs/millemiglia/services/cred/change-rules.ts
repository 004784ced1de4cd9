import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

const inPersonalArea = () => refer({ to: 'personal-area' });

/** The username is changed in the Personal Area (mm-access Q9). */
export const credChangeUsername: MemberRule = defineRule({
  id: 'cred.change-username',
  clauses: { 'mm-access': ['Q9'] },
  decide({ cred }) {
    if (cred.field === undefined) return askFor('cred.field');
    return cred.field === 'username' ? inPersonalArea() : notListed;
  },
});

/** The password is changed in the Personal Area (mm-access Q10). */
export const credChangePassword: MemberRule = defineRule({
  id: 'cred.change-password',
  clauses: { 'mm-access': ['Q10'] },
  decide: ({ cred }) => (cred.field === 'password' ? inPersonalArea() : notListed),
});

/** The email address is changed in the Personal Area; a lost old mailbox goes to a supervisor (mm-access Q11; A-49). */
export const credChangeEmail: MemberRule = defineRule({
  id: 'cred.change-email',
  clauses: { 'mm-access': ['Q11'] },
  decide({ cred }) {
    if (cred.field !== 'email') return notListed;
    return cred.oldMailboxLost === true ? needsApproval() : inPersonalArea();
  },
});

/** The contact number may be changed by telephone; the mobile for verification needs a code sent to the new one (mm-access Q12). */
export const credChangePhone: MemberRule = defineRule({
  id: 'cred.change-phone',
  clauses: { 'mm-access': ['Q12'] },
  decide({ cred }) {
    if (cred.field === 'contactPhone') return allow();
    return cred.field === 'verificationMobile' ? inPersonalArea() : notListed;
  },
});

/** The secret question is changed in the Personal Area (mm-access Q13). */
export const credChangeSecretQuestion: MemberRule = defineRule({
  id: 'cred.change-secret-question',
  clauses: { 'mm-access': ['Q13'] },
  decide: ({ cred }) => (cred.field === 'secretQuestion' ? inPersonalArea() : notListed),
});
