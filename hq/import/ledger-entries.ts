import { GrowingInts } from './growing-ints.ts';

export const NO_COUPON = -1;

export interface LedgerFact {
  readonly entryId: number;
  readonly line: number;
  /** Place of the account among the accounts. */
  readonly account: number;
  readonly miles: number;
  readonly isReversal: boolean;
  /** Number of the coupon, or `NO_COUPON`; only for kinds that credit a coupon. */
  readonly coupon: number;
  /** As in `couponKinds`, else 0. */
  readonly couponKind: number;
}

/** Loaded entries by their slot in the book of ledger.csv: numbers only, thirty-two bytes each. */
export class LedgerEntries {
  readonly #ids = new GrowingInts();
  readonly #lines = new GrowingInts(); // 0 = not loaded
  readonly #accounts = new GrowingInts();
  readonly #miles = new GrowingInts();
  readonly #reversals = new GrowingInts();
  readonly #reversed = new GrowingInts();
  readonly #coupons = new GrowingInts();
  readonly #couponKinds = new GrowingInts();

  set(slot: number, fact: LedgerFact): void {
    this.#ids.set(slot, fact.entryId);
    this.#lines.set(slot, fact.line);
    this.#accounts.set(slot, fact.account);
    this.#miles.set(slot, fact.miles);
    this.#reversals.set(slot, fact.isReversal ? 1 : 0);
    this.#coupons.set(slot, fact.coupon);
    this.#couponKinds.set(slot, fact.couponKind);
  }

  get(slot: number): (LedgerFact & { readonly isReversed: boolean }) | undefined {
    const line = this.#lines.at(slot);
    if (line === 0) return undefined;
    return {
      entryId: this.#ids.at(slot),
      line,
      account: this.#accounts.at(slot),
      miles: this.#miles.at(slot),
      isReversal: this.#reversals.at(slot) === 1,
      isReversed: this.#reversed.at(slot) === 1,
      coupon: this.#coupons.at(slot),
      couponKind: this.#couponKinds.at(slot),
    };
  }

  markReversed(slot: number): void {
    this.#reversed.set(slot, 1);
  }

  /** Slots of loaded entries, in the order of `entry_id`. */
  slotsInPostingOrder(): Int32Array {
    const slots = Int32Array.from(this.slots());
    const ids = this.#ids;
    let isOrdered = true;
    for (let i = 1; i < slots.length && isOrdered; i += 1) {
      isOrdered = ids.at(slots[i - 1] as number) < ids.at(slots[i] as number);
    }
    return isOrdered ? slots : slots.sort((a, b) => ids.at(a) - ids.at(b));
  }

  /** Slots of loaded entries, in the order of the file. */
  *slots(): Generator<number> {
    for (let slot = 0; slot < this.#lines.length; slot += 1) if (this.#lines.at(slot) !== 0) yield slot;
  }
}
