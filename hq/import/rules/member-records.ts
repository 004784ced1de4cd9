import { createHash } from 'node:crypto';
import { embossedName } from '../../../shared/account/card-name.ts';
import type { FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';

const openedOn = (picture: Picture, code: string): string => picture.accounts.get(code)?.openedOn ?? '';

const judgeCardDates = (row: Row, picture: Picture): boolean =>
  row.require(row.text('issued_on') >= openedOn(picture, row.text('code')), 'D1', 'issued_on') &&
  row.require(row.text('valid_to') > row.text('issued_on'), 'D1', 'valid_to') &&
  row.require(row.text('state_on') >= row.text('issued_on'), 'D1', 'state_on');

/** D1–D5. */
export const cardRules: FileRulesMaker = (picture) => {
  const cardsInUse = new Set<string>();
  const inUse = (row: Row): string => `${row.text('code')}|${row.text('kind')}`;
  return {
    judge: (row) => {
      if (!judgeCardDates(row, picture)) return;
      if (!row.require(row.has('partner') === row.is('kind', 'coBrand'), 'D2', 'partner')) return;
      const holder = picture.accounts.get(row.text('code'));
      if (row.is('state', 'ok') && cardsInUse.has(inUse(row))) row.warn('D3', 'state');
      if (holder && row.text('name_on_card') !== embossedName(holder)) row.warn('D4', 'name_on_card');
      if (row.is('state', 'ok') && holder && holder.closedOn !== '') row.warn('D5', 'state');
    },
    admit: (row) => {
      if (row.is('state', 'ok')) cardsInUse.add(inUse(row));
    },
  };
};

/** P1 and P2. Of a hash only a digest is remembered. */
export const pinRules: FileRulesMaker = (picture) => {
  const seen = new Set<string>();
  const digestOf = (row: Row): string => createHash('sha256').update(row.text('pin_hash')).digest('base64');
  return {
    judge: (row) => {
      if (!row.require(row.text('set_on') >= openedOn(picture, row.text('code')), 'P1', 'set_on')) return;
      row.require(!seen.has(digestOf(row)), 'P2', 'pin_hash');
    },
    admit: (row) => {
      seen.add(digestOf(row));
    },
  };
};

/** O1. */
export const consentRules: FileRulesMaker = (picture) => ({
  judge: (row) => {
    if (row.text('recorded_on') < openedOn(picture, row.text('code'))) row.warn('O1', 'recorded_on');
  },
});
