import { addDays, addMonths, ageOn, type IsoDate } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, type NotListed, notListed, type Verdict } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import { isUnderFullAge } from '../../frame/full-age.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { AIRLINE } from '../earn/figures.ts';
import { childAges, MONTHS_A_YEAR } from './figures.ts';

const birthday = (birthDate: IsoDate, years: number): IsoDate => addMonths(birthDate, years * MONTHS_A_YEAR);

/** A refusal when the child is too young or too old on a day, else undefined. */
const refusedByAge = (birthDate: IsoDate, day: IsoDate): Verdict | undefined => {
  const { first, last } = valueOn(childAges, day);
  const age = ageOn(birthDate, day);
  if (age < first) return deny({ age, reason: 'too-young', from: birthday(birthDate, first) });
  return age < last ? undefined : deny({ age, reason: 'too-old', until: addDays(birthday(birthDate, last), -1) });
};

const linkVerdict = ({ child }: Facts, date: IsoDate): Verdict => {
  if (child.birthDate === undefined) return askFor('child.birthDate');
  const until = addDays(birthday(child.birthDate, valueOn(childAges, date).last), -1);
  return refusedByAge(child.birthDate, date) ?? allow({ age: ageOn(child.birthDate, date), until });
};

const flightVerdict = (facts: Facts): Verdict => {
  const { birthDate } = facts.child;
  const { date: flightDate, operating } = facts.flight;
  const unknown = absentFacts(facts, 'child.birthDate', 'flight.date', 'flight.operating');
  if (birthDate === undefined || flightDate === undefined) return askFor(...unknown);
  const refused = refusedByAge(birthDate, flightDate);
  if (refused) return refused;
  if (operating === undefined) return askFor(...unknown);
  const age = ageOn(birthDate, flightDate);
  return operating === AIRLINE ? allow({ age, variant: 'flight' }) : deny({ age, reason: 'carrier' });
};

/** Children from their 2nd birthday to the eve of their 14th collect for a parent, on Alitalia flights only (mm-2016 6.1, mm-2017 5.1). */
export const childAgeRange: MemberRule = defineRule({
  id: 'child.age-range',
  clauses: { 'mm-2016': ['6.1'], 'mm-2017': ['5.1'] },
  decide: (facts, _params, { service, date }) =>
    service === 'child.claim' ? flightVerdict(facts) : linkVerdict(facts, date),
});

const creditAfterTheLink = (facts: Facts): Verdict | NotListed => {
  const { birthDate } = facts.child;
  const { date: flightDate } = facts.flight;
  if (birthDate === undefined || flightDate === undefined)
    return askFor(...absentFacts(facts, 'child.birthDate', 'flight.date'));
  const from = birthday(birthDate, valueOn(childAges, flightDate).last);
  return flightDate >= from ? deny({ from, reason: 'flight' }) : notListed;
};

/** An enrolment that goes on with the code a child already has. */
const continuesCode = ({ person, child }: Facts): boolean =>
  child.codeQuoted === true && person.applicantKind !== 'company';

const continuation = ({ person }: Facts, date: IsoDate): Verdict => {
  if (person.birthDate === undefined) return askFor('person.birthDate');
  const from = birthday(person.birthDate, valueOn(childAges, date).last);
  return date >= from ? allow({ from }) : deny({ from });
};

/** On the 14th birthday the link ends: miles are the child’s own, and the code goes on when the child enrols (mm-2016 6.9, mm-2017 5.9). */
export const childTurn14: MemberRule = defineRule({
  id: 'child.turn-14',
  clauses: { 'mm-2016': ['6.9'], 'mm-2017': ['5.9'] },
  decide(facts, _params, { service, date }) {
    if (service === 'child.claim') return creditAfterTheLink(facts);
    return continuesCode(facts) ? continuation(facts, date) : notListed;
  },
});

/** A parent or guardian consents for anybody under 18 who goes on with a child’s code (mm-2016 6.10, mm-2017 5.10). */
export const childUnder18Consent: MemberRule = defineRule({
  id: 'child.under-18-consent',
  clauses: { 'mm-2016': ['6.10'], 'mm-2017': ['5.10'] },
  decide(facts, _params, { date }) {
    const { birthDate, consentOnFile } = facts.person;
    if (!continuesCode(facts)) return notListed;
    if (birthDate === undefined) return askFor('person.birthDate');
    if (!isUnderFullAge(birthDate, date)) return notListed;
    return consentOnFile === true ? allow() : askFor('person.consentOnFile');
  },
});
