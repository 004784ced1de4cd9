import { addDays, addMonths } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, inform, needsApproval } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import type { Parameters } from '../../parameters.ts';

const MONTHS_A_YEAR = 12;

/** The day after the years have passed (C-06). */
const cancellableFrom = ({ account }: Facts, params: Parameters): string | undefined =>
  account.openedOn === undefined
    ? undefined
    : addDays(addMonths(account.openedOn, params['dormancy.years'] * MONTHS_A_YEAR), 1);

/** An account on which nothing was ever registered may be cancelled five years after it was opened (mm-2017 4.22; A-15). */
export const dormancyFiveYears: MemberRule = defineRule({
  id: 'dormancy.five-years',
  clauses: { 'mm-2017': ['4.22'] },
  decide(facts, params, { date }) {
    const from = cancellableFrom(facts, params);
    if (facts.account.anyActivity === true)
      return inform({ variant: 'active', ...(from === undefined ? {} : { cancellableFrom: from }) });
    if (facts.account.anyActivity === undefined || from === undefined)
      return askFor(...absentFacts(facts, 'account.anyActivity', 'account.openedOn'));
    return date >= from ? needsApproval({ cancellableFrom: from }) : inform({ cancellableFrom: from });
  },
});
