/** Figures of a fault suite, for its line of summary. */
export type Figures = Readonly<Record<string, number | string>>;

/** How much of it: `ci` within some ten seconds, `full` the numbers of DESIGN §9. */
export type Size = 'ci' | 'full';

/** One suite of faults on real processes. It throws, naming what was lost or done twice; nothing of it is tried again. */
export type Fault = (size: Size) => Promise<Figures>;

/** Throws when there is anything in the list; shows the first ones. */
export const assertNone = (faults: readonly string[]): void => {
  if (faults.length > 0) throw new Error(`${faults.length} faults: ${faults.slice(0, 8).join('; ')}`);
};
