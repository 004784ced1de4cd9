/** How much of one kind of work a node does at once. */
export interface AdmissionLimits {
  readonly atOnce: number;
  /** Of one desk: its commands are settled one after the other anyway. */
  readonly perDesk: number;
  /** Requests that wait for a place; one more is sent away. */
  readonly queued: number;
  /** Longest wait for a place in milliseconds. */
  readonly patienceMs: number;
}

/** Called when the work is over. */
type Leave = () => void;

/** Bounds work that would otherwise take every connection of the database, so that PIN checks never stand behind pushes. */
export interface Admission {
  /** A place, or how many seconds from now to come again. */
  readonly enter: (deskId: string) => Promise<{ readonly leave: Leave } | { readonly againInSeconds: number }>;
  readonly load: () => { readonly working: number; readonly waiting: number };
}

interface Waiting {
  readonly deskId: string;
  readonly begin: () => void;
}

const SOONEST_AGAIN_SECONDS = 1;
const AGAIN_SPREAD_SECONDS = 4;

/** Full jitter, so that desks that were sent away together do not come back together. */
const againIn = (random: () => number): number => SOONEST_AGAIN_SECONDS + Math.floor(random() * AGAIN_SPREAD_SECONDS);

/** Places go to who waits longest, except that a desk never takes more than its share. */
export const createAdmission = (limits: AdmissionLimits, random: () => number = Math.random): Admission => {
  const waiting = new Set<Waiting>();
  const working = new Map<string, number>();
  let busy = 0;

  const hasPlace = (deskId: string): boolean => busy < limits.atOnce && (working.get(deskId) ?? 0) < limits.perDesk;

  const admitNext = (): void => {
    for (const next of waiting) {
      if (busy >= limits.atOnce) return;
      if (hasPlace(next.deskId)) next.begin();
    }
  };

  const begin = (deskId: string): { leave: Leave } => {
    busy += 1;
    working.set(deskId, (working.get(deskId) ?? 0) + 1);
    return {
      leave: () => {
        busy -= 1;
        const left = (working.get(deskId) ?? 1) - 1;
        if (left === 0) working.delete(deskId);
        else working.set(deskId, left);
        admitNext();
      },
    };
  };

  return {
    enter: (deskId) =>
      new Promise((resolve) => {
        if (hasPlace(deskId)) return resolve(begin(deskId));
        if (waiting.size >= limits.queued) return resolve({ againInSeconds: againIn(random) });
        const late = setTimeout(() => {
          waiting.delete(mine);
          resolve({ againInSeconds: againIn(random) });
        }, limits.patienceMs);
        const mine: Waiting = {
          deskId,
          begin: () => {
            clearTimeout(late);
            waiting.delete(mine);
            resolve(begin(deskId));
          },
        };
        waiting.add(mine);
      }),
    load: () => ({ working: busy, waiting: waiting.size }),
  };
};
