import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';

/** "Please stop sending me advertising." */
export const consentChange = defineService<MemberService>({
  id: 'consent.change',
  serves: ['member'],
  level: 'pin',
  gates: [],
  rules: ['consent.per-purpose', 'consent.organisational', 'consent.change', 'consent.special-categories'],
  facts: ['consent'],
  effects: ({ consent }) =>
    (consent.changes ?? []).flatMap(({ purpose, value }) =>
      purpose === undefined || value === undefined ? [] : [{ type: 'set-consent', fields: { purpose, value } }],
    ),
});
