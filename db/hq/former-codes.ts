import type { Knex } from 'knex';

type Predecessor = { readonly code: string; readonly successor: string; readonly closed_on: string | null };

const byClosing = (a: Predecessor, b: Predecessor): number => {
  const [left, right] = [`${a.closed_on ?? ''} ${a.code}`, `${b.closed_on ?? ''} ${b.code}`];
  return left < right ? -1 : left > right ? 1 : 0;
};

/**
 * Codes an account had before, oldest first: those it continues after a merge or a card transfer, and theirs in turn. They stay
 * findable. Circles cannot be loaded (extract format M3).
 */
export const formerCodesOf = async (
  db: Knex,
  codes: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const { rows }: { rows: Predecessor[] } = await db.raw(
    `with recursive before as (
       select code, successor, closed_on from members where successor = any(?)
       union
       select members.code, members.successor, members.closed_on from members join before on members.successor = before.code)
     select code, successor, closed_on from before`,
    [[...codes]],
  );
  const predecessors = new Map<string, Predecessor[]>();
  for (const row of rows.sort(byClosing)) {
    predecessors.set(row.successor, [...(predecessors.get(row.successor) ?? []), row]);
  }
  const former = (code: string): readonly string[] =>
    (predecessors.get(code) ?? []).flatMap((row) => [...former(row.code), row.code]);
  return new Map(codes.map((code) => [code, former(code)]));
};
