import { clauseRegister } from '../common/clause-register.ts';
import { mm2016 } from './clauses/mm-2016.ts';
import { mm2017 } from './clauses/mm-2017.ts';
import { mmAccess } from './clauses/mm-access.ts';
import type { EditionId } from './editions.ts';

/** Every clause some rule cites. A rule that cites another label does not load. */
export const clauseTexts = clauseRegister<EditionId>({ 'mm-2016': mm2016, 'mm-2017': mm2017, 'mm-access': mmAccess });

export const { clauses, labels: clauseLabels, summaryOf: clauseSummary } = clauseTexts;
