/** How an operation of a store takes its time: at once, or as an event of a simulation that a crash may hit. */
export type Gate = <T>(label: string, work: () => T) => Promise<T>;

export const AT_ONCE: Gate = async (_label, work) => work();
