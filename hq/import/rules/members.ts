import { fourteenthBirthday } from '../local-day.ts';
import type { FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';
import { judgeClosing } from './account-life.ts';

const EARLIEST_BIRTH = '1900-01-01';

const judgeAge = (row: Row): boolean =>
  row.require(row.text('birth_date') >= EARLIEST_BIRTH, 'M1', 'birth_date') &&
  row.require(row.text('opened_on') >= fourteenthBirthday(row.text('birth_date')), 'M1', 'opened_on');

const judgeSuccessor = (row: Row): boolean => {
  const isContinued = row.is('close_reason', 'merged', 'cardTransfer');
  return (
    row.require(row.has('successor') === isContinued, 'M3', 'successor') &&
    row.require(row.text('successor') !== row.text('code'), 'M3', 'successor') &&
    row.require(!row.isInCircle, 'M3', 'successor')
  );
};

const judgeWebAccess = (row: Row): void => {
  if (!row.has('web_username')) return;
  if (!row.has('email_certified_on')) row.warn('M9', 'email_certified_on');
  else if (!row.has('verification')) row.warn('M9', 'verification');
  else if (row.is('verification', 'mobileCode', 'both') && !row.has('verification_mobile')) {
    row.warn('M9', 'verification_mobile');
  }
};

const judgeMember = (row: Row): void => {
  if (!judgeAge(row) || !judgeClosing(row, 'M2') || !judgeSuccessor(row)) return;
  const address = ['address_line', 'postal_code', 'city'].filter((column) => row.has(column)).length;
  if (address !== 0 && address !== 3) row.warn('M6', 'address_line');
  judgeWebAccess(row);
};

// M4 waits for the end of the file: a member before this one may still fall with the account that continues it.
const warnOfSharedEmails = (picture: Picture): void => {
  const members = picture.accountList.filter(({ email }) => email !== '').sort((a, b) => a.line - b.line);
  for (const { email, line } of members) {
    if (picture.memberEmails.has(email)) picture.reportIn('members.csv')(line, 'M4', 'warn', 'email');
    picture.memberEmails.add(email);
  }
};

const comparePerSempre = (picture: Picture): void => {
  if (!picture.has('clubs.csv')) return;
  for (const { kind, code, line, perSempre } of picture.accountList) {
    if (kind === 'member' && perSempre !== picture.perSempreHolders.has(code)) {
      picture.reportIn('members.csv')(line, 'M5', 'warn', 'per_sempre');
    }
  }
};

/** M7, M8 and C4: the control total agrees with the ledger, and nothing is left on a closed account. */
export const compareBalances = (picture: Picture, kind: 'member' | 'company'): void => {
  if (!picture.has('ledger.csv')) return;
  const report = picture.reportIn(kind === 'member' ? 'members.csv' : 'companies.csv');
  for (const account of picture.accountList) {
    if (account.kind !== kind) continue;
    if (account.statedBalance !== undefined && account.statedBalance !== account.balance) {
      report(account.line, kind === 'member' ? 'M7' : 'C4', 'warn', 'stated_balance');
      account.toBeReconciled = true;
    }
    if (account.closedOn !== '' && account.balance !== 0) {
      report(account.line, kind === 'member' ? 'M8' : 'C4', 'warn', 'closed_on');
    }
  }
};

/** M1–M9. */
export const memberRules: FileRulesMaker = (picture) => ({
  judge: judgeMember,
  admit: (row) =>
    picture.openAccount({
      code: row.text('code'),
      kind: 'member',
      line: row.line,
      branch: row.text('branch'),
      openedOn: row.text('opened_on'),
      closedOn: row.text('closed_on'),
      cardSurname: row.text('card_surname'),
      cardGiven: row.text('card_given'),
      email: row.text('email').toLowerCase(),
      statedBalance: row.has('stated_balance') ? row.number('stated_balance') : undefined,
      perSempre: row.is('per_sempre', '1'),
    }),
  close: () => warnOfSharedEmails(picture),
  settle: () => {
    comparePerSempre(picture);
    compareBalances(picture, 'member');
  },
});
