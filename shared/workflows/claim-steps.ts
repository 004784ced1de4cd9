import { MOST_LEGS } from '../account/miles-claim.ts';
import { type BookedCoupon, flightRefOf } from '../programme/booked-coupon.ts';
import type { CallContext } from './call-context.ts';
import { callSetup } from './call-setup.ts';
import { EMPTY_CLAIM, type OpenClaim, type OpenLeg } from './claim-context.ts';

const claimOf = ({ claim }: Pick<CallContext, 'claim'>): OpenClaim => claim ?? EMPTY_CLAIM;

const nextId = (legs: readonly OpenLeg[]): number => Math.max(0, ...legs.map(({ id }) => id)) + 1;

const isUntouched = ({ given, coupon }: OpenLeg): boolean => coupon === null && Object.keys(given).length === 0;

/** A form that was opened and left without a word is no leg. */
const withoutUntouched = (claim: OpenClaim): OpenClaim => ({
  ...claim,
  legs: claim.legs.filter((leg) => leg.id !== claim.editing || !isUntouched(leg)),
});

const change = (claim: OpenClaim, more: Partial<OpenClaim>) => ({ claim: { ...claim, ...more } });

export const openClaim = callSetup.assign(({ context }) => ({
  topic: 'missing-miles.claim' as const,
  claim: context.claim ?? EMPTY_CLAIM,
}));

export const typeTicket = callSetup.assign(({ context, event }) =>
  event.type === 'TICKET_TYPED' ? change(claimOf(context), { ticketText: event.text }) : {},
);

const legOfCoupon = (coupon: BookedCoupon, id: number): OpenLeg => ({ id, kind: 'flight', given: {}, coupon });

/** Coupons of a ticket become legs, each once; of a ticket that is not known the number goes into the form. */
export const takeTicket = callSetup.assign(({ context, event }) => {
  if (event.type !== 'TICKET_ANSWERED') return {};
  const claim = withoutUntouched(claimOf(context));
  const known = new Set(claim.legs.flatMap(({ coupon }) => (coupon === null ? [] : [flightRefOf(coupon)])));
  const fresh = event.coupons
    .filter((coupon) => !known.has(flightRefOf(coupon)))
    .slice(0, MOST_LEGS - claim.legs.length);
  const first = nextId(claim.legs);
  const found = fresh.map((coupon, index) => legOfCoupon(coupon, first + index));
  const lookup = { ticket: event.ticket, answer: event.answer };
  if (event.answer === 'found')
    return change(claim, { legs: [...claim.legs, ...found], editing: null, ticketText: '', lookup });
  if (claim.legs.length >= MOST_LEGS) return change(claim, { lookup });
  const typed: OpenLeg = { id: first, kind: 'flight', given: { ticket: event.ticket }, coupon: null };
  return change(claim, { legs: [...claim.legs, typed], editing: first, ticketText: '', lookup });
});

export const addLeg = callSetup.assign(({ context, event }) => {
  if (event.type !== 'ADD_LEG') return {};
  const claim = withoutUntouched(claimOf(context));
  if (claim.legs.length >= MOST_LEGS) return change(claim, { editing: null });
  const id = nextId(claim.legs);
  return change(claim, { legs: [...claim.legs, { id, kind: event.kind, given: {}, coupon: null }], editing: id });
});

export const editLeg = callSetup.assign(({ context, event }) => {
  if (event.type !== 'EDIT_LEG') return {};
  const claim = withoutUntouched(claimOf(context));
  const isThere = claim.legs.some(({ id, coupon }) => id === event.leg && coupon === null);
  return change(claim, { editing: isThere ? event.leg : null });
});

export const noteField = callSetup.assign(({ context, event }) => {
  if (event.type !== 'LEG_FIELD') return {};
  const claim = claimOf(context);
  const noted = (leg: OpenLeg): OpenLeg => {
    if (leg.id !== event.leg || leg.coupon !== null) return leg;
    const { [event.field]: _, ...others } = leg.given;
    return { ...leg, given: event.text === '' ? others : { ...others, [event.field]: event.text } };
  };
  return change(claim, { legs: claim.legs.map(noted) });
});

export const removeLeg = callSetup.assign(({ context, event }) => {
  if (event.type !== 'REMOVE_LEG') return {};
  const claim = claimOf(context);
  return change(claim, {
    legs: claim.legs.filter(({ id }) => id !== event.leg),
    editing: claim.editing === event.leg ? null : claim.editing,
  });
});

export const wantLink = callSetup.assign(({ context, event }) =>
  event.type === 'UPLOAD_LINK' ? change(claimOf(context), { uploadLink: event.wanted }) : {},
);

export const recordClaim = callSetup.assign(({ context, event }) => {
  if (event.type !== 'CLAIM_RECORDED') return {};
  const { commandId, at, provisional, miles, told } = event;
  const recorded = { commandId, at, provisional, miles, told: [...told], result: null };
  return change(claimOf(context), { recorded, editing: null });
});

export const recordPapers = callSetup.assign(({ context, event }) => {
  if (event.type !== 'PAPERS_RECORDED') return {};
  const { commandId, at, requestId } = event;
  return change(claimOf(context), { papers: { commandId, at, requestId, result: null } });
});
