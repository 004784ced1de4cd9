import type { EffectDraft } from '../../../../rulebook/effect.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRuleContext } from '../../frame/subject.ts';

/** Rules that say how many miles a flight gives; the first that speaks counts, for it switches the others off. */
const AMOUNT_RULES = ['upgrade.earning', 'child.credit', 'earn.amount', 'company.earn-rate'];

const baseMiles = ({ verdictOf }: MemberRuleContext): number | undefined => {
  const speaking = AMOUNT_RULES.map(verdictOf).find((verdict) => verdict !== undefined);
  const miles = speaking?.params.miles;
  return typeof miles === 'number' ? miles : undefined;
};

/** Miles a valid promotion adds; those of a child only when the promotion includes children. */
const bonusMiles = ({ promotion }: Facts, { service, verdictOf }: MemberRuleContext): number | undefined => {
  if (verdictOf('programme.promotions')?.kind !== 'allow') return undefined;
  if (service === 'child.claim' && verdictOf('child.no-promotions')?.kind !== 'allow') return undefined;
  return promotion.bonusMiles;
};

/** Miles a claim credits: those of the flight and those of a promotion. Those of a child never qualify for a club. */
export const creditedMiles = (facts: Facts, context: MemberRuleContext): EffectDraft[] => {
  const activityDate = facts.flight.date;
  if (activityDate === undefined) return [];
  const qualifying = context.service === 'child.claim' ? { qualifying: false } : {};
  const credit = (kind: 'base' | 'promotion', miles: number | undefined): EffectDraft[] =>
    miles === undefined ? [] : [{ type: 'credit-miles', fields: { miles, kind, activityDate, ...qualifying } }];
  return [...credit('base', baseMiles(context)), ...credit('promotion', bonusMiles(facts, context))];
};

const EXCLUDING_RULES = ['earn.discount-cap', 'company.earn-exclusions'];

/** Miles already posted for a flight whose fare earns nothing are taken back, never without approval (mm-2016 5.11; mm-2017 4.13, 8.5). */
export const cancelledMiles = ({ flight }: Facts, { verdictOf }: MemberRuleContext): EffectDraft[] => {
  const { postedMiles = 0 } = flight;
  if (postedMiles === 0 || !EXCLUDING_RULES.some((rule) => verdictOf(rule)?.kind === 'deny')) return [];
  return [{ type: 'cancel-miles', fields: { miles: postedMiles }, alwaysOnApproval: true }];
};
