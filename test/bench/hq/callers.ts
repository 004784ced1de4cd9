import type { Knex } from 'knex';

/** Members of the demo extract who may call; those whose card will be stolen are kept apart, since their code ends. */
export interface People {
  readonly any: readonly string[];
  readonly withPin: readonly string[];
  readonly stolen: readonly string[];
}

const SHARE_KEPT_FOR_THEFT = 0.4;

/** Active members, in code order; thefts happen to those with a PIN, an address and a card. */
export const readPeople = async (db: Knex): Promise<People> => {
  const active = db('members').where({ status: 'active' }).orderBy('code');
  const any: string[] = await active.clone().pluck('code');
  const pins = new Set<string>(await db('pins').pluck('code'));
  const cards = new Set<string>(await db('cards').where({ kind: 'standard' }).pluck('code'));
  const addressed: string[] = await active.clone().whereNotNull('email').pluck('code');
  const reachable = addressed.filter((code) => pins.has(code) && cards.has(code));
  const stolen = reachable.slice(0, Math.floor(reachable.length * SHARE_KEPT_FOR_THEFT));
  const isKept = new Set(stolen);
  const calling = any.filter((code) => !isKept.has(code));
  return { any: calling, withPin: calling.filter((code) => pins.has(code)), stolen };
};
