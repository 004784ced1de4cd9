import type { Coupon, LedgerEntry } from '../../shared/account/account.ts';
import type { ClaimRequest } from '../../shared/account/claim-request.ts';
import type { AccountEvent } from '../../shared/account/event.ts';
import { type CardRows, cardRows } from './card-rows.ts';
import type { Pipeline, Statement } from './pipeline.ts';
import type { Seals } from './seals.ts';

/** A PIN record as it is stored: the hash wrapped with headquarters' key. Nothing here is a PIN. */
export type PinRecord = { readonly wrapped: Buffer; readonly keyId: string };

// Profile, opening date and marks as on the old account, sealed as they are; what the document does not show (meal, seat, web access) goes along too.
const OPEN_ACCOUNT: Statement = {
  name: 'open account',
  text: `insert into accounts
         select (jsonb_populate_record(accounts, jsonb_build_object('code', $1::text, 'version', 1))).*
           from accounts where code = $2 returning code`,
};

const OPEN_MEMBER: Statement = {
  name: 'open member',
  text: `insert into members
         select (jsonb_populate_record(members, jsonb_build_object(
                  'code', $1::text, 'status', 'active', 'closed_on', null, 'close_reason', null, 'successor', null))).*
           from members where code = $2 returning code`,
};

// A user name belongs to one account (extract format K2).
const GIVE_UP_USER_NAME: Statement = {
  name: 'give up user name',
  text: 'update members set web_username = null where code = $1',
};

