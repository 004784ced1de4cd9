import type { Knex } from 'knex';
import type { ChainHead } from './command-chain.ts';

type AnchorRow = ChainHead & { incarnation: string };

/** Last command of a chain that this desk has forgotten: what is kept continues from it. Null when it has forgotten none. */
export const readAnchor = async (database: Knex, incarnation: string): Promise<ChainHead | null> => {
  const row = await database<AnchorRow>('chain_anchor')
    .where({ incarnation })
    .first<ChainHead | undefined>('dseq', 'hash');
  return row ?? null;
};

export const moveAnchor = async (tx: Knex, incarnation: string, { dseq, hash }: ChainHead): Promise<void> => {
  await tx<AnchorRow>('chain_anchor').insert({ incarnation, dseq, hash }).onConflict('incarnation').merge();
};
