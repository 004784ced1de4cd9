import type {
  AccountStatus,
  Award,
  Card,
  ClubTerm,
  Consent,
  Coupon,
  Language,
  LedgerEntry,
  Link,
  MemberAccount,
} from '../../shared/account/account.ts';
import type { ClaimRequest } from '../../shared/account/claim-request.ts';
import { inDocumentOrder } from './document-order.ts';

/** A row of `members` with the mark of its account. Values were judged when they were loaded; the database holds no others. */
export type MemberRow = {
  readonly code: string;
  readonly status: AccountStatus;
  readonly opened_on: string;
  readonly closed_on: string | null;
  readonly close_reason: MemberAccount['closeReason'];
  readonly successor: string | null;
  readonly card_surname: string;
  readonly card_given: string;
  readonly surname: string;
  readonly given: string;
  readonly middle: string | null;
  readonly birth_date: string;
  readonly gender: MemberAccount['gender'];
  readonly language: Language | null;
  readonly address_line: string | null;
  readonly postal_code: string | null;
  readonly city: string | null;
  readonly province: string | null;
  readonly country: string;
  readonly branch: string;
  readonly email: string | null;
  readonly email_changed_at: string | null;
  readonly mobile: string | null;
  readonly phone: string | null;
  readonly deceased_on: string | null;
  readonly per_sempre: boolean;
  readonly to_be_reconciled: boolean;
};

type CardRow = {
  readonly code: string;
  readonly issue_no: number;
  readonly kind: Card['kind'];
  readonly partner: string | null;
  readonly name_on_card: string;
  readonly issued_on: string;
  readonly valid_to: string;
  readonly state: Card['state'];
  readonly state_on: string;
};
type ClubRow = {
  readonly code: string;
  readonly level: ClubTerm['level'];
  readonly basis: ClubTerm['basis'];
  readonly qualifying_year: number;
  readonly recognised_on: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
};
type LinkRow = {
  readonly link_id: string;
  readonly kind: Link['kind'];
  readonly member: string;
  readonly child_code: string | null;
  readonly child_surname: string | null;
  readonly child_given: string | null;
  readonly birth_date: string | null;
  readonly company: string | null;
  readonly valid_from: string | null;
  readonly valid_to: string | null;
  readonly state: Link['state'];
  readonly code_provided_on: string | null;
};
type ConsentRow = {
  readonly code: string;
  readonly purpose: Consent['purpose'];
  readonly granted: boolean;
  readonly recorded_on: string;
};
type AwardRow = {
  readonly award_id: string;
  readonly account: string;
  readonly ticket: string | null;
  readonly kind: Award['kind'];
  readonly state: Award['state'];
  readonly booked_at: string;
  readonly ticketing_limit_at: string;
  readonly issued_on: string | null;
  readonly valid_until: string | null;
  readonly price_miles: number;
  readonly passenger: string;
};
type CouponRow = {
  readonly ticket: string;
  readonly coupon: number;
  readonly marketing: string;
  readonly operating: string;
  readonly flight_no: string;
  readonly local_date: string;
  readonly origin: string;
  readonly destination: string;
  readonly credited_to: string;
};
type LedgerRow = {
  readonly entry_id: string;
  readonly account: string;
  readonly kind: LedgerEntry['kind'];
  readonly miles: number;
  readonly qualifying: boolean;
  readonly activity_on: string;
  readonly posted_on: string;
  readonly partner: string | null;
  readonly flight_ref: string | null;
  readonly award_id: string | null;
  readonly promotion: string | null;
  readonly counterpart: string | null;
  readonly reverses: string | null;
};

export type ClaimRow = {
  readonly request_id: string;
  readonly account: string;
  readonly opened_at: string;
  readonly due_on: string | null;
  readonly arrived_on: string | null;
  readonly legs: string;
};

/** Everything the tables hold about one member account. */
export type AccountRows = {
  readonly member: MemberRow;
  readonly hasPin: boolean;
  readonly formerCodes: readonly string[];
  readonly cards: readonly CardRow[];
  readonly clubs: readonly ClubRow[];
  readonly links: readonly LinkRow[];
  readonly consents: readonly ConsentRow[];
  readonly awards: readonly AwardRow[];
  readonly coupons: readonly CouponRow[];
  readonly ledger: readonly LedgerRow[];
  readonly claims: readonly ClaimRow[];
};

