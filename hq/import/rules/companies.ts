import type { FileRulesMaker } from '../picture.ts';
import { judgeClosing } from './account-life.ts';
import { compareBalances } from './members.ts';

/** C1–C4. */
export const companyRules: FileRulesMaker = (picture) => {
  const openVatNumbers = new Set<string>();
  const emails = new Set<string>();
  return {
    judge: (row) => {
      if (!judgeClosing(row, 'C1')) return;
      if (row.has('vat_number') && openVatNumbers.has(row.text('vat_number'))) row.warn('C2', 'vat_number');
      const email = row.text('email').toLowerCase();
      if (email !== '' && (picture.memberEmails.has(email) || emails.has(email))) row.warn('C3', 'email');
    },
    admit: (row) => {
      const email = row.text('email').toLowerCase();
      if (row.has('vat_number') && !row.has('closed_on')) openVatNumbers.add(row.text('vat_number'));
      if (email !== '') emails.add(email);
      picture.openAccount({
        code: row.text('bc_code'),
        kind: 'company',
        line: row.line,
        branch: row.text('branch'),
        openedOn: row.text('opened_on'),
        closedOn: row.text('closed_on'),
        cardSurname: row.text('admin_surname'),
        cardGiven: row.text('admin_given'),
        email,
        statedBalance: row.has('stated_balance') ? row.number('stated_balance') : undefined,
        perSempre: false,
      });
    },
    settle: () => compareBalances(picture, 'company'),
  };
};
