/** How a desk's line to headquarters is just now. */
export type Weather = {
  /** Milliseconds a message takes on average. */
  readonly delayMs: number;
  /** Chance that a request never arrives. */
  readonly drop: number;
  /** Chance that a request arrives twice; the second time may be much later and at the other node. */
  readonly duplicate: number;
  /** Chance that headquarters has done what was asked and the answer is lost. */
  readonly loseAnswer: number;
  /** Chance that a node is too busy and says when to come again. */
  readonly busy: number;
  readonly isCut: boolean;
};

export const FAIR: Weather = { delayMs: 12, drop: 0, duplicate: 0, loseAnswer: 0, busy: 0, isCut: false };
export const FOUL: Weather = {
  delayMs: 90,
  drop: 0.12,
  duplicate: 0.15,
  loseAnswer: 0.18,
  busy: 0.06,
  isCut: false,
};
export const CUT: Weather = { ...FOUL, isCut: true };
