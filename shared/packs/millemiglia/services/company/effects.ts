import type { EffectDraft } from '../../../../rulebook/effect.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext } from '../../frame/subject.ts';

/** Miles posted for a flight that may not earn are taken back, never without approval. */
export const cancelledMiles = ({ flight }: Facts, { verdictOf }: MemberRuleContext): EffectDraft[] => {
  const { postedMiles = 0 } = flight;
  if (postedMiles === 0 || verdictOf('company.earn-exclusions')?.kind !== 'deny') return [];
  return [{ type: 'cancel-miles', fields: { miles: postedMiles }, alwaysOnApproval: true }];
};

const credit = (miles: number, kind: 'base' | 'promotion', activityDate: string): EffectDraft => ({
  type: 'credit-miles',
  fields: { miles, kind, activityDate },
});

/** Miles of the flight, and those a promotion adds. */
export const creditedMiles = ({ flight, promotion }: Facts, { verdictOf }: MemberRuleContext): EffectDraft[] => {
  if (flight.date === undefined) return [];
  const base = verdictOf('company.earn-rate')?.params.miles;
  const bonus = verdictOf('programme.promotions')?.kind === 'allow' ? promotion.bonusMiles : undefined;
  return [
    ...(typeof base === 'number' ? [credit(base, 'base', flight.date)] : []),
    ...(bonus === undefined ? [] : [credit(bonus, 'promotion', flight.date)]),
  ];
};
