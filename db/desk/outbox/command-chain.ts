import { createHash } from 'node:crypto';
import { type Command, FIRST_PREVIOUS_HASH } from '../../../shared/account/command.ts';

/** Where the next command of an incarnation belongs (I3). */
export type ChainPlace = { readonly dseq: number; readonly prevHash: string };
export type ChainHead = { readonly dseq: number; readonly hash: string };

/**
 * The head of the chain kept in memory, so that recording a command need not read it. Whoever appends takes it away and puts it back
 * only after the commit: after any failure it is read from the file. `queue` ends when nobody waits to append any more.
 */
export type ChainEnd = { head: (ChainHead & { readonly incarnation: string }) | null; queue: Promise<void> };

export const FIRST_PLACE: ChainPlace = { dseq: 1, prevHash: FIRST_PREVIOUS_HASH };

/** sha256 in hex over the canonical JSON of the whole command. */
export const hashOfBody = (canonicalBody: string): string => createHash('sha256').update(canonicalBody).digest('hex');

export const placeAfter = (head: ChainHead | null): ChainPlace =>
  head === null ? FIRST_PLACE : { dseq: head.dseq + 1, prevHash: head.hash };

/** Throws when a command does not continue the chain: such a command must never be stored. */
export const assertChained = (command: Command, place: ChainPlace): void => {
  if (command.dseq !== place.dseq || command.prevHash !== place.prevHash) {
    throw new Error(`Command ${command.dseq} does not continue the chain of this desk at ${place.dseq}.`);
  }
};
