import { bool, date, group, instant, int, oneOf, text } from '../../common/fact-types.ts';

/** The account the call is about. `status`, `balance` and `earnedBalance` are live: only headquarters knows them for sure. */
export const account = group({
  kind: oneOf('member', 'company', 'childLink'),
  status: oneOf('active', 'underInvestigation', 'suspended', 'closed', 'excluded', 'withdrawn'),
  blockLifted: bool,
  openedOn: date,
  anyActivity: bool,
  lastEarningOn: date.nullable(),
  lastRedemptionOn: date,
  lastPurchaseOn: date,
  unpostedEarningOn: date,
  balance: int,
  earnedBalance: int,
  email: text,
  postalAddress: text,
  emailChangedAt: instant,
  cardIssued: bool,
});

export const member = group({ deceased: bool });

/** The applicant; in every other service the holder of the account. */
export const person = group({
  birthDate: date,
  consentOnFile: bool,
  applicantKind: oneOf('natural', 'company'),
  customer: bool,
  postalAddress: text,
  email: text,
  mandatoryComplete: bool,
  acceptsRegulations: bool,
  shareCode: bool,
  publishedException: bool,
  formerAccount: oneOf('none', 'dormant', 'excluded'),
});
