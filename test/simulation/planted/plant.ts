import type { Pieces } from '../pieces.ts';

/** A mistake of the kind that is made in such systems, put in the place of a sound piece. The oracle must find it. */
export type Plant = {
  readonly name: string;
  /** The mistake, in one sentence. */
  readonly says: string;
  readonly into: (sound: Pieces) => Pieces;
};
