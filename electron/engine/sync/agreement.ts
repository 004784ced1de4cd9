import type { DeskLog } from '../log/desk-log.ts';
import type { Comparison } from './compare-checksums.ts';
import type { Timing } from './timing.ts';

/** Everything kept here is read through again this long after it was found sound. */
const READ_THROUGH_EVERY_MS = 6 * 60 * 60_000;
/** A replica that differs right after it was fetched will differ again: it is not fetched more often than this. */
const FETCHED_AGAIN_EVERY_MS = 24 * 60 * 60_000;

/** What a round found out about the accounts kept here. `readThrough` is null when the round did not read through any. */
export type Findings = Comparison & { readonly readThrough: 'more' | 'sound' | 'differs' | null };

/** Whether the accounts here are those of headquarters (I11), and what to do when they are not. */
export type Agreement = {
  /** True while the accounts were found to differ and have not been found to agree since. */
  isDiffering(): boolean;
  mayReadThrough(): boolean;
  /** Takes in what a round found. @returns true when the replica is to be fetched again at once */
  judge(findings: Findings): boolean;
};

export const createAgreement = ({ timing, log }: { timing: Timing; log: DeskLog }): Agreement => {
  let isDiffering = false;
  let soundAt: number | null = null;
  let fetchedAgainAt: number | null = null;
  const isOver = (since: number | null, ms: number): boolean => since === null || timing.elapsed() - since >= ms;
  return {
    isDiffering: () => isDiffering,
    mayReadThrough: () => isOver(soundAt, READ_THROUGH_EVERY_MS),
    judge: ({ compared, differing, readThrough }) => {
      if (readThrough === 'sound') soundAt = timing.elapsed();
      if (differing.length === 0 && readThrough !== 'differs') {
        if (compared.length > 0) isDiffering = false;
        return false;
      }
      const figures = { scopes: differing.length, inTheFile: readThrough === 'differs' };
      const isAgain = !isOver(fetchedAgainAt, FETCHED_AGAIN_EVERY_MS);
      if (!isDiffering || !isAgain) log('The accounts here are not those of headquarters.', { ...figures, isAgain });
      isDiffering = true;
      if (isAgain) return false;
      fetchedAgainAt = timing.elapsed();
      return true;
    },
  };
};
