import { defineRule } from '../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, refer } from '../../../rulebook/verdict.ts';
import type { Facts } from '../facts.ts';
import type { PortalRule } from '../programme-types.ts';

/** Why the caller cannot get in, where the desk itself can say so; the state of the registration comes before what the caller says. */
const findingIn = ({ bt }: Facts): string | undefined => {
  if (bt.registrationState === 'none') return 'not-registered';
  if (bt.registrationState === 'pending') return 'not-confirmed';
  if (bt.symptom === 'wrongCredentials') return 'wrong-credentials';
  if (bt.symptom !== 'notRegistered') return undefined;
  return bt.registrationState === 'active' ? 'registered' : 'not-registered';
};

/** Who cannot get in calls the desk, which finds out why; faults of the portal go to the second line (bt-portal 20). */
export const accessTrouble: PortalRule = defineRule({
  id: 'bt.access-trouble',
  clauses: { 'bt-portal': ['20'] },
  decide(facts) {
    const { symptom } = facts.bt;
    if (symptom === 'technical') return needsApproval();
    if (symptom === 'forgotten') return refer({ to: 'bt.forgot' });
    const finding = findingIn(facts);
    return finding === undefined ? askFor('bt.symptom') : allow({ reason: finding });
  },
});

/** Faults of a line are reported here by telephone, or in the portal under "Assistenza" (bt-portal 21). */
export const faultReport: PortalRule = defineRule({
  id: 'bt.fault-report',
  clauses: { 'bt-portal': ['21'] },
  decide: ({ bt }) => (bt.line ? allow() : askFor('bt.line')),
});

/** Notices and limits of data traffic are set by customers themselves in the portal, never by telephone (bt-portal 22). */
export const billShock: PortalRule = defineRule({
  id: 'bt.bill-shock',
  clauses: { 'bt-portal': ['22'] },
  decide({ bt }, { address }) {
    const { duration, byPhone } = bt;
    const where = { to: 'bt-portal', address };
    if (byPhone) return deny(duration === undefined ? where : { ...where, duration });
    return duration === undefined ? askFor('bt.duration') : refer({ ...where, duration });
  },
});
