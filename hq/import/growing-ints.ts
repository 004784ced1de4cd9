/** A list of 32-bit whole numbers that grows; four bytes each, so that a ledger of millions fits. */
export class GrowingInts {
  #values = new Int32Array(1024);
  length = 0;

  /** Sets the number at a place, with zeros before it where nothing was set. */
  set(place: number, value: number): void {
    while (place >= this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[place] = value;
    this.length = Math.max(this.length, place + 1);
  }

  at(place: number): number {
    return this.#values[place] ?? 0;
  }
}
