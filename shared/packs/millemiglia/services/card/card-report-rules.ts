import { defineRule } from '../../../../rulebook/rule.ts';
import { allow, askFor, inform, needsApproval, needsDocument, notListed } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import { isIdentified, isUnderReview, type MemberRule } from '../../frame/subject.ts';

/** `reissue`: the same code on a new card. `transfer`: account closed, new code, card and PIN, every mile moves. */
export type CardVariant = 'reissue' | 'transfer';

const LEVEL_NEEDED = { reissue: 'basic', transfer: 'pin' } as const;

/** What the cause asks for: `none` when nothing is wrong with the card, undefined while the cause is not known. */
const variantByCause = ({ card }: Facts): CardVariant | 'none' | undefined => {
  if (card.state === 'stolen' || card.fraudSuspected === true || card.pinCompromised === true) return 'transfer';
  if (card.state === undefined) return undefined;
  return card.state === 'ok' ? 'none' : 'reissue';
};

/** The variant a report leads to: the cause decides, a wish for the stricter one counts too. */
const variantOf = (facts: Facts): CardVariant | 'none' | undefined => {
  const byCause = variantByCause(facts);
  if (byCause === undefined || byCause === 'none') return byCause;
  return facts.card.wants ?? byCause;
};

/** A loss, theft or damage is noted and the card blocked, whoever calls (mm-2016 2.6, mm-2017 3.7). */
export const cardReportLoss: MemberRule = defineRule({
  id: 'card.report-loss',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7'] },
  decide: () => allow(),
});

/** A new card with the same code, or close and transfer; the laxer wish, weak identification and accounts under review need approval. */
export const cardReissueOrTransfer: MemberRule = defineRule({
  id: 'card.reissue-or-transfer',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7'] },
  live: true,
  decide(facts) {
    const variant = variantOf(facts);
    if (variant === undefined) return askFor('card.state');
    if (variant === 'none') return notListed;
    const isLaxer = variant === 'reissue' && variantByCause(facts) === 'transfer';
    if (isLaxer || !isIdentified(facts, LEVEL_NEEDED[variant]) || isUnderReview(facts))
      return needsApproval({ variant });
    if (facts.account.status === undefined) return needsDocument({ missing: ['account.status'], variant });
    return allow({ variant });
  },
});

/** With close and transfer the caller must hear what changes (mm-2016 2.6, mm-2017 3.7; A-11). */
export const cardTransferEffects: MemberRule = defineRule({
  id: 'card.transfer-effects',
  clauses: { 'mm-2016': ['2.6'], 'mm-2017': ['3.7'] },
  decide: (facts) => (variantOf(facts) === 'transfer' ? inform() : notListed),
});
