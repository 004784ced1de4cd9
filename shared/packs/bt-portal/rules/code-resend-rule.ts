import { defineRule } from '../../../rulebook/rule.ts';
import { allow, askFor, deny, needsDocument, type Verdict } from '../../../rulebook/verdict.ts';
import type { Facts } from '../facts.ts';
import type { PortalRule } from '../programme-types.ts';

/** Both what the caller is known by and where the code went must be said before it is sent again. */
const lackingIn = ({ bt }: Facts): string[] => [
  ...(bt.customerCode ? [] : ['bt.customerCode']),
  ...(bt.email ? [] : ['bt.email']),
];

const askForLacking = (lacking: readonly string[]): Verdict =>
  lacking.length > 1 ? needsDocument({ missing: lacking, variant: 'code-and-email' }) : askFor(...lacking);

/**
 * A code that was lost or never came is sent again to the address of the registration, as long as it is not confirmed; a wrong
 * address means registering anew (bt-portal 14; A-50).
 */
export const codeResend: PortalRule = defineRule({
  id: 'bt.code-resend',
  clauses: { 'bt-portal': ['14'] },
  decide(facts) {
    const { registrationState, emailWrong } = facts.bt;
    if (registrationState === undefined) return askFor('bt.registrationState');
    if (registrationState === 'none') return deny({ to: 'bt.register', reason: 'not-registered' });
    if (registrationState === 'active') return deny({ reason: 'confirmed' });
    if (emailWrong) return deny({ to: 'bt.register', reason: 'wrong-email' });
    const lacking = lackingIn(facts);
    return lacking.length > 0 ? askForLacking(lacking) : allow();
  },
});
