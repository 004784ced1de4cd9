import type { ReferenceTarget } from './file-outline.ts';
import type { Row } from './row.ts';

/** What became of the record a reference names. */
export type Fate = 'loaded' | 'rejected' | 'unknown';

// A 53-bit digest of the values (cyrb53). Two records are compared only when their keys are equal, so chance has no say here.
const contentDigest = (values: readonly string[]): number => {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (const value of values) {
    for (let i = 0; i <= value.length; i += 1) {
      const unit = i < value.length ? value.charCodeAt(i) : 0x1f; // closes the value
      a = Math.imul(a ^ unit, 2_654_435_761);
      b = Math.imul(b ^ unit, 1_597_334_677);
    }
  }
  a = Math.imul(a ^ (a >>> 16), 2_246_822_507) ^ Math.imul(b ^ (b >>> 13), 3_266_489_909);
  b = Math.imul(b ^ (b >>> 16), 2_246_822_507) ^ Math.imul(a ^ (a >>> 13), 3_266_489_909);
  return 4_294_967_296 * (2_097_151 & b) + (a >>> 0);
};

/** The keys of one file: a number per key, a digest of the first record's content, and what became of it. Holds no record. */
export class RecordBook {
  readonly #slots = new Map<string, number>();
  readonly #digests: number[] = [];
  readonly #rejected: boolean[] = [];

  /** Key of a record as text, its parts joined by a hyphen. */
  static keyOf(row: Row): string {
    const { key } = row.file;
    return key.length === 1 ? row.text(key[0] as string) : key.map((column) => row.text(column)).join('-');
  }

  /** Enters a record under its key. `same` and `other` say that an earlier record has the key, with the same content or other. */
  enter(key: string, row: Row): { readonly slot: number; readonly earlier: 'none' | 'same' | 'other' } {
    const digest = contentDigest(row.values);
    const known = this.#slots.get(key);
    if (known !== undefined) return { slot: known, earlier: this.#digests[known] === digest ? 'same' : 'other' };
    const slot = this.#digests.length;
    this.#slots.set(key, slot);
    this.#digests.push(digest);
    this.#rejected.push(false);
    return { slot, earlier: 'none' };
  }

  reject(slot: number): void {
    this.#rejected[slot] = true;
  }

  slotOf(key: string): number | undefined {
    return this.#slots.get(key);
  }

  /** The slot of a record that was not rejected. */
  loadedSlotOf(key: string): number | undefined {
    const slot = this.#slots.get(key);
    return slot === undefined || this.#rejected[slot] ? undefined : slot;
  }

  fateOf(key: string): Fate {
    const slot = this.#slots.get(key);
    if (slot === undefined) return 'unknown';
    return this.#rejected[slot] ? 'rejected' : 'loaded';
  }
}

/** Values that several records of a file may share, such as the branch of a desk: one loaded record is enough. */
export class SharedValueBook {
  readonly #loaded = new Map<string, boolean>();

  enter(value: string, isLoaded: boolean): void {
    this.#loaded.set(value, isLoaded || this.#loaded.get(value) === true);
  }

  fateOf(value: string): Fate {
    const loaded = this.#loaded.get(value);
    return loaded === undefined ? 'unknown' : loaded ? 'loaded' : 'rejected';
  }
}

/** File and, where it is not the key, column that a reference names. */
export const targetOf = (target: ReferenceTarget, value: string): readonly [file: string, column?: string] => {
  switch (target) {
    case 'account':
      return [value.startsWith('8') ? 'companies.csv' : 'members.csv'];
    case 'members.code':
      return ['members.csv'];
    case 'companies.bc_code':
      return ['companies.csv'];
    case 'airports.code':
      return ['airports.csv'];
    case 'award_tickets.award_id':
      return ['award_tickets.csv'];
    case 'flights.ticket-coupon':
      return ['flights.csv'];
    case 'ledger.entry_id':
      return ['ledger.csv'];
    case 'promotions.promotion_id':
      return ['promotions.csv'];
    case 'desks.branch':
      return ['desks.csv', 'branch'];
    case 'partners.code':
      return ['partners.csv', 'code'];
    case 'fx.currency':
      return ['fx.csv', 'currency'];
  }
};
