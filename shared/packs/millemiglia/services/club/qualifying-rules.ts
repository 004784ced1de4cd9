import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { qualifyingYearOf } from './club-term.ts';

/** Only flights of the calendar year count towards its threshold (mm-2016 9.1, mm-2017 6.1). */
export const clubQualifyingPeriod: MemberRule = defineRule({
  id: 'club.qualifying-period',
  clauses: { 'mm-2016': ['9.1'], 'mm-2017': ['6.1'] },
  decide(facts) {
    const flightDate = facts.flight.date;
    const year = qualifyingYearOf(facts);
    if (flightDate === undefined || year === undefined)
      return askFor(...absentFacts(facts, 'flight.date'), ...(year === undefined ? ['club.qualifyingYear'] : []));
    return Number(flightDate.slice(0, 4)) === year ? allow({ year }) : deny({ year });
  },
});

const sourceVerdict = ({ club }: Facts) => {
  if (club.sourceBy === undefined) return askFor('club.sourceBy');
  if (club.sourceBy !== 'partner') return allow();
  return club.sourceStated === true ? allow({ variant: 'partner' }) : deny({ variant: 'partner' });
};

/** The Airline and SkyTeam count, other partners where stated; from 2017 flights only (mm-2016 1.1, 9.1; mm-2017 1.1, 6.1). */
export const clubQualifyingSource: MemberRule = defineRule({
  id: 'club.qualifying-source',
  clauses: { 'mm-2016': ['1.1', '9.1'], 'mm-2017': ['1.1', '6.1'] },
  decide(facts, _params, { edition }) {
    if (edition === 'mm-2017') {
      const { sourceKind } = facts.club;
      if (sourceKind === undefined) return askFor(...absentFacts(facts, 'club.sourceKind', 'club.sourceBy'));
      if (sourceKind === 'service') return deny({ variant: 'service' });
    }
    return sourceVerdict(facts);
  },
});
