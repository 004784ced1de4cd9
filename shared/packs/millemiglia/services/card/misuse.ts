import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** Somebody else used the card, or the caller wants amends for it. */
export const cardMisuse = defineService<MemberService>({
  id: 'card.misuse',
  serves: ['member'],
  level: 'none',
  gates: [],
  rules: ['card.holder-only', 'card.fraud-liability', 'conduct.checks'],
  facts: ['card'],
});
