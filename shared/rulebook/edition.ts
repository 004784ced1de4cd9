import type { IsoDate } from './calendar.ts';

/** One text that can govern a decision: an edition of the regulations or another source the programme answers from. */
export interface Edition {
  readonly id: string;
  readonly title: string;
  readonly languages: readonly string[];
  /** First and last day the text itself claims; null where it names none. */
  readonly validFrom: IsoDate | null;
  readonly validTo: IsoDate | null;
  /** Last day on which activities give miles, and last day to claim rewards; null where the text has no such day. */
  readonly lastEarningDay: IsoDate | null;
  readonly lastClaimDay: IsoDate | null;
}

/** A date that governs some rules of a decision, and the edition in force on it (null when no text covers it). */
export interface GoverningDate {
  readonly date: IsoDate;
  readonly edition: string | null;
}

/** `request` always governs; others (the flight) only where a rule hangs on them and the date is known. */
export type GoverningDates = Readonly<{ request: GoverningDate } & Record<string, GoverningDate>>;
