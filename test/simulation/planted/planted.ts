import { type Pieces, SOUND } from '../pieces.ts';
import { PLANTED_AT_THE_EDGE } from './at-the-edge.ts';
import { PLANTED_IN_OUTBOX } from './in-the-outbox.ts';
import { PLANTED_IN_REPLICA } from './in-the-replica.ts';
import { PLANTED_IN_SETTLEMENT } from './in-the-settlement.ts';
import type { Plant } from './plant.ts';

export const PLANTED: readonly Plant[] = [
  ...PLANTED_IN_OUTBOX,
  ...PLANTED_IN_REPLICA,
  ...PLANTED_IN_SETTLEMENT,
  ...PLANTED_AT_THE_EDGE,
];

/** The planted bug of that name. Throws for a name there is no bug of. */
export const plantNamed = (name: string): Plant => {
  const plant = PLANTED.find((one) => one.name === name);
  if (plant !== undefined) return plant;
  throw new Error(`No bug named ${name} is planted. There are: ${PLANTED.map((one) => one.name).join(', ')}.`);
};

/** The pieces of a run: sound ones, or with the planted bug of that name. */
export const piecesWith = (planted: string | null): Pieces =>
  planted === null ? SOUND : plantNamed(planted).into(SOUND);
