import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, notListed } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { benefitDay, firstClubDay, lastClubDay } from './club-term.ts';

const BENEFIT = 'club.benefit';

/** The club begins with the month after the threshold was recognised; no benefit before (mm-2016 9.4, mm-2017 6.4; C-09). */
export const clubStartDate: MemberRule = defineRule({
  id: 'club.start-date',
  clauses: { 'mm-2016': ['9.4'], 'mm-2017': ['6.4'] },
  decide(facts, _params, { service, date }) {
    const { recognisedOn } = facts.club;
    if (recognisedOn === undefined) return notListed;
    const from = firstClubDay(recognisedOn);
    return service === BENEFIT && benefitDay(facts, date) < from ? deny({ from }) : inform({ from });
  },
});

/** The club lasts until 31 March of the second year after the qualifying one (mm-2016 9.2, mm-2017 6.2; C-08). */
export const clubEndDate: MemberRule = defineRule({
  id: 'club.end-date',
  clauses: { 'mm-2016': ['9.2'], 'mm-2017': ['6.2'] },
  decide(facts, _params, { service, date }) {
    const until = lastClubDay(facts, date);
    if (service !== BENEFIT) return until === undefined ? notListed : inform({ until });
    if (until === undefined) return askFor('club.qualifyingYear');
    return benefitDay(facts, date) <= until ? allow({ until }) : deny({ until });
  },
});

/** Entering a club costs no miles (mm-2016 9.3, mm-2017 6.3). */
export const clubMilesNotDeducted: MemberRule = defineRule({
  id: 'club.miles-not-deducted',
  clauses: { 'mm-2016': ['9.3'], 'mm-2017': ['6.3'] },
  decide: () => inform(),
});

/** No club benefits on a flight that earns nothing because of its discount (mm-2016 9.5, 5.11; mm-2017 6.5, 4.12, 4.13; A-36). */
export const clubBenefitExclusion: MemberRule = defineRule({
  id: 'club.benefit-exclusion',
  clauses: { 'mm-2016': ['9.5', '5.11'], 'mm-2017': ['6.5', '4.12', '4.13'] },
  decide: (_facts, _params, { verdictOf }) => (verdictOf('earn.discount-cap')?.kind === 'deny' ? deny() : notListed),
});

/** Benefits are those published, and may be changed with notice (mm-2016 9.1, mm-2017 6.1). */
export const clubBenefitChanges: MemberRule = defineRule({
  id: 'club.benefit-changes',
  clauses: { 'mm-2016': ['9.1'], 'mm-2017': ['6.1'] },
  decide: () => inform(),
});
