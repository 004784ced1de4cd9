import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { EARN } from '../earn/earn-set.ts';
import { cancelledMiles, creditedMiles } from '../earn/effects.ts';

/** Miles of a flight that never reached the statement (mm-2016 5.3, mm-2017 4.3). */
export const missingMilesClaim = defineService<MemberService>({
  id: 'missing-miles.claim',
  serves: ['member'],
  level: 'basic',
  gates: ['S'],
  rules: [
    ...EARN,
    'programme.claim-deadline',
    'enrol.carry-over',
    'earn.commercial-partner',
    'missing-miles.right',
    'missing-miles.window',
    'missing-miles.documents',
    'missing-miles.eligible-flight',
    'missing-miles.commercial-partner',
    'missing-miles.before-enrolment',
    'missing-miles.vs-complaint',
  ],
  facts: ['claim', 'flight', 'promotion'],
  effects: (facts, _params, context) => [...cancelledMiles(facts, context), ...creditedMiles(facts, context)],
});
