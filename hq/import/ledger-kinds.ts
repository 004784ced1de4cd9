type Need = 'flight_ref' | 'partner' | 'award_id' | 'promotion' | 'counterpart' | 'reverses';

/** What the table of kinds of format 1 says about an entry. */
export interface LedgerKind {
  readonly sign: '+' | '-' | 'any';
  readonly account: 'member' | 'company' | 'any';
  readonly needs: readonly Need[];
}

const kind = (sign: LedgerKind['sign'], account: LedgerKind['account'], ...needs: readonly Need[]): LedgerKind => ({
  sign,
  account,
  needs,
});

/** The kinds of ledger entries by name. */
export const ledgerKinds: ReadonlyMap<string, LedgerKind> = new Map([
  ['broughtForward', kind('+', 'any')],
  ['flight', kind('+', 'member', 'flight_ref', 'partner')],
  ['childFlight', kind('+', 'member', 'flight_ref', 'partner')],
  ['companyFlight', kind('+', 'company', 'flight_ref', 'partner')],
  ['clubBonus', kind('+', 'member', 'flight_ref')],
  ['partner', kind('+', 'any', 'partner')],
  ['promotion', kind('+', 'member', 'promotion')],
  ['purchase', kind('+', 'member')],
  ['giftIn', kind('+', 'member', 'counterpart')],
  ['transferIn', kind('+', 'member', 'counterpart')],
  ['moveIn', kind('+', 'member', 'counterpart')],
  ['goodwill', kind('+', 'any')],
  ['recredit', kind('+', 'any', 'award_id')],
  ['contributionRefund', kind('+', 'any', 'award_id')],
  ['award', kind('-', 'any', 'award_id')],
  ['contribution', kind('-', 'any', 'award_id')],
  ['changeFee', kind('-', 'any', 'award_id')],
  ['upgrade', kind('-', 'any', 'flight_ref')],
  ['cashMiles', kind('-', 'any', 'flight_ref')],
  ['extraService', kind('-', 'any')],
  ['gallery', kind('-', 'any', 'partner')],
  ['charity', kind('-', 'any', 'partner')],
  ['giftOut', kind('-', 'member', 'counterpart')],
  ['transferOut', kind('-', 'member', 'counterpart')],
  ['moveOut', kind('-', 'member', 'counterpart')],
  ['expiry', kind('-', 'member')],
  ['closure', kind('-', 'any')],
  ['correction', kind('any', 'any')],
  ['reversal', kind('any', 'any', 'reverses')],
]);

/** Kinds that credit a coupon, numbered for compact lists. */
export const couponKinds = { flight: 1, childFlight: 2, companyFlight: 3 } as const;
