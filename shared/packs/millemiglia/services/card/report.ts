import type { EffectDraft } from '../../../../rulebook/effect.ts';
import { defineService } from '../../../../rulebook/service.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberService } from '../../frame/subject.ts';

const transferFields = ({ account }: Facts) => ({
  newCode: true,
  newCard: true,
  newPin: true,
  ...(account.balance === undefined ? {} : { miles: account.balance }),
});

/** Lost, stolen or damaged card: blocked at once, then a new card or a new account (mm-2016 2.6, mm-2017 3.7). */
export const cardReport = defineService<MemberService>({
  id: 'card.report',
  serves: ['member'],
  level: 'none',
  gates: [],
  rules: ['card.report-loss', 'card.reissue-or-transfer', 'card.transfer-effects'],
  facts: ['card'],
  effects(facts, _params, { verdictOf }) {
    const variant = verdictOf('card.reissue-or-transfer')?.params.variant;
    const drafts: EffectDraft[] = [{ type: 'block-card' }];
    if (variant === 'reissue') drafts.push({ type: 'issue-card' });
    if (variant === 'transfer') drafts.push({ type: 'close-and-transfer', fields: transferFields(facts) });
    return drafts;
  },
});
