import { defineRule } from '../../../rulebook/rule.ts';
import { notListed, refer } from '../../../rulebook/verdict.ts';
import type { MemberRule } from './subject.ts';

/** While headquarters has paused the programme, the request is theirs (mm-2016 11.1, 11.2; mm-2017 13.1, 13.2). */
export const programmeSuspension: MemberRule = defineRule({
  id: 'programme.suspension',
  clauses: { 'mm-2016': ['11.1', '11.2'], 'mm-2017': ['13.1', '13.2'] },
  frame: true,
  decide(_facts, params, { date }) {
    const { state, from, to } = params['programme.state'];
    const isPaused = state === 'suspended' && (from === undefined || from <= date) && (to === undefined || date <= to);
    return isPaused ? refer({ to: 'hq' }) : notListed;
  },
});
