import { addDays } from '../../../shared/rulebook/calendar.ts';
import { fourteenthBirthday } from '../local-day.ts';
import type { Amend, FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';

const firstMissing = (row: Row, columns: readonly string[]): string | undefined =>
  columns.find((column) => !row.has(column));

const judgeShape = (row: Row): boolean => {
  const [needed, foreign] = row.is('kind', 'child')
    ? [['child_surname', 'child_given', 'birth_date', 'form_sent_on'], 'company']
    : [['company', 'valid_from'], 'child_code'];
  const missing = firstMissing(row, needed);
  return row.require(missing === undefined, 'L1', missing ?? 'kind') && row.require(!row.has(foreign), 'L1', foreign);
};

const judgeChildCode = (row: Row): boolean => {
  const isProvided = row.is('state', 'active', 'ended');
  return (
    row.require(row.has('child_code') === isProvided, 'L2', 'child_code') &&
    row.require(row.has('code_provided_on') === isProvided, 'L2', 'code_provided_on') &&
    row.require(!isProvided || row.text('code_provided_on') >= row.text('form_sent_on'), 'L2', 'code_provided_on')
  );
};

const judgeEnd = (row: Row): boolean =>
  row.require(row.has('end_reason') === row.is('state', 'ended', 'refused'), 'L2', 'end_reason') &&
  row.require(row.is('state', 'refused') || row.has('valid_to') === row.is('state', 'ended'), 'L2', 'valid_to');

const judgeAgeOfChild = (row: Row): boolean =>
  !row.has('code_provided_on') ||
  !row.has('birth_date') ||
  row.require(row.text('code_provided_on') < fourteenthBirthday(row.text('birth_date')), 'L5', 'code_provided_on');

// Still active after the birthday: what is loaded ends the day before it (L6).
const endAtFourteen = (row: Row, picture: Picture, amend: Amend): void => {
  if (!row.is('state', 'active') || !picture.day) return;
  const birthday = fourteenthBirthday(row.text('birth_date'));
  if (birthday > picture.day.date) return;
  row.warn('L6', 'state');
  amend(row.line, { state: 'ended', end_reason: 'turned14', valid_to: addDays(birthday, -1) });
};

const childOf = (row: Row): string => ['child_surname', 'child_given', 'birth_date'].map((c) => row.text(c)).join('|');

/** L1–L9. */
export const linkRules: FileRulesMaker = (picture, amend) => {
  const childCodes = new Map<string, 'moved' | 'stands'>();
  const activeParents = new Map<string, Set<string>>();
  const administered = new Set<string>();

  const judgeUniqueChild = (row: Row): boolean => {
    const code = row.text('child_code');
    if (code === '') return true;
    if (!row.require(childCodes.get(code) !== 'stands', 'L4', 'child_code')) return false;
    if (!picture.has('members.csv')) return true;
    const enrolled = row.is('state', 'ended') && row.is('end_reason', 'enrolled14');
    return row.require(picture.accounts.has(code) === enrolled, 'L4', 'child_code');
  };

  const warnOfOtherParent = (row: Row): void => {
    if (!row.is('state', 'pending', 'active')) return;
    const parents = activeParents.get(childOf(row)) ?? new Set();
    if ([...parents].some((parent) => parent !== row.text('member'))) row.warn('L7', 'child_surname');
  };

  const judgeAdministrator = (row: Row): void => {
    if (!row.is('state', 'active')) return;
    if (!row.require(!administered.has(row.text('company')), 'L8', 'company')) return;
    const member = picture.accounts.get(row.text('member'));
    const company = picture.accounts.get(row.text('company'));
    if (!member || !company) return;
    if (member.cardSurname !== company.cardSurname || member.cardGiven !== company.cardGiven) row.warn('L9', 'member');
  };

  return {
    judge: (row) => {
      const isChild = row.is('kind', 'child');
      if (!judgeShape(row) || (isChild && !judgeChildCode(row)) || !judgeEnd(row)) return;
      if (!row.require(row.text('member') !== row.text('child_code'), 'L3', 'child_code')) return;
      if (!judgeUniqueChild(row) || (isChild && !judgeAgeOfChild(row))) return;
      if (!isChild) {
        judgeAdministrator(row);
        return;
      }
      endAtFourteen(row, picture, amend);
      warnOfOtherParent(row);
    },
    admit: (row) => {
      if (row.has('child_code')) {
        const moved = row.is('state', 'ended') && row.is('end_reason', 'moved');
        childCodes.set(row.text('child_code'), moved ? 'moved' : 'stands');
      }
      if (!row.is('state', 'active')) return;
      if (row.is('kind', 'administrator')) administered.add(row.text('company'));
      else activeParents.set(childOf(row), (activeParents.get(childOf(row)) ?? new Set()).add(row.text('member')));
    },
  };
};
