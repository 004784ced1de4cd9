import type { Preemption } from '../../rulebook/pre-emption.ts';
import type { Facts } from './facts/dictionary.ts';
import type { Subject } from './frame/subject.ts';
import type { Parameters } from './parameters.ts';

/**
 * The closed list of exceptions between rules that exist (DECIDE 4.4). None of its rules is built yet; a row is added together
 * with the rules it names, and the programme refuses a row that names a rule it does not have.
 */
export const preemptions: readonly Preemption<Facts, Parameters, Subject>[] = [];
