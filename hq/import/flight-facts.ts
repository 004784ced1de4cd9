import { GrowingInts } from './growing-ints.ts';

/** Accounts that a coupon names, by place among the accounts. */
const NOBODY = -1;

export interface FlightFact {
  readonly line: number;
  readonly flown: boolean;
  /** `YYYY-MM-DD`. */
  readonly localDate: string;
  readonly creditedTo: number | undefined;
  readonly companyCreditedTo: number | undefined;
}

const asNumber = (date: string): number => Number(date.replaceAll('-', ''));
const asDate = (day: number): string => {
  const digits = String(day).padStart(8, '0');
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
};
const orNobody = (account: number): number | undefined => (account === NOBODY ? undefined : account);

/** Loaded coupons by their slot in the book of flights.csv, twenty bytes each. */
export class FlightFacts {
  readonly #lines = new GrowingInts(); // 0 = not loaded
  readonly #flown = new GrowingInts();
  readonly #days = new GrowingInts();
  readonly #credited = new GrowingInts();
  readonly #companyCredited = new GrowingInts();

  set(slot: number, fact: FlightFact): void {
    this.#lines.set(slot, fact.line);
    this.#flown.set(slot, fact.flown ? 1 : 0);
    this.#days.set(slot, asNumber(fact.localDate));
    this.#credited.set(slot, fact.creditedTo ?? NOBODY);
    this.#companyCredited.set(slot, fact.companyCreditedTo ?? NOBODY);
  }

  get(slot: number): FlightFact | undefined {
    const line = this.#lines.at(slot);
    if (line === 0) return undefined;
    return {
      line,
      flown: this.#flown.at(slot) === 1,
      localDate: asDate(this.#days.at(slot)),
      creditedTo: orNobody(this.#credited.at(slot)),
      companyCreditedTo: orNobody(this.#companyCredited.at(slot)),
    };
  }

  get slots(): number {
    return this.#lines.length;
  }
}
