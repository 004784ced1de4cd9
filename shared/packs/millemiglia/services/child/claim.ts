import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { EARN } from '../earn/earn-set.ts';
import { cancelledMiles, creditedMiles } from '../earn/effects.ts';

/** Upgrades change what an adult earns; a child never gets more than the miles flown. */
const ABOUT_ADULTS: ReadonlySet<string> = new Set(['earn.operational-upgrade', 'upgrade.earning']);

/** "The flight of my son is not on my statement." */
export const childClaim = defineService<MemberService>({
  id: 'child.claim',
  serves: ['member'],
  servesChildLinks: true,
  level: 'basic',
  gates: ['S'],
  rules: [
    ...EARN.filter((rule) => !ABOUT_ADULTS.has(rule)),
    'programme.claim-deadline',
    'missing-miles.right',
    'missing-miles.window',
    'missing-miles.documents',
    'missing-miles.eligible-flight',
    'missing-miles.before-enrolment',
    'missing-miles.vs-complaint',
    'child.age-range',
    'child.credit',
    'child.promo-fare',
    'child.not-qualifying',
    'child.no-promotions',
    'child.accompaniment',
    'child.missing-miles',
    'child.turn-14',
  ],
  facts: ['child', 'claim', 'flight', 'promotion'],
  effects: (facts, _params, context) => [...cancelledMiles(facts, context), ...creditedMiles(facts, context)],
});
