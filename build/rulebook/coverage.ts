import { clauses } from '../../shared/packs/millemiglia/clauses.ts';
import { editions } from '../../shared/packs/millemiglia/editions.ts';
import { milleMiglia } from '../../shared/packs/millemiglia/programme.ts';
import type { CoveredProgramme } from './coverage-table.ts';

/** The programmes of the product, as the table of clauses needs them. */
export const coveredProgrammes: readonly CoveredProgramme[] = [{ editions, clauses, rules: milleMiglia.rules }];
