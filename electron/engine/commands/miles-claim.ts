import type { MemberAccount } from '../../../shared/account/account.ts';
import type { ClaimedLeg } from '../../../shared/account/miles-claim.ts';
import type { ProjectedAccount } from '../../../shared/account/project.ts';
import type { MilesClaimBody } from '../../../shared/packs/millemiglia/services/missing-miles/claim-command.ts';
import type { LegDecision } from '../../../shared/packs/millemiglia/services/missing-miles/claim-decision.ts';
import {
  type ClaimKnowledge,
  decideClaim,
} from '../../../shared/packs/millemiglia/services/missing-miles/decide-claim.ts';
import { type BookedCoupon, flightRefOf } from '../../../shared/programme/booked-coupon.ts';
import { type LegFaults, readLeg } from '../../../shared/programme/leg-reading.ts';
import type { ProgrammeData } from '../../../shared/programme/programme-data.ts';
import { travellerOn } from '../../../shared/programme/ticket-name.ts';
import type { CallContext } from '../../../shared/workflows/call-context.ts';
import type { OpenLeg } from '../../../shared/workflows/claim-context.ts';
import { type RequestNow, verificationOf } from './card-report.ts';

/** A leg as it stands in the call: what it says once it can be read, and what the rules say to that. */
export type DecidedOpenLeg = {
  open: OpenLeg;
  leg: ClaimedLeg | null;
  faults: LegFaults | 'partner' | null;
  decided: LegDecision | null;
};

export type DecidedClaim = { legs: readonly DecidedOpenLeg[]; body: MilesClaimBody | null };

const legOfCoupon = (coupon: BookedCoupon, account: MemberAccount): ClaimedLeg => {
  const traveller = travellerOn(coupon.passenger, account);
  return {
    kind: 'flight',
    childLink: traveller.kind === 'child' ? traveller.linkId : null,
    ticket: coupon.ticket,
    coupon: coupon.coupon,
    passenger: coupon.passenger,
    marketing: coupon.marketing,
    operating: coupon.operating,
    flightNo: coupon.flightNo,
    date: coupon.localDate,
    origin: coupon.origin,
    destination: coupon.destination,
    bookingClass: coupon.bookingClass,
    ticketKind: coupon.ticketKind,
    promoFare: coupon.promoFare,
    fare: { applicableCents: coupon.applicableCents, paidCents: coupon.paidCents },
    creditedElsewhere: null,
  };
};

type Read = Pick<DecidedOpenLeg, 'open' | 'leg' | 'faults'>;

const readOpen = (open: OpenLeg, account: MemberAccount, programme: ProgrammeData, today: string): Read => {
  if (open.coupon !== null) return { open, leg: legOfCoupon(open.coupon, account), faults: null };
  if (open.kind === 'partner') {
    const partner = open.given.partner ?? '';
    return partner === ''
      ? { open, leg: null, faults: 'partner' }
      : { open, leg: { kind: 'partner', partner }, faults: null };
  }
  const read = readLeg(open.given, programme, today);
  return 'leg' in read ? { open, leg: read.leg, faults: null } : { open, leg: null, faults: read.faults };
};

const knowledgeOf = (
  { account, pendingFlights }: ProjectedAccount,
  programme: ProgrammeData,
  legs: readonly OpenLeg[],
): ClaimKnowledge => {
  const coupons = new Map(legs.flatMap(({ coupon }) => (coupon === null ? [] : [[flightRefOf(coupon), coupon]])));
  const reversed = new Set(account.ledger.map(({ reverses }) => reverses));
  const onLedger = new Set(
    account.ledger.filter(({ entryId }) => !reversed.has(entryId)).map(({ flightRef }) => flightRef),
  );
  return {
    programme,
    couponOf: (ref) => coupons.get(ref) ?? null,
    isCredited: (ref) => onLedger.has(ref) || pendingFlights.has(ref),
  };
};

const bodyOf = (
  account: MemberAccount,
  context: CallContext,
  request: RequestNow,
  legs: readonly DecidedOpenLeg[],
): MilesClaimBody | null => {
  const told = legs.flatMap(({ leg, decided }) =>
    leg === null || decided === null ? [] : [{ ...leg, told: decided.verdict }],
  );
  if (legs.length === 0 || told.length < legs.length) return null;
  return {
    type: 'miles.claim',
    v: 1,
    payload: {
      account: account.code,
      legs: told,
      uploadLink: context.claim?.uploadLink ?? false,
      language: context.language,
      request,
      verification: verificationOf(context),
    },
  };
};

/** Decides the claim of a call as it stands, by the rules of headquarters. Legs that cannot be read yet are left out of the decision. */
export const decideOpenClaim = (
  projected: ProjectedAccount,
  context: CallContext,
  programme: ProgrammeData,
  request: RequestNow,
  today: string,
): DecidedClaim => {
  const { account } = projected;
  const open = context.claim?.legs ?? [];
  const read = open.map((leg) => readOpen(leg, account, programme, today));
  const readable = read.flatMap(({ leg }) => (leg === null ? [] : [leg]));
  const asked = { request, verification: verificationOf(context), language: context.language };
  const decisions = decideClaim(account, readable, knowledgeOf(projected, programme, open), asked);
  let at = 0;
  const legs = read.map((one) => {
    const decided = one.leg === null ? null : (decisions[at] ?? null);
    if (one.leg !== null) at += 1;
    return { ...one, decided };
  });
  return { legs, body: bodyOf(account, context, request, legs) };
};
