import { defineService } from '../../../../rulebook/service.ts';
import type { MemberService } from '../../frame/subject.ts';
import { mergedAccounts, mergedBalance } from './survivor.ts';

/** "I have two codes." */
export const accountMerge = defineService<MemberService>({
  id: 'account.merge',
  serves: ['member'],
  level: 'pin',
  gates: [],
  rules: ['duplicates.merge', 'duplicates.same-flight-once', 'duplicates.prior-notice'],
  facts: ['merge'],
  effects({ merge }, _params, { verdictOf }) {
    const survivor = verdictOf('duplicates.merge')?.params.survivor;
    const accounts = mergedAccounts(merge);
    if (survivor === undefined || accounts === undefined) return [];
    const close = accounts.flatMap(({ id }) => (id === survivor ? [] : [id])).sort();
    const balance = mergedBalance(accounts, merge);
    return [{ type: 'merge-accounts', fields: { survivor, close, ...(balance === undefined ? {} : { balance }) } }];
  },
});