const POST_ENTRY: Statement = {
  name: 'post entry',
  text: `insert into ledger (account, entry_id, kind, miles, qualifying, activity_on, posted_on, partner, flight_ref, award_id, promotion, counterpart, reverses)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
};

const MOVE_HOLDINGS: readonly Statement[] = [
  { name: 'move clubs', text: 'update clubs set code = $2 where code = $1' },
  { name: 'move links', text: 'update links set member = $2 where member = $1' },
  { name: 'move consents', text: 'update consents set code = $2 where code = $1' },
  { name: 'move awards', text: 'update award_tickets set account = $2 where account = $1' },
  { name: 'move claims', text: 'update claims set account = $2 where account = $1' },
  { name: 'move cards', text: "update cards set code = $2 where code = $1 and kind = 'coBrand'" },
];

const CREDIT_COUPON: Statement = {
  name: 'credit coupon',
  text: `update flights set credited_to = $1 where ticket = $2 and coupon = $3 and credited_to is null returning coupon`,
};

const RECORD_CLAIM: Statement = {
  name: 'record claim',
  text: `insert into claims (request_id, account, opened_at, due_on, arrived_on, legs) values ($1, $2, $3, $4, $5, $6)
         on conflict (request_id) do update
            set account = excluded.account, opened_at = excluded.opened_at, due_on = excluded.due_on,
                arrived_on = excluded.arrived_on, legs = excluded.legs`,
};

const CLOSE_ACCOUNT: Statement = {
  name: 'close account',
  text: "update members set status = 'closed', closed_on = $2, close_reason = $3, successor = $4 where code = $1",
};

const CANCEL_PIN: Statement = { name: 'cancel pin', text: 'delete from pins where code = $1' };

const ISSUE_PIN: Statement = {
  name: 'issue pin',
  text: `insert into pins (code, wrapped_hash, key_id, set_on, origin) values ($1, $2, $3, $4, 'issued')
         on conflict (code) do update
            set wrapped_hash = excluded.wrapped_hash, key_id = excluded.key_id, set_on = excluded.set_on, origin = excluded.origin`,
};

const entryColumns = (account: string, entry: LedgerEntry): readonly unknown[] => [
  account,
  entry.entryId,
  entry.kind,
  entry.miles,
  entry.qualifying,
  entry.activityOn,
  entry.postedOn,
  entry.partner,
  entry.flightRef,
  entry.awardId,
  entry.promotion,
  entry.counterpart,
  entry.reverses,
];

const openContinuation = async (pipeline: Pipeline, code: string, continues: string): Promise<void> => {
  const opened = await Promise.all([
    pipeline.ask(OPEN_ACCOUNT, [code, continues]),
    pipeline.ask(OPEN_MEMBER, [code, continues]),
  ]);
  if (opened.some((rows) => rows.length === 0)) throw new Error('An account to continue is not in the tables.');
  pipeline.tell(GIVE_UP_USER_NAME, [continues]);
};

const creditCoupon = async (pipeline: Pipeline, code: string, { ticket, coupon }: Coupon): Promise<void> => {
  const credited = await pipeline.ask(CREDIT_COUPON, [code, ticket, coupon]);
  if (credited.length !== 1) throw new Error('A coupon to be credited is credited already, or not there.');
};

const recordClaim = (pipeline: Pipeline, seals: Seals, account: string, request: ClaimRequest): void => {
  const { requestId, openedAt, dueOn, arrivedOn, legs } = request;
  const sealed = seals.seal('claims.legs', JSON.stringify(legs));
  pipeline.tell(RECORD_CLAIM, [requestId, account, openedAt, dueOn, arrivedOn, sealed]);
};

const issuePin = (pipeline: Pipeline, code: string, on: string, pin: PinRecord | undefined): void => {
  if (pin === undefined) throw new Error('A PIN was to be issued but none was drawn.');
  pipeline.tell(ISSUE_PIN, [code, pin.wrapped, pin.keyId, on]);
};

type OtherEvent = Exclude<AccountEvent, { type: 'card-state-changed' | 'card-issued' }>;

const writeEvent = async (
  pipeline: Pipeline,
  seals: Seals,
  event: OtherEvent,
  pins: ReadonlyMap<string, PinRecord>,
): Promise<void> => {
  switch (event.type) {
    case 'account-opened':
      return openContinuation(pipeline, event.code, event.continues);
    case 'entry-posted':
      return pipeline.tell(POST_ENTRY, entryColumns(event.code, event.entry));
    case 'coupon-credited':
      return creditCoupon(pipeline, event.code, event.coupon);
    case 'claim-recorded':
      return recordClaim(pipeline, seals, event.code, event.request);
    case 'holdings-moved':
      for (const statement of MOVE_HOLDINGS) pipeline.tell(statement, [event.code, event.successor]);
      return;
    case 'account-closed':
      return pipeline.tell(CLOSE_ACCOUNT, [event.code, event.on, event.reason, event.successor]);
    case 'pin-cancelled':
      return pipeline.tell(CANCEL_PIN, [event.code]);
    case 'pin-issued':
      return issuePin(pipeline, event.code, event.on, pins.get(event.code));
    default:
      throw new Error(`Unknown event ${JSON.stringify(event satisfies never)}`);
  }
};

const gathered = (cards: CardRows, event: AccountEvent): event is Exclude<AccountEvent, OtherEvent> => {
  if (event.type === 'card-issued') {
    cards.issue(event.code, event.card);
    return true;
  }
  if (event.type !== 'card-state-changed') return false;
  const { code, kind, issueNo, state, on: stateOn } = event;
  cards.setState({ code, kind, issueNo, state, stateOn });
  return true;
};

/**
 * Writes what happened to the rows, in order; changes to cards that follow each other are written together. The caller holds the accounts'
 * locks.
 * @param pins records of the PINs drawn for `pin-issued` events, by code
 */
export const writeEvents = async (
  pipeline: Pipeline,
  seals: Seals,
  events: readonly AccountEvent[],
  pins: ReadonlyMap<string, PinRecord>,
): Promise<void> => {
  const cards = cardRows();
  for (const event of events) {
    if (gathered(cards, event)) continue;
    cards.write(pipeline, seals);
    await writeEvent(pipeline, seals, event, pins);
  }
  cards.write(pipeline, seals);
};
