import type { Card, Coupon, LedgerEntry, MemberAccount } from './account.ts';
import type { ClaimRequest } from './claim-request.ts';

/** What happened to an account. Headquarters writes events to its tables; `evolve` applies the same events to the document. */
export type AccountEvent =
  | { type: 'card-state-changed'; code: string; kind: Card['kind']; issueNo: number; state: Card['state']; on: string }
  | { type: 'card-issued'; code: string; card: Card }
  /** A new account that continues an old one under a new code; profile as on the old one, nothing else moved yet. */
  | { type: 'account-opened'; code: string; continues: string; on: string }
  | { type: 'entry-posted'; code: string; entry: LedgerEntry }
  /** The miles of a coupon that the booking system knows are on this account now, and on no other. */
  | { type: 'coupon-credited'; code: string; coupon: Coupon }
  /** A claim was made, or what it waits for has changed; the latest record of a claim counts. */
  | { type: 'claim-recorded'; code: string; request: ClaimRequest }
  /** Clubs, links, consents, awards, claims and co-branded cards now hang on the successor (RULES A-11). */
  | { type: 'holdings-moved'; code: string; successor: string }
  | { type: 'account-closed'; code: string; on: string; reason: 'cardTransfer'; successor: string }
  | { type: 'pin-cancelled'; code: string }
  /** A new PIN is drawn by headquarters and mailed to the address on the profile; the PIN itself is in no event. */
  | { type: 'pin-issued'; code: string; on: string };

/** The accounts a command touches, by code, before or after its events. */
export type Accounts = ReadonlyMap<string, MemberAccount>;
