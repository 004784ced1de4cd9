import { defineRule } from '../../../rulebook/rule.ts';
import { askFor, inform, notListed, refer } from '../../../rulebook/verdict.ts';
import type { Facts, Topic } from '../facts.ts';
import type { PortalRule, PortalRuleContext } from '../programme-types.ts';

const isRegistering = ({ service }: PortalRuleContext): boolean => service === 'bt.register';

/** True if the caller wants to hear about this topic; services other than the one for information have no topic. */
export const isAskedAbout = ({ bt }: Facts, { service }: PortalRuleContext, topic: Topic): boolean =>
  service === 'bt.information' && bt.topic === topic;

const isPending = ({ bt }: Facts): boolean => bt.registrationState === 'pending';

/** Customers register themselves: link in the login box, customer code, form with a username of one's own (bt-portal 2). */
export const registration: PortalRule = defineRule({
  id: 'bt.registration',
  clauses: { 'bt-portal': ['2'] },
  decide({ bt }, { address }, context) {
    if (bt.registrationState === undefined) return askFor('bt.registrationState');
    if (bt.registrationState !== 'none') return notListed;
    return isRegistering(context) ? refer({ to: 'bt-portal', address }) : inform({ address });
  },
});

/** The customer code stands on every invoice, in the box at the top right of the first page (bt-portal 2, 7). */
export const customerCodeLocation: PortalRule = defineRule({
  id: 'bt.customer-code-location',
  clauses: { 'bt-portal': ['2', '7'] },
  decide: (facts, _params, context) =>
    isRegistering(context) || isAskedAbout(facts, context, 'customerCode') ? inform() : notListed,
});

/** Filling in the form is not enough: only the code from the email makes it a registration (bt-portal 2, 11, 13). */
export const confirmationRequired: PortalRule = defineRule({
  id: 'bt.confirmation-required',
  clauses: { 'bt-portal': ['2', '11', '13'] },
  decide(facts, _params, context) {
    const isBeginning = isRegistering(context) && facts.bt.registrationState === 'none';
    const isToBeConfirmed = context.service !== 'bt.information' && isPending(facts);
    return isBeginning || isToBeConfirmed || isAskedAbout(facts, context, 'confirmation') ? inform() : notListed;
  },
});

/** The code leaves at once, to the address given in the form (bt-portal 12). */
export const codeImmediate: PortalRule = defineRule({
  id: 'bt.code-immediate',
  clauses: { 'bt-portal': ['12'] },
  decide: (facts) => (isPending(facts) ? inform() : notListed),
});

/** Until it is confirmed a registration stays pending; no end is stated (bt-portal 12, 13; A-50). */
export const pendingState: PortalRule = defineRule({
  id: 'bt.pending-state',
  clauses: { 'bt-portal': ['12', '13'] },
  decide: (facts) => (isPending(facts) ? inform() : notListed),
});
