import { addMonths, type IsoDate } from '../../../../rulebook/calendar.ts';
import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, deny, inform, needsApproval, notListed, type Verdict } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** The day the months run from: the last activity that earned, or the opening of an account that never earned. */
const startOf = ({ account }: Facts): IsoDate | undefined =>
  account.lastEarningOn === null ? account.openedOn : account.lastEarningOn;

/** Asks for the fact that hides the start. */
const askForStart = ({ account }: Facts): Verdict =>
  askFor(account.lastEarningOn === null ? 'account.openedOn' : 'account.lastEarningOn');

/** Miles lapse after 24 months in which the member earned nothing (mm-2016 5.18, mm-2017 4.21; C-05, A-13). */
export const expiryInactivity: MemberRule = defineRule({
  id: 'expiry.inactivity',
  clauses: { 'mm-2016': ['5.18'], 'mm-2017': ['4.21'] },
  decide(facts, params, { date }) {
    const start = startOf(facts);
    if (start === undefined) return askForStart(facts);
    const lastDay = addMonths(start, params['expiry.months']);
    const { unpostedEarningOn } = facts.account;
    if (date <= lastDay) return allow({ lastDay });
    const wasSaved = unpostedEarningOn !== undefined && unpostedEarningOn <= lastDay;
    return wasSaved ? needsApproval({ lastDay, unpostedEarningOn }) : deny({ lastDay });
  },
});

/** Members watch the day themselves: nobody has to warn them before miles lapse (mm-2016 5.18, mm-2017 4.21). */
export const expiryNoNotice: MemberRule = defineRule({
  id: 'expiry.no-notice',
  clauses: { 'mm-2016': ['5.18'], 'mm-2017': ['4.21'] },
  decide(facts, params, { date }) {
    const start = startOf(facts);
    if (start === undefined) return askForStart(facts);
    const lastDay = addMonths(start, params['expiry.months']);
    if (date <= lastDay) return notListed;
    return facts.reinstate.reason === 'noNotice' ? deny({ lastDay }) : inform({ lastDay });
  },
});
