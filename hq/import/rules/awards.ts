import { addMonths } from '../../../shared/rulebook/calendar.ts';
import { romeDay } from '../local-day.ts';
import type { AwardFacts, FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';
import { judgeRoute } from './flights.ts';

const VALIDITY_MONTHS = 12;

const judgeIssue = (row: Row): boolean => {
  const issued = !row.is('state', 'booked', 'lapsed');
  const wrong = ['ticket', 'issued_on', 'valid_until'].find((column) => row.has(column) !== issued);
  return (
    row.require(wrong === undefined, 'W1', wrong ?? 'ticket') &&
    row.require(!issued || row.text('issued_on') >= romeDay(row.text('booked_at')), 'W1', 'issued_on')
  );
};

const judgeValidity = (row: Row): boolean => {
  if (!row.has('issued_on')) return true;
  const fullTerm = addMonths(row.text('issued_on'), VALIDITY_MONTHS);
  const mayEndEarlier = row.is('kind', 'promo') || row.has('replaces');
  const holds = mayEndEarlier ? row.text('valid_until') <= fullTerm : row.is('valid_until', fullTerm);
  return row.require(holds, 'W2', 'valid_until');
};

const judgeContribution = (row: Row): boolean => {
  const inCash = row.is('contribution_mode', 'cash');
  const emptyColumn = inCash ? 'contribution_miles' : 'contribution_cents';
  return (
    row.require(row.has('contribution_currency') === inCash, 'W3', 'contribution_currency') &&
    row.require(row.is(emptyColumn, '0'), 'W3', emptyColumn)
  );
};

const judgeAward = (row: Row, picture: Picture): void => {
  if (!judgeIssue(row) || !judgeValidity(row) || !judgeContribution(row)) return;
  const isOver = picture.day !== undefined && row.has('valid_until') && row.text('valid_until') < picture.day.date;
  if (isOver && row.is('state', 'issued', 'partial')) row.warn('W7', 'valid_until');
};

const factsOf = (row: Row): AwardFacts => ({
  line: row.line,
  account: row.text('account'),
  ticket: row.text('ticket'),
  state: row.text('state'),
  priceMiles: row.number('price_miles'),
  contributionCents: row.number('contribution_cents'),
  contributionMiles: row.number('contribution_miles'),
  replaces: row.text('replaces'),
  postedMiles: 0,
  coupons: 0,
  flownCoupons: 0,
  sharedCents: 0,
  sharedMiles: 0,
  firstCouponLine: 0,
});

const replacementHolds = (award: AwardFacts, picture: Picture): boolean => {
  const replaced = picture.awards.get(award.replaces);
  return !replaced || (replaced.state === 'exchanged' && replaced.account === award.account);
};

const priceHolds = ({ state, priceMiles, postedMiles }: AwardFacts): boolean =>
  postedMiles === (state === 'lapsed' || state === 'exchanged' ? 0 : -priceMiles);

const couponsAgree = ({ state, coupons, flownCoupons }: AwardFacts): boolean => {
  switch (state) {
    case 'used':
      return flownCoupons === coupons;
    case 'partial':
      return flownCoupons > 0 && flownCoupons < coupons;
    case 'booked':
    case 'lapsed':
    case 'issued':
      return flownCoupons === 0;
    default:
      return true;
  }
};

/** W1–W7. */
export const awardTicketRules: FileRulesMaker = (picture) => ({
  judge: (row) => judgeAward(row, picture),
  admit: (row) => {
    picture.awards.set(row.text('award_id'), factsOf(row));
    if (row.has('ticket')) picture.awardTickets.add(row.text('ticket'));
  },
  settle: () => {
    const report = picture.reportIn('award_tickets.csv');
    for (const award of picture.awards.values()) {
      if (picture.has('ledger.csv') && !priceHolds(award)) report(award.line, 'W4', 'warn', 'price_miles');
      if (award.replaces !== '' && !replacementHolds(award, picture)) report(award.line, 'W5', 'warn', 'replaces');
      if (picture.has('award_coupons.csv') && !couponsAgree(award)) report(award.line, 'W6', 'warn', 'state');
    }
  },
});

const isFlownInFlights = (picture: Picture, ticket: string, coupon: string): boolean => {
  const slot = picture.book('flights.csv').loadedSlotOf(`${ticket}-${coupon}`);
  return slot !== undefined && picture.flights.get(slot)?.flown === true;
};

const sharesAgree = ({ sharedCents, sharedMiles, contributionCents, contributionMiles }: AwardFacts): boolean =>
  sharedCents === contributionCents && sharedMiles === contributionMiles;

const addCoupon = (award: AwardFacts, row: Row): void => {
  award.coupons += 1;
  award.flownCoupons += row.is('state', 'flown') ? 1 : 0;
  award.sharedCents += row.number('contribution_share_cents');
  award.sharedMiles += row.number('contribution_share_miles');
  award.firstCouponLine ||= row.line;
};

/** X1–X3. */
export const awardCouponRules: FileRulesMaker = (picture) => ({
  judge: (row) => {
    if (!judgeRoute(row, picture, ['X1', 'X1'])) return;
    const award = picture.awards.get(row.text('award_id'));
    if (!award || !picture.has('flights.csv')) return;
    const flown = isFlownInFlights(picture, award.ticket, row.text('coupon'));
    if (row.is('state', 'flown') !== flown) row.warn('X2', 'state');
  },
  admit: (row) => {
    const award = picture.awards.get(row.text('award_id'));
    if (award) addCoupon(award, row);
  },
  settle: () => {
    if (!picture.has('award_tickets.csv')) return;
    const report = picture.reportIn('award_coupons.csv');
    for (const award of picture.awards.values()) {
      if (award.coupons > 0 && !sharesAgree(award)) {
        report(award.firstCouponLine, 'X3', 'warn', 'contribution_share_cents');
      }
    }
  },
});
