import { addMonths, type IsoDate } from '../../../../rulebook/calendar.ts';
import { valueOn } from '../../../../rulebook/parameter.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, needsDocument, notListed } from '../../../../rulebook/verdict.ts';
import { type Facts, isGiven } from '../../facts/dictionary.ts';
import { absentFacts } from '../../frame/absent-facts.ts';
import type { MemberRule } from '../../frame/subject.ts';
import { isPromotionOpenOn } from '../programme/promotion-rules.ts';
import { perSempreNoticeMonths } from './figures.ts';

/** Clubs are for persons; companies have none (mm-2016 9.1, mm-2017 6.1). */
export const clubNaturalPersons: MemberRule = defineRule({
  id: 'club.natural-persons',
  clauses: { 'mm-2016': ['9.1'], 'mm-2017': ['6.1'] },
  frame: true,
  decide: (_facts, _params, { subject }) => (subject.accountKind === 'company' ? deny() : allow()),
});

/** Who reaches the published threshold enters by itself and free; a disputed count is looked at (mm-2016 1.1, 9.1; mm-2017 1.1, 6.1). */
export const clubThreshold: MemberRule = defineRule({
  id: 'club.threshold',
  clauses: { 'mm-2016': ['1.1', '9.1'], 'mm-2017': ['1.1', '6.1'] },
  decide: ({ club }) => (club.disputesCount === true ? needsApproval() : inform()),
});

/** The Per Sempre status is changed or withdrawn with six months' notice at least (mm-2016 9.1, mm-2017 6.1). */
export const clubPerSempreRule: MemberRule = defineRule({
  id: 'club.per-sempre',
  clauses: { 'mm-2016': ['9.1'], 'mm-2017': ['6.1'] },
  decide(facts) {
    const { noticeOn, effectOn } = facts.club;
    if (noticeOn === undefined) return askFor(...absentFacts(facts, 'club.noticeOn', 'club.effectOn'));
    const earliest = addMonths(noticeOn, valueOn(perSempreNoticeMonths, noticeOn));
    if (effectOn === undefined) return needsDocument({ missing: ['club.effectOn'], earliest });
    return effectOn >= earliest ? inform({ earliest }) : deny({ earliest, to: 'hq' });
  },
});

/** True if a promotion was named that runs on the day and speaks to the caller. */
const isAdmittedBy = (facts: Facts, date: IsoDate): boolean =>
  isGiven(facts.promotion) && facts.promotion.inAudience !== false && isPromotionOpenOn(facts, date);

/** The promoters may admit certain groups, or members of a promotion (mm-2016 9.1, mm-2017 6.1). */
export const clubSpecialAccess: MemberRule = defineRule({
  id: 'club.special-access',
  clauses: { 'mm-2016': ['9.1'], 'mm-2017': ['6.1'] },
  decide(facts, _params, { date }) {
    const { access } = facts.club;
    if (access === undefined) return askFor('club.access');
    if (access !== 'special') return notListed;
    return isAdmittedBy(facts, date) ? allow() : deny();
  },
});

/** Entry is sold only while the promoters offer it (mm-2016 9.6, mm-2017 6.6). */
export const clubPaidAccess: MemberRule = defineRule({
  id: 'club.paid-access',
  clauses: { 'mm-2016': ['9.6'], 'mm-2017': ['6.6'] },
  decide({ club }) {
    if (club.access !== 'paid') return notListed;
    return club.offerOpen === true ? inform() : deny();
  },
});
