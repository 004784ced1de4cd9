import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, needsDocument, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { lastValidDay } from '../award/award-validity.ts';

/** The day of travel must be known when the day is what changes; undefined when nothing is left to ask. */
const askedOf = ({ change }: Facts): string | undefined => {
  if (change.newTravelOn !== undefined) return undefined;
  if (change.kind === undefined) return 'change.kind';
  return change.kind === 'date' ? 'change.newTravelOn' : undefined;
};

/** A ticket is changed while it is valid, to travel while it is valid (mm-2016 8.15, mm-2017 9.17; A-26). */
export const awardChangeWithinValidity: MemberRule = defineRule({
  id: 'award-change.within-validity',
  clauses: { 'mm-2016': ['8.15'], 'mm-2017': ['9.17'] },
  decide(facts, _params, { date }) {
    const lastDay = lastValidDay(facts);
    if (lastDay === undefined) return askFor('award.issuedOn');
    if (date > lastDay) return deny({ lastDay, reason: 'asked-late' });
    const asked = askedOf(facts);
    if (asked !== undefined) return needsDocument({ lastDay, missing: [asked] });
    const { newTravelOn } = facts.change;
    return newTravelOn !== undefined && newTravelOn > lastDay
      ? deny({ lastDay, reason: 'travel-late' })
      : allow({ lastDay });
  },
});

/** A ticket that has expired is neither replaced nor changed (mm-2016 8.14, mm-2017 9.16). */
export const awardChangeExpired: MemberRule = defineRule({
  id: 'award-change.expired',
  clauses: { 'mm-2016': ['8.14'], 'mm-2017': ['9.16'] },
  decide(facts, _params, { date }) {
    const lastDay = lastValidDay(facts);
    if (lastDay === undefined) return askFor('award.issuedOn');
    return date > lastDay ? deny({ lastDay }) : notListed;
  },
});
