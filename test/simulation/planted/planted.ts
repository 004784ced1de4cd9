import { type Pieces, SOUND } from '../pieces.ts';

export const pieces = (_name: string | null): Pieces => SOUND;
