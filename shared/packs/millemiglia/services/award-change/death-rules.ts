import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, deny, needsApproval, notListed, refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** When the member who holds the ticket has died, it goes to nobody else and is not paid back; other cases are for a supervisor (mm-2016 8.18, mm-2017 9.20; A-32). */
export const deathAwardTicket: MemberRule = defineRule({
  id: 'death.award-ticket',
  clauses: { 'mm-2016': ['8.18'], 'mm-2017': ['9.20'] },
  decide({ member, award, change }, _params, { service }) {
    if (member.deceased !== true) return notListed;
    if (service === 'award.change' && change.kind === undefined) return askFor('change.kind');
    if (service === 'award.change' && change.kind !== 'beneficiary') return needsApproval();
    if (award.beneficiary === undefined) return askFor('award.beneficiary');
    return award.beneficiary === 'self' ? deny() : needsApproval();
  },
});

/** Miles do not pass to heirs; headquarters closes the account (mm-2016 2.8, mm-2017 3.8; A-32). */
export const deathAccount: MemberRule = defineRule({
  id: 'death.account',
  clauses: { 'mm-2016': ['2.8'], 'mm-2017': ['3.8'] },
  decide({ miles }, _params, { service }) {
    if (service === 'death.report') return refer({ to: 'hq' });
    return miles.kind === 'inheritance' ? deny() : notListed;
  },
});
