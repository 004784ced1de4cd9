import type { Preemption } from '../../rulebook/pre-emption.ts';
import type { Facts } from './facts/dictionary.ts';
import type { Subject } from './frame/subject.ts';
import type { Parameters } from './parameters.ts';

/** The closed list of exceptions between rules (DECIDE 4.4); each switches the rules named first off while the other takes effect. */
export const preemptions: readonly Preemption<Facts, Parameters, Subject>[] = [
  { switchedOff: ['earn.non-partner-airline'], by: 'earn.rebooked-36h' },
  { switchedOff: ['earn.own-travel', 'earn.amount'], by: 'child.credit' },
  {
    switchedOff: ['earn.own-account-destination'],
    by: 'child.credit',
    when: ({ claim }) => claim.creditTo !== 'other',
  },
  { switchedOff: ['earn.award-ticket'], by: 'cash-miles.earning', reportedAlways: true },
  { switchedOff: ['earn.amount', 'earn.operational-upgrade'], by: 'upgrade.earning' },
  {
    switchedOff: ['earn.special-fare', 'company.special-fare'],
    by: 'programme.promotions',
    verdicts: ['allow'],
    when: ({ promotion }) => promotion.overridesFare === true,
  },
  {
    switchedOff: ['award.no-reduction'],
    by: 'programme.promotions',
    verdicts: ['allow'],
    when: ({ promotion }) => promotion.grantsReduction === true,
  },
  {
    switchedOff: ['award.special-conditions'],
    by: 'programme.promotions',
    verdicts: ['allow'],
    when: ({ promotion }, _params, { edition }) => promotion.grantsProduct === true && edition === 'mm-2017',
  },
  { switchedOff: ['ident.account-owner-only'], by: 'award.requester', verdicts: ['needs-approval'] },
  { switchedOff: ['award-refund.miles'], by: 'award-change.partial-use' },
  {
    switchedOff: ['extra.services'],
    by: 'upgrade.eligible',
    when: (_facts, _params, { edition }) => edition === 'mm-2016',
  },
  { switchedOff: ['cred.username-format'], by: 'cred.code-as-username', verdicts: ['inform'] },
];
