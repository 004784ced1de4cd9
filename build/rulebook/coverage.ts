import { packs } from '../../shared/packs/registry.ts';
import type { CoveredProgramme } from './coverage-table.ts';

/** The programmes of the product, as the table of clauses needs them. */
export const coveredProgrammes: readonly CoveredProgramme[] = packs.map(
  ({ editions, rules, clauses: { clauses } }) => ({ editions, rules, clauses }),
);
