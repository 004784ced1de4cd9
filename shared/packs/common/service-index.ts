import type { Pack } from './pack.ts';

/** The pack of each service. Throws when two packs have the same id or claim the same service. */
export const serviceIndex = (packs: readonly Pack[]): ReadonlyMap<string, Pack> => {
  if (new Set(packs.map(({ id }) => id)).size !== packs.length) throw new Error('Two packs have the same id.');
  const packByService = new Map<string, Pack>();
  for (const pack of packs)
    for (const { id } of pack.services) {
      if (packByService.has(id)) throw new Error(`Two packs claim the service ${id}.`);
      packByService.set(id, pack);
    }
  return packByService;
};
