import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "I would like something from the catalogue." */
export const galleryOrder = defineService<MemberService>({
  id: 'gallery.order',
  serves: ['member', 'company'],
  level: 'none',
  gates: ['S', 'b'],
  rules: ['gallery.use', 'gallery.delivery', 'programme.home-delivery'],
  companyRules: ['company.rewards'],
  facts: [],
});
