import { defineRule } from '../../../../rulebook/rule.ts';
import { defineService } from '../../../../rulebook/service.ts';
import { refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule, MemberService } from '../../frame/subject.ts';

/** A PIN of one's own choice is set in the Personal Area, as often as wanted (mm-access Q7). */
export const pinCustomiseRule: MemberRule = defineRule({
  id: 'pin.customise',
  clauses: { 'mm-access': ['Q7'] },
  decide: () => refer({ to: 'personal-area' }),
});

/** "I want a PIN I can remember." */
export const pinCustomise = defineService<MemberService>({
  id: 'pin.customise',
  serves: ['member'],
  level: 'none',
  gates: [],
  rules: ['pin.customise'],
  facts: [],
  underAccessText: true,
});
