import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsApproval, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { forPersons } from './applicant.ts';

/** People join on the website, by calling the Centre or in other announced ways (mm-2016 2.3, mm-2017 3.2). */
export const enrolChannels: MemberRule = defineRule({
  id: 'enrol.channels',
  clauses: { 'mm-2016': ['2.3'], 'mm-2017': ['3.2'] },
  decide: forPersons(() => allow()),
});

/** Every new member gets a code, the number of the account (mm-2016 2.4, mm-2017 3.4, mm-access Q5). */
export const enrolCodeIssue: MemberRule = defineRule({
  id: 'enrol.code-issue',
  clauses: { 'mm-2016': ['2.4'], 'mm-2017': ['3.4'], 'mm-access': ['Q5'] },
  decide: forPersons(() => allow()),
});

/** The PIN goes to the member's own email address (mm-2016 2.5, mm-2017 3.5). */
export const enrolPinIssue: MemberRule = defineRule({
  id: 'enrol.pin-issue',
  clauses: { 'mm-2016': ['2.5'], 'mm-2017': ['3.5'] },
  decide: forPersons(({ person }) => ((person.email ?? '') === '' ? askFor('person.email') : allow())),
});

/** One code is one person; mm-2016 leaves room for published exceptions (mm-2016 2.7, mm-2017 3.3). */
export const enrolOnePersonPerCode: MemberRule = defineRule({
  id: 'enrol.one-person-per-code',
  clauses: { 'mm-2016': ['2.7'], 'mm-2017': ['3.3'] },
  decide: forPersons(({ person }, _params, { edition }) => {
    if (person.shareCode !== true) return notListed;
    return edition === 'mm-2016' && person.publishedException === true ? needsApproval() : deny();
  }),
});
