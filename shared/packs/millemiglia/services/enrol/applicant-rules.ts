import { ageOn } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, notListed, refer } from '../../../../rulebook/verdict.ts';
import { isUnderFullAge } from '../../frame/full-age.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { forPersons, isCompanyApplicant } from './applicant.ts';
import { minimumAge } from './figures.ts';

/** A member is at least 14 on the day of enrolment, the birthday included (mm-2016 2.1, mm-2017 3.1; C-10). */
export const enrolMinimumAge: MemberRule = defineRule({
  id: 'enrol.minimum-age',
  clauses: { 'mm-2016': ['2.1'], 'mm-2017': ['3.1'] },
  decide: forPersons(({ person }, _params, { date }) => {
    if (person.birthDate === undefined) return askFor('person.birthDate');
    const params = { age: ageOn(person.birthDate, date), minimum: valueOn(minimumAge, date) };
    return params.age >= params.minimum ? allow(params) : deny(params);
  }),
});

/** Member accounts are for natural persons; mm-2017 has a section for companies (mm-2016 1.1, 2.1; mm-2017 1.1, 3.1). */
export const enrolNaturalPerson: MemberRule = defineRule({
  id: 'enrol.natural-person',
  clauses: { 'mm-2016': ['1.1', '2.1'], 'mm-2017': ['1.1', '3.1'] },
  decide(facts, _params, { edition }) {
    if (!isCompanyApplicant(facts)) return allow();
    return edition === 'mm-2016' ? deny() : refer({ to: 'enrol.company' });
  },
});

/** Members are customers by their own word; no proof is asked for (mm-2016 2.1, mm-2017 3.1; A-64). */
export const enrolCustomerCondition: MemberRule = defineRule({
  id: 'enrol.customer-condition',
  clauses: { 'mm-2016': ['2.1'], 'mm-2017': ['3.1'] },
  decide: forPersons(({ person }) => (person.customer === false ? inform() : allow())),
});

/** From 14 to 17 a parent or guardian approves and answers for the minor (mm-2016 2.1, 6.10; mm-2017 3.1, 5.10; A-39). */
export const enrolMinorConsent: MemberRule = defineRule({
  id: 'enrol.minor-consent',
  clauses: { 'mm-2016': ['2.1', '6.10'], 'mm-2017': ['3.1', '5.10'] },
  decide: forPersons(({ person }, _params, { date }) => {
    if (person.birthDate === undefined) return askFor('person.birthDate');
    const mayJoin = ageOn(person.birthDate, date) >= valueOn(minimumAge, date);
    if (!mayJoin || !isUnderFullAge(person.birthDate, date)) return notListed;
    return person.consentOnFile === true ? allow() : askFor('person.consentOnFile');
  }),
});

/** Whoever was cancelled after five years without activity may join again (mm-2017 4.22). */
export const enrolAfterDormancy: MemberRule = defineRule({
  id: 'enrol.after-dormancy',
  clauses: { 'mm-2017': ['4.22'] },
  decide: forPersons(({ person }) => (person.formerAccount === 'dormant' ? allow() : notListed)),
});
