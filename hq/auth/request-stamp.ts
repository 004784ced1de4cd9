import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';

/** A stamp is good for this long; a replay at another node can succeed no longer than this. */
export const STAMP_LIFE_MS = 120_000;
/** Clocks of two nodes may differ by so much. */
const NODES_DIFFER_MS = 30_000;
const SEAL_BYTES = 16;

/** Headquarters' time in a form nobody else can make: desks sign it into their requests, so that no desk's clock counts (I10). */
export interface RequestStamps {
  readonly issue: () => string;
  readonly isFresh: (stamp: string) => boolean;
}

/** All nodes of one master key understand each other's stamps. `wallClock` in milliseconds. */
export const requestStamps = (masterKey: Buffer, wallClock: () => number): RequestStamps => {
  const key = Buffer.from(hkdfSync('sha256', masterKey, '', 'milepost request stamps', 32));
  const sealOf = (issued: string): Buffer =>
    createHmac('sha256', key).update(issued, 'utf8').digest().subarray(0, SEAL_BYTES);
  return {
    issue: () => {
      const issued = String(wallClock());
      return `${issued}.${sealOf(issued).toString('base64url')}`;
    },
    isFresh: (stamp) => {
      const [issued = '', seal = ''] = stamp.split('.');
      const given = Buffer.from(seal, 'base64url');
      if (given.length !== SEAL_BYTES || !timingSafeEqual(given, sealOf(issued))) return false;
      const age = wallClock() - Number(issued);
      return age <= STAMP_LIFE_MS && age >= -NODES_DIFFER_MS;
    },
  };
};

/** Requests seen while their stamps live: none is served twice by this node. */
export interface SeenRequests {
  /** True when this one was seen before; from now on it was. */
  readonly isRepeat: (key: string, nonce: string) => boolean;
}

/** Remembers in two generations, each longer than a stamp can live, so that forgetting costs nothing. */
export const seenRequests = (wallClock: () => number): SeenRequests => {
  const generationMs = STAMP_LIFE_MS + NODES_DIFFER_MS;
  let [recent, earlier] = [new Set<string>(), new Set<string>()];
  let began = wallClock();
  return {
    isRepeat: (key, nonce) => {
      const age = wallClock() - began;
      if (age >= generationMs) {
        earlier = age >= 2 * generationMs ? new Set() : recent;
        recent = new Set();
        began = wallClock();
      }
      const request = `${key} ${nonce}`;
      if (recent.has(request) || earlier.has(request)) return true;
      recent.add(request);
      return false;
    },
  };
};
