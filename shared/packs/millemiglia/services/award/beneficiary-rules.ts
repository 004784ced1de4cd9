import { isWithinHours } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';

/** A change asks about the beneficiary only when it names a new one. */
const concernsBeneficiary = ({ change }: Facts, { service }: MemberRuleContext): boolean =>
  service !== 'award.change' || change.kind === 'beneficiary';

const isMissing = (email: string | undefined): boolean => email === undefined || email === '';

const isCoolingOff = ({ account }: Facts, params: Parameters, { request }: MemberRuleContext): boolean =>
  account.emailChangedAt !== undefined &&
  isWithinHours(account.emailChangedAt, request.at, params['pin.emailCoolingOffHours']);

/** An award may be for anybody the holder names, but it is never sold (mm-2016 8.3, mm-2017 9.6). */
export const awardBeneficiaryAllowed: MemberRule = defineRule({
  id: 'award.beneficiary-allowed',
  clauses: { 'mm-2016': ['8.3'], 'mm-2017': ['9.6'] },
  decide: ({ award }) => (award.sold === true ? deny() : allow()),
});

/** A ticket for somebody else is copied to the holder's profile address and to the beneficiary (mm-2016 8.8, mm-2017 9.10; A-09). */
export const awardBeneficiaryEmail: MemberRule = defineRule({
  id: 'award.beneficiary-email',
  clauses: { 'mm-2016': ['8.8'], 'mm-2017': ['9.10'] },
  decide(facts, params, context) {
    const { account, award } = facts;
    if (!concernsBeneficiary(facts, context)) return notListed;
    if (award.beneficiary === undefined) return askFor('award.beneficiary');
    if (award.beneficiary === 'self') return allow({ variant: 'self' });
    if (account.email === '' && award.emailDeclined === true) return deny();
    const missing = [
      ...(isMissing(account.email) ? ['account.email'] : []),
      ...(isMissing(award.beneficiaryEmail) ? ['award.beneficiaryEmail'] : []),
    ];
    if (missing.length > 0) return askFor(...missing);
    return isCoolingOff(facts, params, context) ? needsApproval() : allow();
  },
});

/** At check-in a beneficiary shows papers of the holder; without a card yet a second person looks at it (mm-2016 8.9, mm-2017 9.11; A-25). */
export const awardBeneficiaryPapers: MemberRule = defineRule({
  id: 'award.beneficiary-papers',
  clauses: { 'mm-2016': ['8.9'], 'mm-2017': ['9.11'] },
  decide(facts, _params, context) {
    const { account, award } = facts;
    if (!concernsBeneficiary(facts, context)) return notListed;
    if (award.beneficiary === undefined) return askFor('award.beneficiary');
    if (award.beneficiary === 'self') return notListed;
    if (context.subject.accountKind === 'company') return inform();
    if (account.cardIssued === undefined) return askFor('account.cardIssued');
    return account.cardIssued ? inform() : needsApproval();
  },
});
