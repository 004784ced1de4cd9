import { LedgerEntries, NO_COUPON } from '../ledger-entries.ts';
import { couponKinds, type LedgerKind, ledgerKinds } from '../ledger-kinds.ts';
import type { AccountFacts, FileRulesMaker, Picture } from '../picture.ts';
import type { Row } from '../row.ts';
import { compareCredits, warnOfDoubleCredits } from './coupon-credits.ts';

const signHolds = ({ sign }: LedgerKind, miles: number): boolean =>
  sign === 'any' || (sign === '+' ? miles > 0 : miles < 0);

const kindOf = (row: Row): LedgerKind => {
  const kind = ledgerKinds.get(row.text('kind'));
  if (!kind) throw new Error('A kind of ledger entry is missing from the table of kinds.');
  return kind;
};

// J1–J4: what an entry shows by itself.
const judgeFigures = (row: Row, kind: LedgerKind): boolean =>
  row.require(row.number('miles') !== 0, 'J1', 'miles') &&
  row.require(signHolds(kind, row.number('miles')), 'J2', 'miles') &&
  row.require(row.is('qualifying', '0') || row.is('kind', 'flight'), 'J3', 'qualifying') &&
  row.require(row.text('posted_on') >= row.text('activity_on'), 'J4', 'posted_on');

// J5 and J6. A partner credit needs a commercial partner; airlines credit flights.
const judgeNeeds = (row: Row, kind: LedgerKind, picture: Picture): boolean => {
  const missing = kind.needs.find((column) => !row.has(column));
  if (!row.require(missing === undefined, 'J5', missing ?? 'kind')) return false;
  const partnerFits = !row.is('kind', 'partner') || picture.commercialPartners.has(row.text('partner'));
  if (picture.has('partners.csv') && !row.require(partnerFits, 'J5', 'partner')) return false;
  const sort = row.text('account').startsWith('8') ? 'company' : 'member';
  return row.require(kind.account === 'any' || kind.account === sort, 'J6', 'kind');
};

const judgeReversal = (row: Row, entries: LedgerEntries, picture: Picture): boolean => {
  if (!row.is('kind', 'reversal')) return true;
  const slot = picture.book('ledger.csv').slotOf(row.text('reverses'));
  const reversed = slot === undefined ? undefined : entries.get(slot);
  const account = picture.accounts.get(row.text('account'));
  if (!reversed) return true; // the reference is not judged in a ledger that breaks off
  return (
    row.require(reversed.entryId < row.number('entry_id'), 'J7', 'reverses') &&
    row.require(!account || reversed.account === account.index, 'J7', 'account') &&
    row.require(!reversed.isReversal && !reversed.isReversed, 'J7', 'reverses') &&
    row.require(reversed.miles === -row.number('miles'), 'J7', 'miles')
  );
};

// J9 and J11: the account was there when it happened and when it was written.
const warnOfLifetime = (row: Row, account: AccountFacts): void => {
  const carriesOlder = row.is('kind', 'broughtForward', 'moveIn');
  if (!carriesOlder && row.text('activity_on') < account.openedOn) row.warn('J9', 'activity_on');
  const posted = row.text('posted_on');
  if (posted < account.openedOn || (account.closedOn !== '' && posted > account.closedOn)) row.warn('J11', 'posted_on');
};

const judgeCoupon = (row: Row, picture: Picture): void => {
  if (!row.is('kind', 'flight', 'childFlight', 'companyFlight', 'clubBonus')) return;
  const slot = picture.book('flights.csv').loadedSlotOf(row.text('flight_ref'));
  const flight = slot === undefined ? undefined : picture.flights.get(slot);
  if (!flight) return; // flights.csv could not be read: there is nothing to judge against
  row.require(flight.flown, 'J12', 'flight_ref');
  if (!row.isRejected) row.require(flight.localDate === row.text('activity_on'), 'J12', 'activity_on');
};

const addToTerms = (row: Row, picture: Picture): void => {
  const terms = picture.earnedTerms.get(`${row.text('account')}|${row.text('activity_on').slice(0, 4)}`) ?? [];
  for (const term of terms) {
    if (row.text('posted_on') > term.recognisedOn) continue;
    term.miles += row.number('miles');
    term.flights += 1;
  }
};

const addToAward = (row: Row, picture: Picture): void => {
  const award = picture.awards.get(row.text('award_id'));
  if (award && row.is('kind', 'award', 'recredit')) award.postedMiles += row.number('miles');
};

// J10: the entry that takes the sum below zero, not those that find it there.
const warnOfOverdraft = (entries: LedgerEntries, picture: Picture): void => {
  const sums = new Float64Array(picture.accountList.length);
  const report = picture.reportIn('ledger.csv');
  for (const slot of entries.slotsInPostingOrder()) {
    const entry = entries.get(slot);
    if (!entry) continue;
    const before = sums[entry.account] ?? 0;
    const after = before + entry.miles;
    sums[entry.account] = after;
    if (before >= 0 && after < 0) report(entry.line, 'J10', 'warn', 'miles');
  }
};

/** J1–J12, and F7, which needs the whole ledger. */
export const ledgerRules: FileRulesMaker = (picture) => {
  const entries = new LedgerEntries();
  let credits: ReturnType<typeof warnOfDoubleCredits> = new Map();

  const remember = (row: Row, slot: number, account: AccountFacts): void => {
    const kindNumber = Object.entries(couponKinds).find(([name]) => row.is('kind', name))?.[1] ?? 0;
    entries.set(slot, {
      entryId: row.number('entry_id'),
      line: row.line,
      account: account.index,
      miles: row.number('miles'),
      isReversal: row.is('kind', 'reversal'),
      coupon: picture.book('flights.csv').slotOf(row.text('flight_ref')) ?? NO_COUPON,
      couponKind: picture.has('flights.csv') ? kindNumber : 0,
    });
    if (!row.is('kind', 'reversal')) return;
    const reversed = picture.book('ledger.csv').slotOf(row.text('reverses'));
    if (reversed !== undefined) entries.markReversed(reversed);
  };

  return {
    judge: (row) => {
      const kind = kindOf(row);
      if (!judgeFigures(row, kind) || !judgeNeeds(row, kind, picture)) return;
      if (!judgeReversal(row, entries, picture)) return;
      const account = picture.accounts.get(row.text('account'));
      if (account) warnOfLifetime(row, account);
      judgeCoupon(row, picture);
    },
    admit: (row, slot) => {
      const account = picture.accounts.get(row.text('account'));
      if (!account) return;
      account.balance += row.number('miles');
      remember(row, slot, account);
      if (row.is('qualifying', '1')) addToTerms(row, picture);
      addToAward(row, picture);
    },
    turnAway: (row) => {
      const account = picture.accounts.get(row.text('account'));
      if (account) account.toBeReconciled = true;
    },
    close: () => {
      credits = warnOfDoubleCredits(entries, picture);
      warnOfOverdraft(entries, picture);
    },
    settle: () => {
      if (picture.has('flights.csv', 'ledger.csv')) compareCredits(credits, picture);
    },
  };
};
