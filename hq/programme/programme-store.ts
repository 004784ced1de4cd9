import type { StoredCoupon } from '../../db/hq/coupon-repository.ts';
import type { MemberAccount } from '../../shared/account/account.ts';
import type { ProgrammeData } from '../../shared/programme/programme-data.ts';

/**
 * The port between what desks ask about the programme and what keeps it: PostgreSQL in the product
 * (`postgres-programme-store.ts`), memory in the simulation.
 */
export interface ProgrammeStore {
  /** The tables in force. */
  readonly current: () => Promise<ProgrammeData>;
  /** Coupons of a ticket in their order; none for a ticket nobody booked. */
  readonly coupons: (ticket: string) => Promise<readonly StoredCoupon[]>;
  /** The account of a member; undefined for a code nobody has. */
  readonly account: (code: string) => Promise<MemberAccount | undefined>;
}
