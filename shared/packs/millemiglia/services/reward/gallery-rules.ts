import { defineRule } from '../../../../rulebook/rule.ts';
import { refer } from '../../../../rulebook/verdict.ts';
import type { MemberRule } from '../../frame/subject.ts';

/** Catalogue rewards are ordered in the Gallery, under its own conditions (mm-2016 8.24, 1.1; mm-2017 9.25, 1.1). */
export const galleryUse: MemberRule = defineRule({
  id: 'gallery.use',
  clauses: { 'mm-2016': ['8.24', '1.1'], 'mm-2017': ['9.25', '1.1'] },
  decide: () => refer({ to: 'gallery' }),
});

/** Delivery of catalogue goods, and its last day, follow the pages of the Gallery (mm-2016 5.19, 8.24; mm-2017 4.23, 9.25). */
export const galleryDelivery: MemberRule = defineRule({
  id: 'gallery.delivery',
  clauses: { 'mm-2016': ['5.19', '8.24'], 'mm-2017': ['4.23', '9.25'] },
  decide: () => refer({ to: 'gallery' }),
});
