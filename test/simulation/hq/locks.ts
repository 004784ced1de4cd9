/** Whoever holds or wants locks. */
export type LockOwner = { readonly name: string };

export type Locks = {
  /** Resolves when the owner has the lock; it may have it already. Rejects where waiting would never end. */
  take(owner: LockOwner, key: string): Promise<void>;
  isTaken(key: string): boolean;
  /** Gives back all locks of an owner and forgets what it waits for. */
  release(owner: LockOwner): void;
};

/** What PostgreSQL says to one of those who wait for each other in a circle. */
const deadlock = (): Error => Object.assign(new Error('deadlock detected'), { code: '40P01' });

type Waiting = { owner: LockOwner; granted: () => void };

/** Row locks: one holder each, first come first served, until released. `grant` is how a waiting owner learns, in its own time. */
export const createLocks = (grant: (owner: LockOwner, resolve: () => void) => void): Locks => {
  const holders = new Map<string, LockOwner>();
  const queues = new Map<string, Waiting[]>();
  const wanted = new Map<LockOwner, string>();

  const leadsBackTo = (owner: LockOwner, key: string): boolean => {
    for (let next: string | undefined = key; next !== undefined; ) {
      const holder = holders.get(next);
      if (holder === undefined) return false;
      if (holder === owner) return true;
      next = wanted.get(holder);
    }
    return false;
  };

  const handOver = (key: string): void => {
    const next = queues.get(key)?.shift();
    if (next === undefined) {
      holders.delete(key);
      return;
    }
    holders.set(key, next.owner);
    wanted.delete(next.owner);
    grant(next.owner, next.granted);
  };

  return {
    take: (owner, key) =>
      new Promise((resolve, reject) => {
        const holder = holders.get(key);
        if (holder === owner) return resolve();
        if (holder === undefined) {
          holders.set(key, owner);
          return resolve();
        }
        if (leadsBackTo(owner, key)) return reject(deadlock());
        wanted.set(owner, key);
        const queue = queues.get(key) ?? [];
        queues.set(key, [...queue, { owner, granted: resolve }]);
      }),
    isTaken: (key) => holders.has(key),
    release: (owner) => {
      wanted.delete(owner);
      for (const [key, queue] of queues)
        queues.set(
          key,
          queue.filter((waiting) => waiting.owner !== owner),
        );
      for (const [key, holder] of [...holders]) if (holder === owner) handOver(key);
    },
  };
};
