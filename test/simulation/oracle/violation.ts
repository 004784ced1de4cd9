/** What a run must keep (DESIGN §7), and that it comes to an end. */
export type Invariant =
  | 'I1'
  | 'I2'
  | 'I3'
  | 'I4'
  | 'I5'
  | 'I6'
  | 'I7'
  | 'I8'
  | 'I9'
  | 'I10'
  | 'I11'
  | 'I12'
  | 'liveness'
  | 'fault';

/** The first thing that went wrong in a run; it ends there. */
export class Violation extends Error {
  override readonly name = 'Violation';
  readonly invariant: Invariant;
  constructor(invariant: Invariant, what: string) {
    super(`${invariant}: ${what}`);
    this.invariant = invariant;
  }
}

export function ensure(holds: boolean, invariant: Invariant, what: () => string): asserts holds {
  if (!holds) throw new Violation(invariant, what());
}
