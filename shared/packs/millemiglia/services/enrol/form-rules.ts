import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, needsDocument } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { lackingFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { forPersons } from './applicant.ts';

const lackingContactData = ({ person }: Facts): string[] =>
  lackingFacts({ 'person.email': person.email, 'person.postalAddress': person.postalAddress });

/** Nobody joins without a postal address and an email address of his own (mm-2016 2.1, mm-2017 3.1). */
export const enrolContactData: MemberRule = defineRule({
  id: 'enrol.contact-data',
  clauses: { 'mm-2016': ['2.1'], 'mm-2017': ['3.1'] },
  decide: forPersons((facts) => {
    const missing = lackingContactData(facts);
    if (missing.length === 0) return allow();
    return missing.length > 1 ? needsDocument({ missing, variant: 'both' }) : askFor(...missing);
  }),
});

/** Fields with an asterisk are needed to take part; the others are free (mm-2016 10.8, mm-2017 12.8). */
export const enrolMandatoryFields: MemberRule = defineRule({
  id: 'enrol.mandatory-fields',
  clauses: { 'mm-2016': ['10.8'], 'mm-2017': ['12.8'] },
  decide: forPersons(({ person }) =>
    person.mandatoryComplete === true ? allow() : askFor('person.mandatoryComplete'),
  ),
});

/** Joining means having read and accepted the regulations (mm-2016 1.2, 2.3; mm-2017 1.3, 3.2). */
export const enrolAcceptRegulations: MemberRule = defineRule({
  id: 'enrol.accept-regulations',
  clauses: { 'mm-2016': ['1.2', '2.3'], 'mm-2017': ['1.3', '3.2'] },
  decide: forPersons(({ person }) =>
    person.acceptsRegulations === true ? allow() : askFor('person.acceptsRegulations'),
  ),
});
