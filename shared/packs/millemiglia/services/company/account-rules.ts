import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule, MemberRuleContext } from '../../frame/subject.ts';

const isCompany = ({ subject }: MemberRuleContext): boolean => subject.accountKind === 'company';

const administratorOnly = ({ caller }: Facts) => {
  if (caller.role === undefined) return askFor('caller.role');
  return caller.role === 'administrator' ? allow() : deny();
};

/** Data of a company are changed at the BusinessConnect Centre, by its Administrator (mm-2017 7.7). */
export const companyDataChangeRule: MemberRule = defineRule({
  id: 'company.data-change',
  clauses: { 'mm-2017': ['7.7'] },
  decide: (facts) => administratorOnly(facts),
});

/** Rewards of a company are claimed by its Administrator, within the same limits as those of members (mm-2017 9.1 to 9.30). */
export const companyRewards: MemberRule = defineRule({
  id: 'company.rewards',
  clauses: {
    'mm-2017': [
      '9.1',
      '9.3',
      '9.5',
      '9.6',
      '9.7',
      '9.9',
      '9.10',
      '9.11',
      '9.15',
      '9.17',
      '9.23',
      '9.24',
      '9.25',
      '9.26',
      '9.27',
      '9.29',
      '9.30',
    ],
  },
  decide: (facts, _params, context) => (isCompany(context) ? administratorOnly(facts) : notListed),
});

const concernsTrade = ({ miles }: Facts, service: string): boolean =>
  service === 'miles.buy' || (miles.kind !== undefined && miles.kind !== 'inheritance');

/** A company neither trades, moves nor buys miles; Points.com serves members only (mm-2017 8.10, 4.17). */
export const companyNoTrade: MemberRule = defineRule({
  id: 'company.no-trade',
  clauses: { 'mm-2017': ['8.10', '4.17'] },
  decide: (facts, _params, context) =>
    isCompany(context) && concernsTrade(facts, context.service) ? deny() : notListed,
});

const UNCLEAR_FOR_COMPANIES = new Set(['expiry.reinstate', 'withdraw.request']);

/** Lapse, dormancy and withdrawal are written for members: none of them is applied to a company (mm-2017 4.21, 4.22, 12.11; A-18). */
export const companyExpiry: MemberRule = defineRule({
  id: 'company.expiry',
  clauses: { 'mm-2017': ['4.21', '4.22', '12.11'] },
  decide(_facts, _params, context) {
    if (!isCompany(context)) return notListed;
    return UNCLEAR_FOR_COMPANIES.has(context.service) ? needsApproval({ variant: context.service }) : inform();
  },
});

/** Data of contacts and single owners are processed for BusinessConnect under the privacy rules (mm-2017 12.9). */
export const companyContactPrivacy: MemberRule = defineRule({
  id: 'company.contact-privacy',
  clauses: { 'mm-2017': ['12.9'] },
  decide: (_facts, _params, context) => (isCompany(context) ? inform() : notListed),
});
