import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I want to change my upgrade, or have the miles back." */
export const upgradeChange = defineService<MemberService>({
  id: 'upgrade.change',
  serves: ['member', 'company'],
  level: 'pin',
  gates: [],
  rules: ['upgrade.irrevocable'],
  facts: ['upgrade'],
});
