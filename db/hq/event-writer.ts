import type { Knex } from 'knex';
import type { Card, Coupon, LedgerEntry } from '../../shared/account/account.ts';
import type { ClaimRequest } from '../../shared/account/claim-request.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import { sealRow } from './sealed-rows.ts';
import type { Seals } from './seals.ts';

/** A PIN record as it is stored: the hash wrapped with headquarters' key. Nothing here is a PIN. */
export type PinRecord = { readonly wrapped: Buffer; readonly keyId: string };

const cardRow = (code: string, card: Card) => ({
  code,
  issue_no: card.issueNo,
  kind: card.kind,
  partner: card.partner,
  name_on_card: card.nameOnCard,
  issued_on: card.issuedOn,
  valid_to: card.validTo,
  state: card.state,
  state_on: card.stateOn,
});

const ledgerRow = (account: string, entry: LedgerEntry) => ({
  entry_id: entry.entryId,
  account,
  kind: entry.kind,
  miles: entry.miles,
  qualifying: entry.qualifying,
  activity_on: entry.activityOn,
  posted_on: entry.postedOn,
  partner: entry.partner,
  flight_ref: entry.flightRef,
  award_id: entry.awardId,
  promotion: entry.promotion,
  counterpart: entry.counterpart,
  reverses: entry.reverses,
});

/** Profile, opening date and marks as on the old account, sealed as they are; what the document does not show (meal, seat, web access) goes along too. */
const openContinuation = async (tx: Knex, code: string, continues: string): Promise<void> => {
  const [old] = await tx('members').where({ code: continues });
  const [account] = await tx('accounts').where({ code: continues });
  if (old === undefined || account === undefined) throw new Error('An account to continue is not in the tables.');
  const fresh = { status: 'active', closed_on: null, close_reason: null, successor: null };
  await tx('accounts').insert({ ...account, code, version: 1 });
  await tx('members').insert({ ...old, ...fresh, code });
  // A user name belongs to one account (extract format K2).
  await tx('members').where({ code: continues }).update({ web_username: null });
};

const creditCoupon = async (tx: Knex, code: string, { ticket, coupon }: Coupon): Promise<void> => {
  const credited = await tx('flights').where({ ticket, coupon, credited_to: null }).update({ credited_to: code });
  if (credited !== 1) throw new Error('A coupon to be credited is credited already, or not there.');
};

const recordClaim = async (tx: Knex, seals: Seals, account: string, request: ClaimRequest): Promise<void> => {
  const { requestId, openedAt, dueOn, arrivedOn, legs } = request;
  const row = {
    request_id: requestId,
    account,
    opened_at: openedAt,
    due_on: dueOn,
    arrived_on: arrivedOn,
    legs: JSON.stringify(legs),
  };
  await tx('claims')
    .insert(sealRow(seals, 'claims', row))
    .onConflict('request_id')
    .merge();
};

const moveHoldings = async (tx: Knex, from: string, to: string): Promise<void> => {
  await tx('clubs').where({ code: from }).update({ code: to });
  await tx('links').where({ member: from }).update({ member: to });
  await tx('consents').where({ code: from }).update({ code: to });
  await tx('award_tickets').where({ account: from }).update({ account: to });
  await tx('claims').where({ account: from }).update({ account: to });
  await tx('cards').where({ code: from, kind: 'coBrand' }).update({ code: to });
};

const writeEvent = async (
  tx: Knex,
  seals: Seals,
  event: AccountEvent,
  pins: ReadonlyMap<string, PinRecord>,
): Promise<void> => {
  switch (event.type) {
    case 'card-state-changed':
      await tx('cards')
        .where({ code: event.code, kind: event.kind, issue_no: event.issueNo })
        .update({ state: event.state, state_on: event.on });
      return;
    case 'card-issued':
      await tx('cards').insert(sealRow(seals, 'cards', cardRow(event.code, event.card)));
      return;
    case 'account-opened':
      await openContinuation(tx, event.code, event.continues);
      return;
    case 'entry-posted':
      await tx('ledger').insert(ledgerRow(event.code, event.entry));
      return;
    case 'coupon-credited':
      await creditCoupon(tx, event.code, event.coupon);
      return;
    case 'claim-recorded':
      await recordClaim(tx, seals, event.code, event.request);
      return;
    case 'holdings-moved':
      await moveHoldings(tx, event.code, event.successor);
      return;
    case 'account-closed':
      await tx('members')
        .where({ code: event.code })
        .update({ status: 'closed', closed_on: event.on, close_reason: event.reason, successor: event.successor });
      return;
    case 'pin-cancelled':
      await tx('pins').where({ code: event.code }).delete();
      return;
    case 'pin-issued': {
      const pin = pins.get(event.code);
      if (pin === undefined) throw new Error('A PIN was to be issued but none was drawn.');
      const row = { wrapped_hash: pin.wrapped, key_id: pin.keyId, set_on: event.on, origin: 'issued' };
      await tx('pins')
        .insert({ code: event.code, ...row })
        .onConflict('code')
        .merge();
      return;
    }
    default:
      throw new Error(`Unknown event ${JSON.stringify(event satisfies never)}`);
  }
};

/**
 * Writes what happened to the rows, in order. The caller holds the accounts' locks.
 * @param pins records of the PINs drawn for `pin-issued` events, by code
 */
export const writeEvents = async (
  tx: Knex,
  seals: Seals,
  events: readonly AccountEvent[],
  pins: ReadonlyMap<string, PinRecord>,
): Promise<void> => {
  for (const event of events) await writeEvent(tx, seals, event, pins);
};
