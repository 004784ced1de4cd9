import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberService } from '../../frame/subject.ts';

const effectsOf = ({ extra, upgrade }: Facts): EffectDraft[] => {
  const price = extra.priceMiles ?? (extra.kind === 'upgrade' ? upgrade.priceMiles : undefined);
  return [
    ...(price === undefined ? [] : [{ type: 'debit-miles', fields: { miles: price } }]),
    ...(extra.kind === undefined ? [] : [{ type: 'extra-service', fields: { kind: extra.kind } }]),
  ];
};

/** "I would like more baggage, a better seat or a higher class for miles." In 2016 only the upgrade exists, under its own rules. */
export const extraServiceRequest = defineService<MemberService>({
  id: 'extra-service.request',
  serves: ['member', 'company'],
  level: 'pin',
  gates: ['S', 'B'],
  rules: [
    'extra.services',
    'award.balance',
    'upgrade.eligible',
    'upgrade.timing',
    'upgrade.beneficiary',
    'upgrade.no-waitlist',
    'upgrade.original-conditions',
  ],
  companyRules: ['company.rewards'],
  facts: ['extra', 'flight', 'upgrade'],
  effects: effectsOf,
});
