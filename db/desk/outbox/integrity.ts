import type { Knex } from 'knex';
import { z } from 'zod';
import { FIRST_PREVIOUS_HASH } from '../../../shared/account/command.ts';
import { DatabaseDamaged } from '../database-error.ts';
import { readAnchor } from './chain-anchor.ts';
import { type ChainHead, hashOfBody } from './command-chain.ts';
import type { HeadWitness } from './head-witness.ts';

const SLICE = 500;
const linkSchema = z.object({ dseq: z.number().int(), prevHash: z.string(), incarnation: z.string() });

type Row = { incarnation: string; dseq: number; hash: string; body: string };
type Head = ChainHead;

const damaged = (what: string): DatabaseDamaged =>
  new DatabaseDamaged(`The outbox is damaged: ${what}. It is kept as it is; call the operator before using this desk.`);

const assertLinked = (row: Row, before: Head | null): void => {
  const expectedDseq = before === null ? 1 : before.dseq + 1;
  if (row.dseq !== expectedDseq) throw damaged(`command ${expectedDseq} is missing`);
  if (hashOfBody(row.body) !== row.hash) throw damaged(`command ${row.dseq} was altered`);
  const link = linkSchema.safeParse(JSON.parse(row.body));
  const agrees =
    link.success &&
    link.data.dseq === row.dseq &&
    link.data.incarnation === row.incarnation &&
    link.data.prevHash === (before?.hash ?? FIRST_PREVIOUS_HASH);
  if (!agrees) throw damaged(`command ${row.dseq} does not continue the chain`);
};

const verifyIncarnation = async (database: Knex, incarnation: string): Promise<Head | null> => {
  let head: Head | null = await readAnchor(database, incarnation);
  for (let after = -1; ; after = head?.dseq ?? -1) {
    const rows: Row[] = await database<Row>('command')
      .select('incarnation', 'dseq', 'hash', 'body')
      .where('incarnation', incarnation)
      .andWhere('dseq', '>', after)
      .orderBy('dseq')
      .limit(SLICE);
    for (const row of rows) {
      assertLinked(row, head);
      head = { dseq: row.dseq, hash: row.hash };
    }
    if (rows.length < SLICE) return head;
  }
};

/** Walks every chain from its first command, or from the last one that was forgotten (I3), and compares its end with the witness. Throws `DatabaseDamaged` naming the place. */
export const verifyCommands = async (database: Knex, witness: HeadWitness): Promise<void> => {
  const rows = await database.raw<Pick<Row, 'incarnation'>[]>(
    'SELECT incarnation FROM command UNION SELECT incarnation FROM chain_anchor ORDER BY incarnation',
  );
  const heads = new Map<string, number>();
  for (const { incarnation } of rows) {
    heads.set(incarnation, (await verifyIncarnation(database, incarnation))?.dseq ?? 0);
  }
  for (const [incarnation, dseq] of witness.remembered) {
    const reached = heads.get(incarnation) ?? 0;
    if (reached < dseq) throw damaged(`commands ${reached + 1} to ${dseq} are missing`);
  }
};
