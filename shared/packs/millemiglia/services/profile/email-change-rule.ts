import { defineRule } from '../../../../rulebook/rule.ts';
import {
  allow,
  askFor,
  deny,
  type NotListed,
  needsApproval,
  notListed,
  type Verdict,
} from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { isEmailCoolingOff } from '../../frame/email-cooling-off.ts';
import { isIdentified, type MemberRule } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';

const changeVerdict = (facts: Facts, params: Parameters): Verdict | NotListed => {
  const { field, emailTaken } = facts.profile;
  if (field !== 'email') return notListed;
  if (emailTaken === true) return deny();
  if (!isIdentified(facts, 'pin') && facts.caller.pinUnknown === true) return needsApproval({ variant: 'pin-unknown' });
  return emailTaken === undefined ? askFor('profile.emailTaken') : allow({ hours: params['pin.emailCoolingOffHours'] });
};

/** An address is changed with the PIN, is nobody else's, and gets no PIN for a while (mm-2016 2.7, 10.9; mm-2017 3.3, 12.9; mm-access N4, Q11; A-09). */
export const profileEmailChange: MemberRule = defineRule({
  id: 'profile.email-change',
  clauses: { 'mm-2016': ['2.7', '10.9'], 'mm-2017': ['3.3', '12.9'], 'mm-access': ['N4', 'Q11'] },
  live: (_facts, _params, { service }) => service === 'profile.change',
  decide(facts, params, context) {
    if (context.service === 'profile.change') return changeVerdict(facts, params);
    return isEmailCoolingOff(facts, params, context) ? needsApproval() : notListed;
  },
});