const profileOf = (row: MemberRow) => ({
  code: row.code,
  branch: row.branch,
  status: row.status,
  openedOn: row.opened_on,
  closedOn: row.closed_on,
  closeReason: row.close_reason,
  successor: row.successor,
  cardSurname: row.card_surname,
  cardGiven: row.card_given,
  surname: row.surname,
  given: row.given,
  middle: row.middle,
  birthDate: row.birth_date,
  gender: row.gender,
  language: row.language,
  addressLine: row.address_line,
  postalCode: row.postal_code,
  city: row.city,
  province: row.province,
  country: row.country,
  email: row.email,
  emailChangedAt: row.email_changed_at,
  mobile: row.mobile,
  phone: row.phone,
  deceasedOn: row.deceased_on,
  perSempre: row.per_sempre,
  toBeReconciled: row.to_be_reconciled,
});

const cardOf = (row: CardRow): Card => ({
  issueNo: row.issue_no,
  kind: row.kind,
  partner: row.partner,
  nameOnCard: row.name_on_card,
  issuedOn: row.issued_on,
  validTo: row.valid_to,
  state: row.state,
  stateOn: row.state_on,
});

const clubOf = (row: ClubRow): ClubTerm => ({
  level: row.level,
  basis: row.basis,
  qualifyingYear: row.qualifying_year,
  recognisedOn: row.recognised_on,
  startsOn: row.starts_on,
  endsOn: row.ends_on,
});

const linkOf = (row: LinkRow): Link => ({
  linkId: row.link_id,
  kind: row.kind,
  childCode: row.child_code,
  childSurname: row.child_surname,
  childGiven: row.child_given,
  birthDate: row.birth_date,
  company: row.company,
  validFrom: row.valid_from,
  validTo: row.valid_to,
  ...(row.code_provided_on === null ? {} : { codeProvidedOn: row.code_provided_on }),
  state: row.state,
});

const awardOf = (row: AwardRow): Award => ({
  awardId: row.award_id,
  ticket: row.ticket,
  kind: row.kind,
  state: row.state,
  bookedAt: row.booked_at,
  ticketingLimitAt: row.ticketing_limit_at,
  issuedOn: row.issued_on,
  validUntil: row.valid_until,
  priceMiles: row.price_miles,
  passenger: row.passenger,
});

const couponOf = (row: CouponRow): Coupon => ({
  ticket: row.ticket,
  coupon: row.coupon,
  marketing: row.marketing,
  operating: row.operating,
  flightNo: row.flight_no,
  localDate: row.local_date,
  origin: row.origin,
  destination: row.destination,
});

const entryOf = (row: LedgerRow): LedgerEntry => ({
  entryId: row.entry_id,
  kind: row.kind,
  miles: row.miles,
  qualifying: row.qualifying,
  activityOn: row.activity_on,
  postedOn: row.posted_on,
  partner: row.partner,
  flightRef: row.flight_ref,
  awardId: row.award_id,
  promotion: row.promotion,
  counterpart: row.counterpart,
  reverses: row.reverses,
});

const requestOf = (row: ClaimRow): ClaimRequest => ({
  requestId: row.request_id,
  kind: 'missing-miles',
  openedAt: row.opened_at,
  legs: JSON.parse(row.legs) as ClaimRequest['legs'],
  dueOn: row.due_on,
  arrivedOn: row.arrived_on,
});

/** The document of one account, from its rows. */
export const documentOf = (rows: AccountRows): MemberAccount =>
  inDocumentOrder({
    kind: 'member',
    ...profileOf(rows.member),
    hasPin: rows.hasPin,
    formerCodes: [...rows.formerCodes],
    cards: rows.cards.map(cardOf),
    clubs: rows.clubs.map(clubOf),
    links: rows.links.map(linkOf),
    consents: rows.consents.map((row) => ({
      purpose: row.purpose,
      granted: row.granted,
      recordedOn: row.recorded_on,
    })),
    awards: rows.awards.map(awardOf),
    coupons: rows.coupons.map(couponOf),
    ledger: rows.ledger.map(entryOf),
    ...(rows.claims.length === 0 ? {} : { requests: rows.claims.map(requestOf) }),
  });
