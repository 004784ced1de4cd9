import { areas } from './areas.ts';
import type { MemberRule } from './frame/subject.ts';
import { ruleOrder } from './rule-order.ts';

const rankOf = new Map(ruleOrder.map((id, rank) => [id, rank]));

const rank = ({ id }: MemberRule): number => {
  const known = rankOf.get(id);
  if (known === undefined) throw new Error(`The rule ${id} has no place in the catalogue.`);
  return known;
};

/** Every rule of the areas, in catalogue order. */
export const catalogue: readonly MemberRule[] = areas.flatMap(({ rules }) => rules).sort((a, b) => rank(a) - rank(b));
