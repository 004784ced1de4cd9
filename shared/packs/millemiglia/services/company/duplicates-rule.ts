import { defineRule } from '../../../../rulebook/rule.ts';
import { askFor, needsApproval } from '../../../../rulebook/verdict.ts';
import type { Facts } from '../../facts/dictionary.ts';
import type { MemberRule } from '../../frame/subject.ts';

type Account = { readonly id: string; readonly earnedMiles: number };

const accountsOf = ({ merge }: Facts): readonly Account[] | undefined => {
  const accounts: Account[] = [];
  for (const { id, earnedMiles } of merge.accounts ?? []) {
    if (id === undefined || earnedMiles === undefined) return undefined;
    accounts.push({ id, earnedMiles });
  }
  return accounts.length < 2 ? undefined : accounts;
};

/** The account with the fewest miles earned; undefined when several have the fewest. */
const accountToClose = (accounts: readonly Account[]): string | undefined => {
  const fewest = Math.min(...accounts.map(({ earnedMiles }) => earnedMiles));
  const [one, ...others] = accounts.filter(({ earnedMiles }) => earnedMiles === fewest);
  return others.length === 0 ? one?.id : undefined;
};

/** Of several accounts of a company the one with the fewest miles is closed; its balance does not move (mm-2017 7.7; A-17). */
export const companyDuplicates: MemberRule = defineRule({
  id: 'company.duplicates',
  clauses: { 'mm-2017': ['7.7'] },
  decide(facts) {
    const accounts = accountsOf(facts);
    if (accounts === undefined) return askFor('merge.accounts');
    const close = accountToClose(accounts);
    return close === undefined ? needsApproval({ close: null, variant: 'tie' }) : needsApproval({ close });
  },
});
